package org.jumptojob.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A real server, started as a person starts it: by the launcher, in demo mode, on a free port, with a data folder of
 * its own. {@link #shared} is one for all tests that do not break it.
 */
public final class TestServer implements AutoCloseable {

    /** The client of the learning record store in tests. */
    public static final String XAPI_KEY = "test-client";

    public static final String XAPI_SECRET = "a-secret-of-more-than-thirty-two-signs";

    private static TestServer shared;

    private final Path data;
    private final int port;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Process process;

    private TestServer(Path data, int port, Map<String, String> further) {
        this.data = data;
        this.port = port;
        environment.put("JUMPTOJOB_XAPI_KEY", XAPI_KEY);
        environment.put("JUMPTOJOB_XAPI_SECRET", XAPI_SECRET);
        // So that each browser of the tests can come from a network of its own, see Browsers.
        environment.put("JUMPTOJOB_TRUSTED_PROXIES", "127.0.0.1");
        environment.putAll(further);
    }

    /** The server of all tests of this run; it ends with the run. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            RefusingStore outside = new RefusingStore();
            shared = fresh(Map.of(
                    "JUMPTOJOB_LRS_FORWARD_URL", outside.url(),
                    "JUMPTOJOB_LRS_FORWARD_KEY", "us",
                    "JUMPTOJOB_LRS_FORWARD_SECRET", "secret"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                shared.close();
                outside.close();
            }));
        }
        return shared;
    }

    /** A server of one's own on an empty data folder, such as one on PostgreSQL by the settings of the database. */
    public static TestServer fresh(Map<String, String> settings) {
        try {
            TestServer server =
                    new TestServer(Files.createTempDirectory("jumptojob").resolve("data"), freePort(), settings);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program of a script printed, errors included, and its exit status. */
    public record Ended(int status, String said) {}

    /** A server that is not started yet, on a data folder that may be there or not. */
    public static TestServer at(Path data, Map<String, String> settings) {
        try {
            return new TestServer(data, freePort(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server for real people, on H2 in an empty data folder, whose mails go to the given port of this machine. */
    public static TestServer production(int mailPort) {
        try {
            Path folder = Files.createTempDirectory("jumptojob");
            Path secret = folder.resolve("secret");
            Files.writeString(secret, Base64.getEncoder().encodeToString(new byte[32]));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            int port = freePort();
            TestServer server = new TestServer(
                    folder.resolve("data"),
                    port,
                    Map.of(
                            "JUMPTOJOB_BASE_URL", "http://127.0.0.1:" + port,
                            "JUMPTOJOB_DB_URL", "h2",
                            "JUMPTOJOB_SECRET_FILE", secret.toString(),
                            "JUMPTOJOB_MAIL_HOST", "127.0.0.1",
                            "JUMPTOJOB_MAIL_PORT", String.valueOf(mailPort),
                            "JUMPTOJOB_MAIL_TLS", "none",
                            "JUMPTOJOB_MAIL_FROM", "site@example.org"));
            server.options.add("--production");
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that nobody has, of those that systems do not give to connections: else one of the many connections of the tests could
     * take it before the server does.
     */
    public static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(10_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody has it; the next one.
            }
        }
    }

    /** Starts it, or starts it again after {@link #kill}; comes back when it is ready. */
    public void start() {
        ProcessBuilder builder = program(List.of("org.jumptojob.launch.Launcher", "--port", String.valueOf(port)));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                data.resolveSibling("launcher.log").toFile()));
        try {
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A program of the application with the settings and the data folder of this server. */
    private ProcessBuilder program(List<String> nameAndArguments) {
        Path target = Path.of(System.getProperty("app.war")).getParent();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("app/WEB-INF/classes") + ":" + target.resolve("app/WEB-INF/lib") + "/*"));
        command.addAll(nameAndArguments);
        command.addAll(List.of("--data", data.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(target.getParent().getParent().getParent().toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true);
    }

    /** What a script of the project runs, such as {@code DataProgram backup FILE}, with or without the server. */
    public Ended run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("org.jumptojob.launch." + program));
        words.addAll(List.of(arguments));
        Process script = program(words).start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(script.waitFor(), said);
    }

    /** The launcher says "To stop" as its last line; until then its output is all that tells. */
    private void awaitReady() throws IOException, InterruptedException {
        Path log = data.resolveSibling("launcher.log");
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            if (isReady()) {
                return;
            }
        }
        throw new IllegalStateException("The server did not start: " + Files.readString(log));
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url("/health/ready"))).build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends server and launcher at once, as a power cut would (kill -9). */
    public void kill() {
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it, where it was ever started. */
    public void closeIfStarted() {
        if (process != null) {
            close();
        }
    }

    private void awaitEnd() {
        try {
            List<ProcessHandle> all = process.toHandle().descendants().toList();
            process.waitFor();
            for (ProcessHandle handle : all) {
                handle.onExit().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }
}
