package org.jumptojob.bench.lrs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jumptojob.bench.measure.Measuring;
import org.jumptojob.bench.measure.Run;

/** Lets the store grow by ten times and ten times again, and looks how long the same searches take. */
final class Growth {

    private static final int[] STAGES = {10_000, 100_000, 1_000_000};
    private static final int GETS = 200;
    private static final int GETS_BRIEFLY = 50;
    private static final int WARM_UP = 5;
    private static final int TRIES = 4;
    private static final int SETTLING_SECONDS = 20;
    private static final String LIMIT = "50";
    private static final Pattern STORED = Pattern.compile("\"stored\":\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"stored\":");

    /**
     * One search at one size of the store.
     *
     * @param milliseconds the median of its GETs; {@code slowest} the longest
     * @param found statements in the last answer
     * @param otherCores how busy the machine was with other things
     */
    record Look(double milliseconds, double slowest, int found, double otherCores) {}

    /** The searches at one size of the store. */
    record Stage(int statements, Map<GrowthSearch, Look> looks) {}

    private final Site site;

    Growth(Site site) {
        this.site = site;
    }

    void run() throws IOException, InterruptedException {
        List<Stage> stages = new ArrayList<>();
        try (site) {
            StoreClient store = site.start();
            Filling filling = new Filling(store, Cast.SKEWED);
            int stored = 0;
            for (int size : STAGES) {
                if (size > site.options().most()) {
                    break;
                }
                LrsBench.say("Storing up to " + size + " statements …");
                filling.fill(stored, size, Filling.Way.QUICK);
                stored = size;
                Measuring.pause(SETTLING_SECONDS);
                stages.add(new Stage(size, looks(store, size)));
            }
        }
        GrowthReport report = new GrowthReport(site.database().name(), stages);
        Path json = site.layout()
                .benchTarget()
                .resolve("bench-lrs-growth-" + (site.options().postgresql() ? "postgresql" : "h2") + ".json");
        report.write(json);
        System.out.println("\n" + report.table() + "\nAll figures: " + json);
    }

    private Map<GrowthSearch, Look> looks(StoreClient store, int size) throws IOException, InterruptedException {
        Map<GrowthSearch, Look> looks = new EnumMap<>(GrowthSearch.class);
        Map<String, String> window = Map.of(
                "since", storedAt(store, size / 4),
                "until", storedAt(store, size / 4 * 3),
                "limit", LIMIT);
        int gets = site.options().isShort() ? GETS_BRIEFLY : GETS;
        // At the first size the compilers of both Java machines have to warm up.
        for (int i = 0; i < (size == STAGES[0] ? WARM_UP : 1); i++) {
            for (GrowthSearch search : GrowthSearch.values()) {
                milliseconds(store, search, window, gets);
            }
        }
        for (GrowthSearch search : GrowthSearch.values()) {
            looks.put(search, look(store, search, window, gets));
        }
        return looks;
    }

    /** Again where other load spoiled it; at last whatever it is. */
    private Look look(StoreClient store, GrowthSearch search, Map<String, String> window, int gets)
            throws IOException, InterruptedException {
        Look look = null;
        for (int i = 0; i < TRIES && (look == null || look.otherCores() > Run.MOST_OTHER_CORES); i++) {
            List<double[]> times = new ArrayList<>();
            double other = site.measuring()
                    .otherCoresDuring(() -> times.add(milliseconds(store, search, window, gets)));
            double[] sorted = times.get(0);
            int found = count(store.get(path(search, window, gets)));
            look = new Look(sorted[sorted.length / 2], sorted[sorted.length - 1], found, other);
        }
        return look;
    }

    /** The times of the searches, the shortest first. */
    private static double[] milliseconds(StoreClient store, GrowthSearch search, Map<String, String> window, int gets)
            throws IOException, InterruptedException {
        double[] times = new double[gets];
        for (int i = 0; i < gets; i++) {
            String path = path(search, window, i);
            long before = System.nanoTime();
            store.get(path);
            times[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static String path(GrowthSearch search, Map<String, String> window, int turn) {
        Map<String, String> parameters = search.parameters(turn);
        parameters.putAll(window);
        return StoreClient.search(parameters);
    }

    private static int count(String page) {
        Matcher statements = ID.matcher(page);
        return (int) IntStream.iterate(0, i -> i + 1).takeWhile(i -> statements.find()).count();
    }

    /** When the statement with the number was stored. */
    private static String storedAt(StoreClient store, int number) throws IOException, InterruptedException {
        String statement = store.get(StoreClient.statement(Scene.id(number)));
        Matcher stored = STORED.matcher(statement);
        if (!stored.find()) {
            throw new IOException("A statement of the store does not say when it was stored: " + statement);
        }
        return stored.group(1);
    }
}
