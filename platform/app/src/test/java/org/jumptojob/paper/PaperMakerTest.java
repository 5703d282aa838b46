package org.jumptojob.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Module;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.learning.paper.PaperText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every text for paper promises, held to the whole bundled content. */
class PaperMakerTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");

    private final PaperMaker maker = Papers.maker();

    private static List<PaperAddress> all() {
        return Stream.concat(Papers.modules().stream(), Papers.activities().stream())
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void everyTextHasOneTitleAndNoHeadingLeavesOutALevel(PaperForm form) {
        assertTrue(all().size() > 300, "all of the content is looked at");
        for (PaperAddress address : all()) {
            List<Integer> levels = maker.document(address, form).headings().stream()
                    .map(PaperText.Heading::level)
                    .toList();
            assertEquals(1, levels.get(0), address::toString);
            assertEquals(1, levels.stream().filter(level -> level == 1).count(), address::toString);
            for (int i = 1; i < levels.size(); i++) {
                int before = levels.get(i - 1);
                int level = levels.get(i);
                assertTrue(level <= before + 1, () -> address + " goes from " + before + " to " + level);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void everyLinkWithinATextLeadsSomewhereAndNoIdStandsTwice(PaperForm form) {
        for (PaperAddress address : all()) {
            String body = maker.document(address, form).body();
            List<String> ids = found(ID, body);
            assertEquals(ids.size(), new HashSet<>(ids).size(), () -> address + " has an id twice: " + ids);
            Set<String> lost = new TreeSet<>(found(LINK, body));
            lost.removeIf(link -> !link.startsWith("#") || ids.contains(link.substring(1)));
            assertEquals(Set.of(), lost, address::toString);
        }
    }

    @Test
    void whatLeavesTheSiteNamesItsWholeAddress() {
        for (PaperAddress address : all()) {
            List<String> links = new ArrayList<>(
                    found(LINK, maker.document(address, PaperForm.OFFLINE).body()));
            links.removeIf(link -> link.startsWith("#") || link.startsWith("http://") || link.startsWith("https://"));
            assertEquals(List.of(), links, address::toString);
        }
    }

    @Test
    void everyActivityOfAModuleCanBeReadInItsFile() {
        for (PaperAddress address : Papers.modules()) {
            String body = maker.document(address, PaperForm.OFFLINE).body();
            Module module = Bundled.content()
                    .track(address.track())
                    .flatMap(track -> track.module(address.module()))
                    .orElseThrow();
            module.activities().forEach(activity -> {
                String title =
                        PaperText.escape(activity.text(address.language()).title());
                assertTrue(
                        body.contains("<h2 id=\"a-" + activity.slug() + "\">" + title + "</h2>"),
                        () -> address + " without " + activity.id());
            });
            assertFalse(body.contains("cannot be done on paper"), address::toString);
        }
    }

    @Test
    void aFileToKeepNeedsNoNetworkAndNoScript() {
        for (PaperAddress address : Papers.modules()) {
            String file = new PaperPage(maker.document(address, PaperForm.OFFLINE)).offline();
            assertEquals(
                    Set.of(),
                    new TreeSet<>(found(
                            Pattern.compile("(?i)(<script|<link|<iframe|<object|@import|url\\(|\\son[a-z]+=)"), file)),
                    address::toString);
            found(Pattern.compile(" src=\"([^\"]{1,30})"), file)
                    .forEach(source -> assertTrue(source.startsWith("data:image/svg+xml;base64,"), source));
        }
    }

    @Test
    void inAFileToKeepEachQuestionHasItsAnswerFolded() {
        String file = maker.document(Papers.FIRST, PaperForm.OFFLINE).body();
        int questions =
                Bundled.content()
                        .track("jump-to-job")
                        .orElseThrow()
                        .module("a-safe-start")
                        .orElseThrow()
                        .activities()
                        .stream()
                        .filter(activity -> activity.type().equals("quiz"))
                        .mapToInt(activity -> ((List<?>) activity.content().get("items")).size())
                        .sum();
        assertTrue(questions > 0);
        assertEquals(questions, found(Pattern.compile("(<details)"), file).size());
        assertEquals(
                0,
                found(
                                Pattern.compile("(<details)"),
                                maker.document(Papers.FIRST, PaperForm.PDF).body())
                        .size());
    }

    @Test
    void everyTextOfAFirstDraftSaysSo() {
        for (PaperAddress address : all()) {
            String body = maker.document(address, PaperForm.PDF).body();
            boolean draft = Bundled.content().activities().values().stream()
                    .allMatch(activity -> activity.provenance().state().equals("starter-draft"));
            assertEquals(draft, body.contains("A computer program wrote this first text"), address::toString);
        }
    }

    @Test
    void easyWordsAreAnotherText() {
        assertNotEquals(
                maker.document(Papers.FIRST, PaperForm.PDF).body(),
                maker.document(Papers.FIRST.inWords(true), PaperForm.PDF).body());
    }

    @Test
    void theFontHasALetterForEverySign() throws Exception {
        Set<String> without = new TreeSet<>();
        CmapLookup letters = new TTFParser()
                .parse(new RandomAccessReadBuffer(PdfMaker.font("regular")))
                .getUnicodeCmapLookup();
        for (PaperAddress address : all()) {
            new PaperPage(maker.document(address, PaperForm.PDF))
                    .forPdf("Page {0} of {1}")
                    .codePoints()
                    .filter(sign -> sign > ' ' && letters.getGlyphId(sign) == 0)
                    .forEach(sign -> without.add(Character.toString(sign) + " in " + address));
        }
        assertEquals(Set.of(), without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere/a-safe-start.pdf", "/jump-to-job/nowhere.pdf", "/jump-to-job/a-safe-start/nowhere.pdf"
            })
    void whatIsNotShownIsNotOnPaper(String path) {
        PaperAddress address = PaperAddress.ofFile(path, false).orElseThrow().address();
        assertThrows(NotFound.class, () -> maker.document(address, PaperForm.PDF));
    }

    @Test
    void thePictureOfAModuleHasWordsForThoseWhoDoNotSeeIt() {
        String body = maker.document(Papers.FIRST, PaperForm.PDF).body();
        List<String> words = Pattern.compile("<img alt=\"([^\"]+)\"")
                .matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(
                Bundled.content()
                        .track("jump-to-job")
                        .orElseThrow()
                        .module("a-safe-start")
                        .orElseThrow()
                        .pictures()
                        .stream()
                        .map(picture -> picture.alt().in("en"))
                        .toList(),
                words);
    }
}
