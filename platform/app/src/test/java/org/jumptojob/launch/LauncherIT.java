package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real server, which deploys a tiny application so that each test takes seconds. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LauncherIT {

    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">%s</web-app>
            """;
    private static final String BROKEN_LISTENER =
            "<listener><listener-class>org.example.NotThere</listener-class></listener>";

    @TempDir
    Path folder;

    private Process launcher;

    @AfterEach
    void endWhatIsLeft() throws InterruptedException {
        if (launcher != null) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFailedDeploymentEndsTheServerWithOneLineThatNamesTheCause() throws Exception {
        start(application(BROKEN_LISTENER));
        assertEquals(ExitStatus.DEPLOYMENT_FAILED.code(), launcher.waitFor());
        String error = error();
        assertEquals(1, error.lines().count(), error);
        assertTrue(error.contains("org.example.NotThere"), error);
        assertTrue(error.contains("server.log"), error);
        assertEquals(0, launcher.descendants().count());
    }

    @Test
    void sigtermEndsTheServerInOrderWithStatusNought() throws Exception {
        start(application(""));
        String welcome = readUntil("To stop");
        assertTrue(welcome.contains("trainee@demo.test"), welcome);
        assertTrue(welcome.contains(data().path().toString()), welcome);
        ProcessHandle server = server();
        launcher.toHandle().destroy();
        assertEquals(0, launcher.waitFor());
        server.onExit().get(30, TimeUnit.SECONDS);
        assertEquals("", error());
        assertFalse(Files.exists(data().address()));
    }

    @Test
    void aServerThatIsKilledEndsTheLauncherWithALine() throws Exception {
        start(application(""));
        readUntil("To stop");
        server().destroyForcibly();
        assertEquals(ExitStatus.SERVER_ENDED.code(), launcher.waitFor());
        assertEquals(1, error().lines().count(), error());
    }

    private DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    private ProcessHandle server() throws IOException {
        long id = Long.parseLong(Files.readString(data().processId()).strip());
        return ProcessHandle.of(id).orElseThrow();
    }

    private String error() throws IOException {
        return Files.readString(folder.resolve("error"));
    }

    /** An application that says it is ready, with something more in its web.xml. */
    private Path application(String more) throws IOException {
        Path archive = folder.resolve("tiny.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            Map<String, String> files =
                    Map.of("WEB-INF/web.xml", WEB_XML.formatted(more), "health/ready", "{\"status\":\"UP\"}");
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private void start(Path archive) throws IOException {
        Path webInf = BUILD.resolve("app").resolve("WEB-INF");
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of("-cp", webInf.resolve("classes") + File.pathSeparator + webInf.resolve("lib") + "/*"));
        command.add("-D" + Installation.ARCHIVE_PROPERTY + "=" + archive);
        command.addAll(List.of(Launcher.class.getName(), "--port", String.valueOf(TestServer.freePort())));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("JUMPTOJOB_"));
        launcher = builder.redirectError(folder.resolve("error").toFile()).start();
    }

    /** What the launcher says up to a line with this text; fails where it ends before. */
    private String readUntil(String text) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = launcher.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(text)) {
                return said.toString();
            }
        }
        throw new AssertionError("The launcher ended: " + said + error());
    }
}
