package org.jumptojob.bench.lrs;

import io.gatling.app.Gatling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jumptojob.bench.measure.Conductor;
import org.jumptojob.bench.measure.Machine;
import org.jumptojob.bench.measure.Measuring;
import org.jumptojob.bench.measure.ProcFiles;
import org.jumptojob.bench.measure.Result;

/** Measures every work of the store, and then the same rows without the store. */
final class Rates {

    /** What the clients do, and where. */
    record Play(Conductor<LrsWork> conductor, String address) {}

    /** Known to {@link LrsPlay}, which Gatling makes by its name. */
    private static volatile Play play;

    private final Site site;

    Rates(Site site) {
        this.site = site;
    }

    static Play play() {
        return play;
    }

    /** Ends this program. */
    void run() throws IOException, InterruptedException {
        // Before the clients begin, for when Gatling has ended, nothing can be started any more.
        List<Result<LrsWork>> rows = rows(fill());
        LrsBench.say("Start of the measured server on " + site.database().name() + " …");
        site.start();
        List<LrsWork> requests =
                site.options().works().stream().filter(LrsWork::isRequest).toList();
        play = new Play(
                new Conductor<>(requests, site.measuring()), site.server().address());
        Thread conducting = new Thread(() -> conduct(rows), "conductor");
        conducting.start();
        // Gatling ends the whole program after its last client; the report must be out before.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(conducting)));
        Gatling.main(new String[] {
            "--simulation",
            LrsPlay.class.getName(),
            "--no-reports",
            "--results-folder",
            site.layout().benchTarget().resolve("gatling").toString()
        });
    }

    /** Fills the store, and copies its database for the rows that are written past it. */
    private Map<String, String> fill() throws IOException, InterruptedException {
        LrsBench.say("Storing " + LrsUnits.STORED + " statements …");
        StoreClient store = site.start();
        new Filling(store, Cast.EVEN).fill(0, LrsUnits.STORED, Filling.Way.QUICK);
        for (int i = 0; i < LrsUnits.DOCUMENTS; i++) {
            store.put(StoreClient.state(i), Scene.document(i));
        }
        Map<String, String> settings = site.databaseSettings();
        site.stop();
        return site.database().copy(settings);
    }

    private List<Result<LrsWork>> rows(Map<String, String> database) throws IOException, InterruptedException {
        List<Result<LrsWork>> results = new ArrayList<>();
        for (LrsWork work : site.options().works()) {
            if (!work.isRequest()) {
                results.add(rows(work, database));
            }
        }
        return results;
    }

    private Result<LrsWork> rows(LrsWork work, Map<String, String> database)
            throws IOException, InterruptedException {
        try (RowsProcess writer = RowsProcess.start(site.layout(), site.flags(), database, work.statements())) {
            Machine.Watched watched = new Machine.Watched(
                    () -> writer.cpuSeconds() + site.database().cpuSeconds(), () -> 0);
            return new Measuring(site.options().procedure(), watched, LrsBench::say).measure(work, writer);
        }
    }

    private void conduct(List<Result<LrsWork>> rows) {
        int status = 1;
        try (site) {
            status = report(rows) ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            System.err.println("The benchmark was broken off: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    /** Answers whether everything could be measured. */
    private boolean report(List<Result<LrsWork>> rows) throws IOException, InterruptedException {
        List<Result<LrsWork>> results = new ArrayList<>(play.conductor().conduct());
        results.addAll(rows);
        long memory = ProcFiles.megabytes(site.server().id(), "VmRSS");
        play.conductor().end();
        LrsReport report = new LrsReport(site.options(), site.database().name(), results, memory);
        Path json = site.layout()
                .benchTarget()
                .resolve("bench-lrs-" + (site.options().postgresql() ? "postgresql" : "h2") + ".json");
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
}
