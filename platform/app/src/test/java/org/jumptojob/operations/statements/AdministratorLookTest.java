package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.records.Statements;
import org.jumptojob.web.Texts;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.Test;

/** An administrator sees what happens and learns nothing of anybody. */
class AdministratorLookTest {

    private static final String ELSEWHERE = "https://x.example/robin-example";

    private final Happened robin = new Happened();
    private final Pseudonyms pseudonyms = new Pseudonyms(ZoneOffset.UTC);
    private final AdministratorLook look =
            new AdministratorLook(new Texts(), new ActivityNames(Bundled.content(), "en", Happened.BASE), pseudonyms);

    private Line line(Statements.Found found) {
        return look.line(found).orElseThrow();
    }

    private String code() {
        return pseudonyms.of(AgentKey.ofAccount(Happened.BASE, robin.actor.toString()), Happened.AT);
    }

    private static JsonObject json(Line line) {
        try (JsonReader reader = Json.createReader(new StringReader(line.json()))) {
            return reader.readObject();
        }
    }

    /** Without her code, in which any digits may stand by chance. */
    private String everything(Line line) {
        return (line.sentence() + line.json() + line.cells()).replace(code(), "CODE");
    }

    @Test
    void aSentenceNamesThePersonByHerCode() {
        assertEquals(
                "Person " + code() + " finished “Welcome, this is your course (A safe start)”.",
                line(Happened.ours(robin.completed("j2j-m1-welcome"))).sentence());
        assertTrue(line(Happened.ours(robin.answered()))
                .sentence()
                .startsWith("Person " + code() + " answered a question in “"));
    }

    @Test
    void theRecordHasNeitherResultNorResponseNorAnythingThatLeadsToThePerson() {
        Statements.Found found = Happened.ours(robin.answered());
        Line line = line(found);
        assertEquals(
                Set.of("actor", "verb", "object", "context", "stored", "authority"),
                json(line).keySet());
        for (String hidden : List.of(
                robin.actor.toString(),
                robin.registration.toString(),
                found.json().getString("id"),
                "her-answer",
                "the-key",
                "success",
                "12.345678")) {
            assertTrue(found.text().contains(hidden) || hidden.startsWith("12."), hidden);
            assertFalse(everything(line).contains(hidden), () -> hidden + " in " + everything(line));
        }
        assertEquals("2026-11-22T10:11:00Z", json(line).getString("stored"));
    }

    @Test
    void howFarSomebodyCameIsAResult() {
        Line line = line(Happened.ours(robin.forms.progressed(robin.occasion(), robin.place, 40)));
        assertEquals("Person " + code() + " got further in “A safe start”.", line.sentence());
        assertFalse(everything(line).contains("40"), () -> everything(line));
    }

    @Test
    void ofWhatAnotherProgramWroteOnlyItsKindIsShown() {
        String text = robin.foreign("https://x.example/verbs/tried", ELSEWHERE);
        Line line = line(Happened.theirs(text));
        assertEquals("Another program wrote about person " + code() + ": tried.", line.sentence());
        for (String hidden : List.of(
                "Robin",
                "robin",
                "x.example",
                "secret",
                "her own words",
                "0.5",
                "coach",
                "note",
                "college",
                "had a go")) {
            assertTrue(text.contains(hidden), hidden);
            assertFalse(everything(line).contains(hidden), () -> hidden + " in " + everything(line));
        }
    }

    @Test
    void aVerbThatIsNoPlainWordIsNotShown() {
        Line line = line(Happened.theirs(robin.foreign("https://x.example/verbs/met-Robin_1980", ELSEWHERE)));
        assertEquals("Another program wrote about person " + code() + ": something.", line.sentence());
        assertFalse(everything(line).contains("1980"), () -> everything(line));
    }

    @Test
    void whatAnotherProgramSaysAboutALessonOfThisSiteIsShownWithItsTitle() {
        String about = Happened.BASE + "/activities/j2j-m1-quiz/question-of-robin";
        Line line = line(Happened.theirs(robin.foreign(Profile.PASSED, about)));
        assertTrue(line.sentence().endsWith(" (A safe start)”."), line.sentence());
        assertFalse(everything(line).contains("question-of-robin"), () -> everything(line));
        assertEquals(
                Happened.BASE + "/activities/j2j-m1-quiz",
                json(line).getJsonObject("object").getString("id"));
    }

    @Test
    void whatIsMarkedAsSensitiveIsNeverShown() {
        assertTrue(look.line(Happened.ours(robin.completed("j2j-m1-welcome").contextMark(Profile.SENSITIVE)))
                .isEmpty());
    }

    @Test
    void aStepThatWasMarkedLaterIsNotShownEither() {
        assertTrue(Bundled.content().activities().get("j2j-m1-six-feelings").sensitive());
        assertTrue(
                look.line(Happened.ours(robin.completed("j2j-m1-six-feelings"))).isEmpty());
        String theirs = robin.foreign(Profile.COMPLETED, Happened.BASE + "/activities/j2j-m1-six-feelings");
        assertTrue(look.line(Happened.theirs(theirs)).isEmpty());
    }

    @Test
    void whatThePlatformItselfDidNamesNobody() {
        UUID target = UUID.randomUUID();
        Line line = line(Happened.ours(robin.forms.voided(UUID.randomUUID(), robin.registration, target, Happened.AT)));
        assertEquals("This site took back a record.", line.sentence());
        assertFalse(everything(line).contains(target.toString()));
        assertEquals("this site", json(line).getJsonObject("actor").getString("name"));
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertEquals(
                AdministratorLook.COLUMNS.size(),
                line(Happened.ours(robin.answered())).cells().size());
    }
}
