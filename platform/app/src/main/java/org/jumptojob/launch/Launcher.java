package org.jumptojob.launch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jumptojob.settings.Settings;

/**
 * The program behind {@code scripts/run}: checks the machine, starts the server, tells how to reach it, and ends with
 * it. Plain Java, so that what is wrong is said in one line before a server is there.
 */
public final class Launcher {

    private Launcher() {}

    /** @param arguments see {@link LaunchOptions#HELP} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<Refusal> refusal = run(List.of(arguments));
        refusal.ifPresent(why -> System.err.println(why.line()));
        System.exit(refusal.map(why -> why.status().code()).orElse(0));
    }

    private static Optional<Refusal> run(List<String> arguments) throws IOException, InterruptedException {
        LaunchOptions options;
        try {
            options = LaunchOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            return Optional.of(new Refusal(ExitStatus.USAGE, e.getMessage()));
        }
        if (options.help()) {
            System.out.print(LaunchOptions.HELP);
            return Optional.empty();
        }
        Settings settings = options.over(System::getenv);
        Installation installation = Installation.ofThisProgram();
        Preflight preflight = new Preflight(settings, options.publicDemo(), installation);
        Optional<Refusal> refusal = preflight.checkSettings();
        return refusal.isPresent() ? refusal : serve(settings, installation, preflight);
    }

    private static Optional<Refusal> serve(Settings settings, Installation installation, Preflight preflight)
            throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        RunningServer server = new RunningServer(settings, installation);
        stopWithThisProcess(server, over);
        try (server) {
            Optional<Refusal> refusal = server.start(preflight, System.out::println);
            if (refusal.isEmpty()) {
                System.out.print(new Welcome(settings, server.data()).text());
                refusal = server.waitForEnd();
            }
            return server.stopping() ? Optional.empty() : refusal;
        } finally {
            over.set(true);
        }
    }

    /**
     * Ctrl-C and SIGTERM end the server in order. A Java machine would then end with 130 or 143, although everything
     * went as asked; halting here is the one way to end with 0.
     */
    private static void stopWithThisProcess(RunningServer server, AtomicBoolean over) {
        Thread end = new Thread(() -> {
            if (over.get()) {
                return;
            }
            System.out.println("Stopping.");
            int status = 0;
            try {
                server.close();
            } catch (IOException e) {
                System.err.println("Stopped, but a file in the data folder could not be removed: " + e.getMessage());
                status = 1;
            }
            System.out.flush();
            Runtime.getRuntime().halt(status);
        });
        Runtime.getRuntime().addShutdownHook(end);
    }
}
