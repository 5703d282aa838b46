package org.jumptojob.survey.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.content.Instrument;
import org.jumptojob.survey.Questions;
import org.jumptojob.survey.Results;
import org.jumptojob.survey.Round;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** The files of totals tell what the page tells, by the same words, and are safe in programs for tables. */
class TotalsFileTest {

    private static final Instrument FORM = Questions.sample();

    private static TotalsFile file(long people) {
        Round round = new Round(
                new Round.Frame(UUID.randomUUID(), null, Round.Way.OPEN_LINK, null, 0),
                FORM,
                "Tuesday",
                "key",
                Instant.EPOCH);
        List<Results.Told> told = List.of(
                new Results.Told(
                        FORM.question("heard").orElseThrow(),
                        List.of(choice("yes", 6), choice("no", 4), choice("rather-not", 0)),
                        OptionalDouble.empty(),
                        List.of()),
                new Results.Told(
                        FORM.question("why").orElseThrow(),
                        List.of(),
                        OptionalDouble.of(2.5),
                        List.of("=HYPERLINK(\"x\"), loud")));
        return new TotalsFile(
                new Results(round, FORM, people, people < 5 ? List.of() : told, Map.of("first", 3.5), List.of()),
                new Texts());
    }

    private static Results.Choice choice(String id, long count) {
        return new Results.Choice(
                id, Disclosure.parts(List.of(6L, 4L, 0L)).orElseThrow().get(count == 6 ? 0 : count == 4 ? 1 : 2));
    }

    @Test
    void theTableSaysMostAndSomeInsteadOfAFigure() {
        String csv = file(10).csv();
        assertTrue(csv.contains("heard,,Yes,most\r\n"), csv);
        assertTrue(csv.contains("heard,,No,some\r\n"), csv);
        assertTrue(csv.contains("heard,,I would rather not say,none\r\n"), csv);
        assertTrue(csv.contains(",,people,10\r\n"), csv);
        assertTrue(csv.contains("first,,score,3.5\r\n"), csv);
        assertTrue(csv.contains("why,,middle,2.5\r\n"), csv);
    }

    @Test
    void aFormulaInSomebodysWordsIsNotRun() {
        String csv = file(10).csv();
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\"), loud\"\r\n"), csv);
    }

    @Test
    void theJsonFileTellsTheSame() {
        JsonObject json = Json.createReader(new StringReader(file(10).json())).readObject();
        assertEquals("10", json.getString("people"));
        JsonObject heard = json.getJsonArray("questions").getJsonObject(0);
        assertEquals("most", heard.getJsonObject("answers").getString("yes"));
        assertEquals("sample", json.getString("form"));
        assertEquals(3.5, json.getJsonObject("scores").getJsonNumber("first").doubleValue());
    }

    @Test
    void ofFewerThanFivePeopleAFileSaysOnlyThat() {
        String csv = file(3).csv();
        assertTrue(csv.contains("fewer than five"), csv);
        assertFalse(csv.contains("heard"), csv);
        assertFalse(file(3).json().contains("heard"));
    }
}
