package org.jumptojob.operations.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.jobs.JobRuns;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** What the pages about the site say. */
class SiteTextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern TEXT = Pattern.compile("text(?:\\.of\\(|\\[)'([a-z]+\\.[a-z-]+)'");
    private static final Pattern SETTING = Pattern.compile("\"((?!site\\.)[a-z]+\\.setting-[a-z-]+)\"");
    private static final Pattern JOB = Pattern.compile("(?:@Watched\\(|runs\\.watch\\()\"([^\"]+)\"");

    private final Texts texts = new Texts();

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(MAIN.resolve("java"))) {
            all.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> pattern.matcher(read(file)).results().forEach(match -> found.add(match.group(1))));
        }
        return found;
    }

    @Test
    void everyTextOfThesePagesExists() {
        for (String page : List.of(
                "admin-site.xhtml",
                "admin-mails.xhtml",
                "admin-settings.xhtml",
                "change-setting.xhtml",
                "WEB-INF/operations/setting-table.xhtml",
                "WEB-INF/operations/keeper-field.xhtml")) {
            Set<String> used = new TreeSet<>();
            TEXT.matcher(read(MAIN.resolve("webapp").resolve(page))).results().forEach(m -> used.add(m.group(1)));
            assertFalse(used.isEmpty(), page);
            used.forEach(key -> assertFalse(texts.get(key).isBlank(), key));
        }
    }

    @Test
    void everySettingThatARoomNamesHasANameAndASentence() throws IOException {
        Set<String> labels = inSources(SETTING);
        assertTrue(labels.size() >= 6, labels::toString);
        labels.forEach(label -> assertFalse(texts.get(label).isBlank()));
        assertEquals(
                labels.stream().filter(label -> !label.endsWith("-hint")).count(),
                labels.stream().filter(label -> label.endsWith("-hint")).count());
    }

    @Test
    void everyJobAndEveryProblemOfOneHasWords() throws IOException {
        Set<String> jobs = inSources(JOB);
        assertTrue(jobs.size() >= 10, jobs::toString);
        jobs.forEach(job ->
                assertFalse(texts.get("site.job-" + job.replace(' ', '-')).isBlank(), job));
        for (JobRuns.Problem problem : JobRuns.Problem.values()) {
            assertFalse(texts.get("site.problem-" + problem.name().toLowerCase(Locale.ROOT))
                    .isBlank());
        }
    }

    @Test
    void everyOriginHasWords() {
        for (SiteSettings.Origin origin : SiteSettings.Origin.values()) {
            assertFalse(texts.get("site.origin-" + origin.name().toLowerCase(Locale.ROOT))
                    .isBlank());
        }
    }

    @Test
    void theSentencesAreShort() {
        ResourceBundle all = ResourceBundle.getBundle("messages.site", Locale.ENGLISH);
        Set<String> tooLong = new TreeSet<>();
        all.keySet().forEach(key -> {
            for (String sentence : all.getString(key).split("(?<=[.?!:])\\s")) {
                if (sentence.split("\\s+").length > 15) {
                    tooLong.add(key + ": " + sentence);
                }
            }
        });
        assertEquals(Set.of(), tooLong);
    }
}
