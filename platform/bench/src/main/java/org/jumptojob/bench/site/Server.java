package org.jumptojob.bench.site;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jumptojob.bench.measure.ProcFiles;

/** The platform, started by its own launcher on a fresh data folder. */
public final class Server implements Closeable {

    private static final int STOP_SECONDS = 60;

    /** The last line of the launcher's welcome. */
    private static final String READY = "To stop:";

    private final Process launcher;
    private final BufferedReader output;
    private final Path data;
    private long id;

    private Server(Process launcher, Path data) {
        this.launcher = launcher;
        this.output = launcher.inputReader(StandardCharsets.UTF_8);
        this.data = data;
        // Ctrl-C must not leave a server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher.toHandle()::destroy));
    }

    /**
     * Starts it and does not wait.
     *
     * @param settings environment variables; those of this process that are settings of the platform do not count
     * @param jvm further options of the launcher's Java machine
     * @param options of the launcher, beside that for the data folder
     */
    public static Server launch(Layout layout, Path data, Map<String, String> settings, List<String> jvm, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As scripts/lib.sh starts it.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", layout.classPath(), "org.jumptojob.launch.Launcher"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JUMPTOJOB_"));
        builder.environment().putAll(settings);
        return new Server(builder.start(), data);
    }

    /** Waits until the server answers. */
    public Server ready() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                readId();
                drain();
                return this;
            }
        }
        throw new IOException("The server did not start. It said:\n" + said);
    }

    /** The command line of the server process; it need not be ready. */
    public List<String> commandLine() throws IOException, InterruptedException {
        while (!Files.exists(data.resolve("server-pid"))) {
            if (launcher.waitFor(50, TimeUnit.MILLISECONDS)) {
                ready(); // throws, and tells what was said
            }
        }
        readId();
        return ProcFiles.commandLine(id);
    }

    private void readId() throws IOException {
        id = Long.parseLong(Files.readString(data.resolve("server-pid")).strip());
    }

    /** Whoever writes into a full pipe waits. */
    private void drain() {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "launcher-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** The process that does the work. */
    public long id() {
        return id;
    }

    public long launcherId() {
        return launcher.pid();
    }

    /** Where it answers; only of a ready server. */
    public String address() throws IOException {
        return Files.readString(data.resolve("server-address")).strip();
    }

    /** What launcher and server have used until now. */
    public double cpuSeconds() {
        return ProcFiles.cpuSeconds(id) + ProcFiles.cpuSeconds(launcher.pid());
    }

    @Override
    public void close() throws IOException {
        launcher.toHandle().destroy(); // unlike Process.destroy, does not close the output under its reader
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The server does not stop. Its process has the number " + id + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
