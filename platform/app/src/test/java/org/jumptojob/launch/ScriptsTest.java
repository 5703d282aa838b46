package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the scripts choose a JDK, with false java commands that only tell a version. */
class ScriptsTest {

    private static final Path SCRIPTS =
            Path.of("..", "..", "scripts").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void theJdkOnThePathIsUsedWhereItFits() throws Exception {
        Path jdk = jdk("path", "17", true);
        jdk("places/21", "21", true);
        assertEquals(jdk.toString(), chosen());
    }

    @Test
    void javaHomeGoesBeforeThePath() throws Exception {
        jdk("path", "17", true);
        assertEquals(jdk("home", "21", true).toString(), chosen());
    }

    @Test
    void anOldJavaIsPassedByForANewerOneElsewhere() throws Exception {
        jdk("home", "11", true);
        jdk("path", "1.8", true);
        jdk("places/jdk-11", "11", true);
        assertEquals(jdk("places/jdk-25", "25", true).toString(), chosen());
    }

    @Test
    void aJavaWithoutCompilerIsNoJdk() throws Exception {
        jdk("path", "17", false);
        assertEquals(jdk("places/17", "17", true).toString(), chosen());
    }

    @Test
    void withoutAFittingJdkThereIsOneLineAndStatusTen() throws Exception {
        jdk("path", "11", true);
        for (String script :
                List.of("run", "backup", "restore", "rebuild-progress", "retention", "verify-audit", "test")) {
            Ended ended = bash(SCRIPTS.resolve(script).toString());
            assertEquals(ExitStatus.NO_JDK.code(), ended.status(), ended.error());
            assertEquals(1, ended.error().lines().count(), ended.error());
            assertTrue(ended.error().contains("JDK 17"), ended.error());
            assertEquals("", ended.out());
        }
    }

    private String chosen() throws Exception {
        Ended ended = bash("-c", "set -euo pipefail; . \"$0\"; find_jdk; echo \"$JAVA_HOME\"", SCRIPTS + "/lib.sh");
        assertEquals(0, ended.status(), ended.error());
        return ended.out().strip();
    }

    /** A folder with a java command that tells what a real one would, and a compiler beside it or not. */
    private Path jdk(String name, String version, boolean compiler) throws IOException {
        Path home = folder.resolve(name);
        String java = """
                #!/bin/sh
                echo "Property settings:"
                echo "    java.home = %s"
                echo "    java.specification.version = %s"
                """.formatted(home, version);
        executable(home.resolve("bin").resolve("java"), java);
        if (compiler) {
            executable(home.resolve("bin").resolve("javac"), "#!/bin/sh\n");
        }
        return home;
    }

    private static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended bash(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        ProcessBuilder builder = new ProcessBuilder("bash");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("PATH", folder.resolve("path/bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("JDK_PLACES", folder.resolve("places").toString());
        builder.environment().put("JAVA_HOME", folder.resolve("home").toString());
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "The script hangs");
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(error, StandardCharsets.UTF_8));
    }

    private record Ended(int status, String out, String error) {}
}
