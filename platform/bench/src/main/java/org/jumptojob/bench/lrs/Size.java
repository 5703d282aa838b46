package org.jumptojob.bench.lrs;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jumptojob.bench.measure.Figures;

/** What many single posts weigh on the disk. */
record Size(Site site) {

    private static final int POSTS = 100_000;
    private static final int POSTS_BRIEFLY = 10_000;
    private static final double MOST = 5;
    private static final double MEGABYTE = 1_000_000;

    void run() throws IOException, InterruptedException {
        Path file = new H2File(site.options().folder()).file();
        int posts = site.options().isShort() ? POSTS_BRIEFLY : POSTS;
        try (site) {
            StoreClient store = site.start();
            long empty = Files.size(file);
            LrsBench.say("Storing " + posts + " statements, one a request …");
            new Filling(store, Cast.EVEN).fill(0, posts, new Filling.Way(LrsPlay.CLIENTS_AT_ONCE, 1));
            long full = Files.size(file);
            long before = System.nanoTime();
            site.stop();
            report(new Weights(posts, empty, full, Files.size(file), (System.nanoTime() - before) / 1e9));
        }
    }

    /**
     * Bytes of the file.
     *
     * @param empty before the first post
     * @param full after the last one
     * @param stopped when the server had ended
     */
    private record Weights(int posts, long empty, long full, long stopped, double stopSeconds) {

        double payload() {
            return (double) posts * Scene.BYTES;
        }

        double times() {
            return stopped / payload();
        }
    }

    private void report(Weights weights) throws IOException {
        System.out.printf(
                "%n%d posts of %d bytes: %.1f MB.%nThe file: %.1f MB before, %.1f MB after the last post, %.1f MB after the stop"
                        + " (%.1f s).%nThat is %.2f times the payload; asked: at most %.0f times%s%n",
                weights.posts(),
                Scene.BYTES,
                weights.payload() / MEGABYTE,
                weights.empty() / MEGABYTE,
                weights.full() / MEGABYTE,
                weights.stopped() / MEGABYTE,
                weights.stopSeconds(),
                weights.times(),
                MOST,
                weights.times() <= MOST ? " ok" : " NOT MET");
        Path json = site.layout().benchTarget().resolve("bench-lrs-size.json");
        Figures.write(
                Json.createObjectBuilder()
                        .add("when", Instant.now().toString())
                        .add("posts", weights.posts())
                        .add("payloadBytes", (long) weights.payload())
                        .add("emptyBytes", weights.empty())
                        .add("fullBytes", weights.full())
                        .add("stoppedBytes", weights.stopped())
                        .add("stopSeconds", Figures.figure(weights.stopSeconds()))
                        .add("timesPayload", Figures.figure(weights.times())),
                json);
        System.out.println("All figures: " + json);
    }
}
