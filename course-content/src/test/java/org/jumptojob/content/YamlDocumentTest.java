package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {

    private final List<Problem> problems = new ArrayList<>();

    private YamlDocument read(String... lines) {
        return YamlDocument.parse("a.yaml", String.join("\n", lines), problems::add)
                .orElse(null);
    }

    private void shows(int line, String words) {
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(line, problems.get(0).line());
        assertTrue(problems.get(0).message().contains(words), problems::toString);
    }

    @Test
    void wordsThatOtherYamlTakesForSomethingElseAreTexts() {
        YamlDocument document = read("a: yes", "b: no", "c: 2026-11-22", "d: 12:30", "e: off", "f: 1_000");
        assertEquals(
                Map.of("a", "yes", "b", "no", "c", "2026-11-22", "d", "12:30", "e", "off", "f", "1_000"),
                document.root());
    }

    @Test
    void numbersAndTrueAndFalseAreWhatTheySay() {
        assertEquals(
                Map.of("a", 5, "b", 2.5, "c", true, "d", "5"),
                read("a: 5", "b: 2.5", "c: true", "d: '5'").root());
    }

    @Test
    void aBrokenFileShowsTheLine() {
        read("a: 1", "b: [1, 2", "c: 3");
        shows(3, "This is not YAML");
    }

    @Test
    void aFileThatIsNoMapIsShown() {
        read("- a");
        shows(1, "'key: value' lines");
    }

    @Test
    void anEmptyFileIsShown() {
        read("");
        shows(1, "'key: value' lines");
    }

    @Test
    void aKeyThatStandsTwiceIsShown() {
        read("a: 1", "b: 2", "a: 3");
        shows(3, "'a' stands here twice");
    }

    @Test
    void aKeyThatIsNoTextIsShown() {
        read("scale:", "  1: one");
        shows(2, "Put it in quotes");
    }

    @Test
    void anEmptyValueIsShown() {
        read("a: 1", "b:");
        shows(2, "This value is empty");
    }

    @Test
    void anAnchorIsShown() {
        read("a: &x {b: 1}", "c: 2");
        shows(1, "Anchors");
    }

    @Test
    void eachValueHasItsLine() {
        YamlDocument document = read("a:", "  - b: 1", "    c/d: 2", "  - e: 3");
        assertEquals(3, document.line("/a/0/c~1d"));
        assertEquals(4, document.line("/a/1"));
        assertEquals(2, document.line("/a/0/missing/deeper"));
        assertEquals(1, document.line("/missing"));
    }

    @Test
    void wordsInsideOfALongTextHaveTheirLine() {
        YamlDocument document = read("a: |", "  One two three.", "", "  Four five six.", "b: Four five six.");
        assertEquals(4, document.line("/a", "Four five six."));
        assertEquals(1, document.line("/a", "Seven"));
        assertEquals(5, document.line("/b", "Four five six."));
    }
}
