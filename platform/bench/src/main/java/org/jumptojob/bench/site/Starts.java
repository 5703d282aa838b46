package org.jumptojob.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three kinds of start: demo, production, and the demo people with production's flags, which is measured. */
public final class Starts {

    /** What demo mode stops at; this is the default of every JDK. */
    private static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

    private final Layout layout;
    private final Path folder;
    private final int port;
    private final List<String> flags = new ArrayList<>();

    /**
     * @param folder for the data of all servers
     * @param port where each of them answers
     */
    public Starts(Layout layout, Path folder, int port) {
        this.layout = layout;
        this.folder = folder;
        this.port = port;
    }

    /** CPU seconds of a start in demo mode, with the application as it is shipped. */
    public double demo() throws IOException {
        try (Server server = launch("demo", Map.of(), List.of(), List.of())) {
            return server.ready().cpuSeconds();
        }
    }

    public double production() throws IOException {
        try (Server server = launchProduction("production")) {
            return server.ready().cpuSeconds();
        }
    }

    /**
     * The measured server. A site for real people has no demo people and hides drafts, so it is a demonstration with
     * the flags of production, read from the command line of a production server.
     */
    public Server measured(Path archive) throws IOException, InterruptedException {
        return measured(archive, Map.of());
    }

    /**
     * The same with further settings. Where a server has stopped before, the next one goes on with its data.
     *
     * @param settings environment variables
     */
    public Server measured(Path archive, Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("JUMPTOJOB_JAVA_OPTIONS", String.join(" ", flags()));
        return launch("data", all, List.of("-Djumptojob.archive=" + archive), List.of())
                .ready();
    }

    /** The options of a production server's Java machine. */
    public List<String> flags() throws IOException, InterruptedException {
        if (flags.isEmpty()) {
            flags.add(ALL_COMPILERS);
            try (Server server = launchProduction("flags")) {
                server.commandLine().stream()
                        .filter(word -> word.startsWith("-X"))
                        .forEach(flags::add);
            }
        }
        return List.copyOf(flags);
    }

    private Server launchProduction(String name) throws IOException {
        Path secret = folder.resolve(name + ".key");
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        Map<String, String> settings = Map.of(
                "JUMPTOJOB_BASE_URL", "http://127.0.0.1:" + port,
                "JUMPTOJOB_DB_URL", "h2",
                "JUMPTOJOB_SECRET_FILE", secret.toString(),
                "JUMPTOJOB_MAIL_HOST", "127.0.0.1",
                "JUMPTOJOB_MAIL_FROM", "bench@example.org");
        return launch(name, settings, List.of(), List.of("--production"));
    }

    private Server launch(String name, Map<String, String> settings, List<String> jvm, List<String> launcherOptions)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("--port", String.valueOf(port)));
        all.addAll(launcherOptions);
        return Server.launch(layout, folder.resolve(name), settings, jvm, all);
    }
}
