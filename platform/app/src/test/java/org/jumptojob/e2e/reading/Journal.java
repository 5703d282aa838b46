package org.jumptojob.e2e.reading;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was told on a journey: each page as it was heard, in files of {@code target/reading}, with how long it took; and
 * what was wrong. With the system property {@code reading.pictures} each page is also painted into that folder.
 */
final class Journal {

    private static final String PICTURES = System.getProperty("reading.pictures", "");

    private record Visit(String name, long millis) {}

    private final String journey;
    private final Path folder;
    private final List<Visit> visits = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Journal(String journey) {
        this.journey = journey;
        this.folder = Path.of("target", "reading", journey);
        try {
            empty();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void empty() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A page was heard. */
    void read(Reading reading, List<String> wrong, long millis, Page page) {
        String path = reading.where().replaceFirst("^https?://[^/]+", "");
        String name = String.format(
                Locale.ROOT,
                "%04d%s",
                visits.size() + 1,
                path.replaceFirst("[?]t=.*", "").replaceAll("[^A-Za-z0-9]+", "-"));
        visits.add(new Visit(name, millis));
        wrong.forEach(what -> found(path, what));
        write(name + ".txt", path + "\n\n" + reading + "\n");
        if (!PICTURES.isEmpty()) {
            Path picture = Path.of(PICTURES, journey, name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
        }
    }

    /** Something is wrong; the journey goes on. */
    void found(String where, String what) {
        findings.add(where + ": " + what);
    }

    /** All that was wrong, a line each; empty where nothing was. */
    String findings() {
        return String.join("\n", findings.stream().distinct().toList());
    }

    int pages() {
        return visits.size();
    }

    /** Ends the journal with a list of all pages, the one that took longest first. */
    void close() {
        List<String> lines = new ArrayList<>();
        long all = visits.stream().mapToLong(Visit::millis).sum();
        lines.add(visits.size() + " pages in " + all + " ms");
        visits.stream()
                .sorted(Comparator.comparingLong(Visit::millis).reversed())
                .forEach(visit -> lines.add(String.format(Locale.ROOT, "%6d ms %s", visit.millis(), visit.name())));
        write("pages.txt", String.join("\n", lines) + "\n");
        write("findings.txt", findings() + "\n");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
