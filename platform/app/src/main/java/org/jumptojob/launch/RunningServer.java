package org.jumptojob.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** A server from the first check to its end, with the lock of its data folder. */
final class RunningServer implements Closeable {

    private static final Duration BOUND = Duration.ofSeconds(300);

    private final Settings settings;
    private final Installation installation;
    private final DataFolder data;
    private volatile ServerProcess process;
    private volatile boolean stopping;

    RunningServer(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
        this.data = new DataFolder(settings.path(Setting.DATA_DIR));
    }

    DataFolder data() {
        return data;
    }

    String address() {
        return ReadyProbe.addressFor(settings.text(Setting.HTTP_HOST), settings.number(Setting.HTTP_PORT));
    }

    /** Checks the machine, starts the server and waits until it is ready; ends it again where it is refused. */
    Optional<Refusal> start(Preflight preflight, Consumer<String> progress) throws IOException, InterruptedException {
        Optional<Refusal> refusal = preflight.checkMachine(data);
        if (refusal.isPresent()) {
            return refusal;
        }
        progress.accept("Starting. This takes about half a minute.");
        process = ServerProcess.start(installation, settings, data);
        Files.writeString(data.processId(), process.id() + "\n");
        refusal = new ReadyProbe(address(), BOUND).waitFor(process, progress);
        if (refusal.isPresent()) {
            String line = refusal.get().line() + " The whole story: " + data.log();
            process.stop();
            return Optional.of(new Refusal(refusal.get().status(), line));
        }
        Files.writeString(data.address(), address() + "\n");
        return Optional.empty();
    }

    /** Waits for the end; answers why, unless the server was asked to stop. */
    Optional<Refusal> waitForEnd() throws InterruptedException {
        int status = process.waitForEnd();
        if (stopping || ServerProcess.wasAsked(status)) {
            return Optional.empty();
        }
        String cause = process.log()
                .cause()
                .map(text -> ". A first error was: " + text)
                .orElse("");
        return Optional.of(new Refusal(
                ExitStatus.SERVER_ENDED,
                "The server ended by itself with status " + status + cause + ". The whole story: " + data.log()));
    }

    boolean stopping() {
        return stopping;
    }

    /** Ends the server, where it runs, and gives the lock back. */
    @Override
    public void close() throws IOException {
        stopping = true;
        if (process != null) {
            process.stop();
            Files.deleteIfExists(data.address());
            Files.deleteIfExists(data.processId());
        }
        data.close();
    }
}
