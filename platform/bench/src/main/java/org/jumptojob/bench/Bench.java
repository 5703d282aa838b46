package org.jumptojob.bench;

import io.gatling.app.Gatling;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.bench.measure.Conductor;
import org.jumptojob.bench.measure.Machine;
import org.jumptojob.bench.measure.Measuring;
import org.jumptojob.bench.measure.ProcFiles;
import org.jumptojob.bench.measure.Result;
import org.jumptojob.bench.site.Accounts;
import org.jumptojob.bench.site.Folders;
import org.jumptojob.bench.site.Layout;
import org.jumptojob.bench.site.Overlay;
import org.jumptojob.bench.site.Server;
import org.jumptojob.bench.site.Starts;

/** The program behind {@code scripts/bench}. */
public final class Bench {

    /** What the learners do, and when. */
    record Play(Conductor<Work> conductor, Units units, boolean packed) {}

    /** Known to {@link Everything}, which Gatling makes by its name. */
    private static volatile Play play;

    private static final int HASHES = 5;

    /** Gatling keeps a preference; that it does is no news for whoever reads the table. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private final Layout layout;
    private final BenchOptions options;

    private Bench(Layout layout, BenchOptions options) {
        this.layout = layout;
        this.options = options;
    }

    /**
     * @param arguments the folder of the project, then options; see {@link BenchOptions#HELP}. Ends with 0 where
     *     everything could be measured, whatever the figures say
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Layout layout = new Layout(Path.of(arguments[0]));
        BenchOptions options;
        try {
            options = BenchOptions.of(List.of(arguments).subList(1, arguments.length), layout.benchTarget());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(BenchOptions.HELP);
            return;
        }
        if (!ProcFiles.readable()) {
            System.err.println("The benchmark reads CPU times from /proc, so it needs Linux.");
            System.exit(1);
        }
        new Bench(layout, options).run();
    }

    static Play play() {
        return play;
    }

    private void run() throws IOException, InterruptedException {
        PREFERENCES.setLevel(Level.SEVERE);
        Folders.empty(options.folder());
        Path archive = new Overlay(layout).write();
        Starts starts = new Starts(layout, options.folder(), options.port());
        double demo = 0;
        double production = 0;
        if (options.starts()) {
            say("Start in demo mode …");
            demo = starts.demo();
            say("Start in production …");
            production = starts.production();
        }
        double hash = hashMilliseconds();
        say("Start of the measured server …");
        Server server = starts.measured(archive);
        say("Signing the learners in …");
        Machine.Watched watched = new Machine.Watched(
                () -> ProcFiles.cpuSeconds(server.id()), () -> ProcFiles.cpuSeconds(server.launcherId()));
        Measuring measuring = new Measuring(options.procedure(), watched, Bench::say);
        play = new Play(new Conductor<>(options.works(), measuring), units(server), options.packed());
        Report.Costs measuredBefore = new Report.Costs(demo, production, 0, 0, hash);
        Thread conducting = new Thread(() -> conduct(server, measuredBefore), "conductor");
        conducting.start();
        // Gatling ends the whole program after its last learner; the report must be out before.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(conducting)));
        Gatling.main(new String[] {
            "--simulation",
            Everything.class.getName(),
            "--no-reports",
            "--results-folder",
            layout.benchTarget().resolve("gatling").toString()
        });
    }

    private Units units(Server server) throws IOException, InterruptedException {
        Learners learners = new Learners(server.address());
        List<Work> works = options.works();
        boolean many = works.contains(Work.QUIZ_ANSWER);
        List<Learner> signedIn = learners.signIn(many ? Accounts.LEARNERS : Everything.LEARNERS_AT_ONCE);
        return new Units(
                server.address(),
                signedIn,
                many ? new QuizReader(learners.browserOf(Accounts.learner(0))).questions() : List.of());
    }

    private void conduct(Server server, Report.Costs before) {
        int status = 1;
        try (server) {
            status = report(server, play.conductor().conduct(), before) ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            System.err.println("The benchmark was broken off: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    /** Answers whether everything could be measured. Ends the work of the learners when the memory is read. */
    private boolean report(Server server, List<Result<Work>> results, Report.Costs before) throws IOException {
        Report.Costs costs = new Report.Costs(
                before.startDemo(),
                before.startProduction(),
                ProcFiles.megabytes(server.id(), "VmRSS"),
                ProcFiles.megabytes(server.id(), "VmHWM"),
                before.hashCpu());
        play.conductor().end();
        Report report = new Report(options, results, costs);
        Path json = layout.benchTarget().resolve("bench.json");
        report.write(json);
        System.out.println("\n" + report.table() + "\nAll figures: " + json);
        return report.isSound();
    }

    private static void awaitEnd(Thread conducting) {
        try {
            conducting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The middle one of some hashes with the rounds of the platform, on a warm machine. */
    private double hashMilliseconds() throws IOException {
        String people = Files.readString(layout.webInf().resolve("classes/org/jumptojob/identity/demo-people.tsv"));
        int rounds = Integer.parseInt(people.split("\\$")[1]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] milliseconds = new double[HASHES];
        for (int i = -1; i < HASHES; i++) {
            long before = threads.getCurrentThreadCpuTime();
            Accounts.hash(new byte[16], rounds, 64);
            milliseconds[Math.max(i, 0)] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds[HASHES / 2];
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
