package org.jumptojob.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The three kinds of start: demo, production, and the demo people with production's flags, which is measured. */
final class Starts {

    /** What demo mode stops at; this is the default of every JDK. */
    private static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

    private final Layout layout;
    private final BenchOptions options;

    Starts(Layout layout, BenchOptions options) {
        this.layout = layout;
        this.options = options;
    }

    /** CPU seconds of a start in demo mode, with the application as it is shipped. */
    double demo() throws IOException {
        try (Server server = launch("demo", Map.of(), List.of(), List.of())) {
            return server.ready().cpuSeconds();
        }
    }

    double production() throws IOException {
        try (Server server = launchProduction("production")) {
            return server.ready().cpuSeconds();
        }
    }

    /**
     * The measured server. A site for real people has no demo people and hides drafts, so it is a demonstration with
     * the flags of production, read from the command line of a production server.
     */
    Server measured(Path archive) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>();
        flags.add(ALL_COMPILERS);
        try (Server server = launchProduction("flags")) {
            server.commandLine().stream().filter(word -> word.startsWith("-X")).forEach(flags::add);
        }
        Map<String, String> settings = Map.of("JUMPTOJOB_JAVA_OPTIONS", String.join(" ", flags));
        return launch("data", settings, List.of("-Djumptojob.archive=" + archive), List.of())
                .ready();
    }

    private Server launchProduction(String name) throws IOException {
        Path secret = options.folder().resolve(name + ".key");
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        Map<String, String> settings = Map.of(
                "JUMPTOJOB_BASE_URL", "http://127.0.0.1:" + options.port(),
                "JUMPTOJOB_DB_URL", "h2",
                "JUMPTOJOB_SECRET_FILE", secret.toString(),
                "JUMPTOJOB_MAIL_HOST", "127.0.0.1",
                "JUMPTOJOB_MAIL_FROM", "bench@example.org");
        return launch(name, settings, List.of(), List.of("--production"));
    }

    private Server launch(String name, Map<String, String> settings, List<String> jvm, List<String> launcherOptions)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("--port", String.valueOf(options.port())));
        all.addAll(launcherOptions);
        return Server.launch(layout, options.folder().resolve(name), settings, jvm, all);
    }
}
