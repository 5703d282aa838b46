package org.jumptojob.content.check.report;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jumptojob.content.Problem;
import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholeCheckTest {

    private static final String TEXT = MODULE + "01-rest.en.md";
    private static final String REASONS = "check/reasons.yaml";

    @TempDir
    Path folder;

    private static List<Finding> findings(Sample sample, String rule) {
        return WholeCheck.check(sample.files()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Sample crazy() {
        return Sample.content().append(TEXT, "\nThat is crazy.\n");
    }

    private static String reason(String rule, String words) {
        return "reasons:\n  - {rule: " + rule + ", file: " + TEXT + ", words: " + words
                + ", why: A title of a book.}\n";
    }

    @Test
    void whatTheBuildHoldsIsHeldHereToo() {
        List<Finding> found = findings(Sample.content().replace(TEXT, "site:/help", "site:help"), "structure");
        assertEquals(1, found.size());
        assertTrue(found.get(0).toString().startsWith(TEXT + ":7: "), found::toString);
    }

    @Test
    void authorsMayOverruleTheLanguageGuardWithAReason() {
        assertEquals(1, findings(crazy(), "language-guard").size());
        Sample overruled = crazy().with(REASONS, reason("language-guard", "crazy"));
        assertEquals(List.of(), findings(overruled, "language-guard"));
        assertEquals(List.of(), findings(overruled, "reasons"));
        assertEquals(
                List.of("A title of a book."),
                List.copyOf(WholeCheck.check(overruled.files()).reasons().values()));
    }

    @Test
    void aReasonThatOverrulesNothingIsShown() {
        assertEquals(
                1,
                findings(crazy().with(REASONS, reason("language-guard", "madhouse")), "reasons")
                        .size());
    }

    @Test
    void noReasonOverrulesAnotherRule() {
        Sample sample =
                Sample.content().with(REASONS, reason("coverage", "missing").replace(TEXT, "coverage.tsv"));
        assertEquals(1, findings(sample, "coverage").size());
        assertEquals(1, findings(sample, "reasons").size());
    }

    @Test
    void theReportIsWrittenForPeopleAndForPrograms() throws IOException {
        Path content = folder.resolve("content");
        for (Map.Entry<String, String> file : crazy().texts().entrySet()) {
            Files.createDirectories(content.resolve(file.getKey()).getParent());
            Files.writeString(content.resolve(file.getKey()), file.getValue());
        }
        assertEquals(CheckContent.FOUND, CheckContent.run(content, folder.resolve("report")));
        String html = Files.readString(folder.resolve("report/index.html"));
        assertTrue(html.contains("<td>language-guard</td>"), html);
        JsonNode json = new JsonMapper().readTree(Files.readString(folder.resolve("report/report.json")));
        assertTrue(
                StreamSupport.stream(json.get("findings").spliterator(), false)
                        .anyMatch(finding -> finding.get("rule").asString().equals("language-guard")
                                && finding.get("file").asString().equals(TEXT)
                                && finding.get("line").asInt() == 9),
                json::toString);
        assertEquals(4, json.get("activities").asInt());
    }

    @Test
    void textsAreEscapedInBothForms() {
        Finding finding = new Finding("x", new Problem("a.md", 1, "<b> \"quoted\" & \\ \n end"));
        Table table = new Table("<t>", "", List.of("c"), List.of(List.of("<i>")));
        Report report = new Report(1, 1, List.of(finding), Map.of(), List.of(table));
        String html = HtmlReport.of(report);
        assertFalse(html.contains("<b>") || html.contains("<i>") || html.contains("<t>"), html);
        JsonNode json = new JsonMapper().readTree(JsonReport.of(report));
        assertEquals(
                finding.problem().message(),
                json.get("findings").get(0).get("message").asString());
        assertEquals("<i>", json.get("tables").get(0).get("rows").get(0).get(0).asString());
    }

    @Test
    void theFiguresOfTheTracksStandSideBySide() {
        Table words = new Table("w", "", List.of("Track", "Words"), List.of(List.of("b", "7"), List.of("a", "12345")));
        Table items = new Table("i", "", List.of("Track", "Items"), List.of(List.of("a", "3")));
        Table other = new Table("o", "", List.of("File", "Words"), List.of(List.of("c", "9")));
        Table all = Overview.of(List.of(words, other, items));
        assertEquals(List.of("Figure", "a", "b"), all.columns());
        assertEquals(List.of(List.of("Words", "12345", "7"), List.of("Items", "3", "–")), all.rows());
        assertEquals("Figure  a      b\nWords   12345  7\nItems   3      –\n", Overview.inLines(all));
    }

    @Test
    void theFiguresOfEveryTrackAreInTheReport() {
        Table all = WholeCheck.check(Sample.content().files()).tables().get(0);
        assertEquals(List.of("Figure", "sample"), all.columns());
        List<String> figures = all.rows().stream().map(row -> row.get(0)).toList();
        assertTrue(
                figures.containsAll(List.of(
                        "Lessons",
                        "Standard: words",
                        "Standard: mean sentence",
                        "Standard: longest sentence",
                        "Easy: words",
                        "Easy: mean sentence",
                        "Easy: longest sentence",
                        "Easy: hard words %",
                        "Items",
                        "Right is longest %",
                        "Right in place 1 %",
                        "True or false %",
                        "Of these true %",
                        "Best guess in a module %",
                        "Minutes: read",
                        "Minutes: do",
                        "Minutes: with the group",
                        "Minutes: at your place")),
                figures::toString);
    }

    @Test
    void aCleanReportSaysSo() {
        assertTrue(
                HtmlReport.of(new Report(1, 1, List.of(), Map.of(), List.of())).contains("nothing found."));
    }
}
