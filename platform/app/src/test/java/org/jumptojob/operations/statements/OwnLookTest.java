package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.records.Statements;
import org.jumptojob.web.Texts;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.Test;

/** A person reads about herself: everything, in plain words. */
class OwnLookTest {

    private final Happened robin = new Happened();
    private final OwnLook look = new OwnLook(
            new Texts(),
            new ActivityNames(Bundled.content(), "en", Happened.BASE),
            AgentKey.ofAccount(Happened.BASE, robin.actor.toString()));

    private Line line(Statements.Found found) {
        return look.line(found).orElseThrow();
    }

    private String sentence(Statements.Found found) {
        return line(found).sentence();
    }

    private static String quiz() {
        return Bundled.content().activities().get("j2j-m1-quiz").text("en").title() + " (A safe start)";
    }

    @Test
    void eachKindOfEventHasASentence() {
        var forms = robin.forms;
        var occasion = robin.occasion();
        assertEquals(
                "You started the course “Jump to Job”.",
                sentence(Happened.ours(forms.registered(occasion, forms.track("jump-to-job")))));
        assertEquals(
                "You began “A safe start”.", sentence(Happened.ours(forms.moduleInitialized(occasion, robin.place))));
        assertEquals(
                "You read “Welcome, this is your course (A safe start)”.",
                sentence(Happened.ours(forms.experienced(occasion, robin.place, forms.lesson("j2j-m1-welcome")))));
        assertEquals("You answered a question in “" + quiz() + "”.", sentence(Happened.ours(robin.answered())));
        assertEquals("You came to the end of “" + quiz() + "”.", sentence(Happened.ours(robin.scored())));
        assertEquals(
                "You finished “Welcome, this is your course (A safe start)”.",
                sentence(Happened.ours(robin.completed("j2j-m1-welcome"))));
        assertEquals(
                "You have done 40 % of “A safe start”.",
                sentence(Happened.ours(forms.progressed(occasion, robin.place, 40))));
        assertEquals(
                "“A safe start” was recognised for you.",
                sentence(Happened.ours(forms.moduleRecognised(occasion, robin.place, "talk"))));
        assertEquals(
                "You reached the goal of the course “Jump to Job”.",
                sentence(Happened.ours(forms.satisfied(occasion, forms.track("jump-to-job"), "modules-required=1"))));
        assertEquals(
                "This site took back a record.",
                sentence(Happened.ours(
                        forms.voided(UUID.randomUUID(), robin.registration, UUID.randomUUID(), Happened.AT))));
    }

    @Test
    void whatAnotherProgramSaysIsTheWordOfThatProgram() {
        assertEquals(
                "Another program wrote about you: had a go at “Fire drill of Robin Example”.",
                sentence(Happened.theirs(robin.foreign("https://x.example/verbs/tried", "https://x.example/drill"))));
        String aboutOurQuiz = robin.foreign(Profile.PASSED, Happened.BASE + "/activities/j2j-m1-quiz");
        assertEquals(
                "Another program wrote about you: had a go at “" + quiz() + "”.",
                sentence(Happened.theirs(aboutOurQuiz)));
        String ofSomebodyElse = new Happened().foreign("https://x.example/tried", "https://x.example/drill");
        assertTrue(
                sentence(Happened.theirs(ofSomebodyElse)).startsWith("Another program wrote a record that names you"));
    }

    @Test
    void aVerbWithoutADisplayIsTheEndOfItsName() {
        String bare = robin.foreign("https://x.example/verbs/tried", "https://x.example/drill")
                .replaceFirst(",\"display\":\\{[^}]*}", "");
        assertTrue(sentence(Happened.theirs(bare)).startsWith("Another program wrote about you: tried “"));
    }

    @Test
    void theRecordIsShownCharacterForCharacter() {
        String text = robin.foreign("https://x.example/verbs/tried", "https://x.example/drill");
        assertEquals(text, line(Happened.theirs(text)).json());
    }

    @Test
    void aRowHasACellForEachColumn() {
        Line line = line(Happened.ours(robin.answered()));
        assertEquals(OwnLook.COLUMNS.size(), line.cells().size());
        assertEquals("her-answer", line.cells().get(OwnLook.COLUMNS.indexOf("response")));
        assertEquals("true", line.cells().get(OwnLook.COLUMNS.indexOf("success")));
        assertEquals("this site", line.cells().get(OwnLook.COLUMNS.indexOf("written_by")));
        Line scored = line(Happened.ours(robin.scored()));
        assertEquals("0.75", scored.cells().get(OwnLook.COLUMNS.indexOf("score_scaled")));
        assertEquals("", scored.cells().get(OwnLook.COLUMNS.indexOf("response")));
    }

    @Test
    void whoReadsEasyWordsReadsTheTitlesOfThem() {
        ActivityNames easy = new ActivityNames(Bundled.content(), "en-simple", Happened.BASE);
        String welcome = Bundled.content()
                .activities()
                .get("j2j-m1-welcome")
                .text("en-simple")
                .title();
        assertTrue(easy.title(easy.iri("j2j-m1-welcome")).orElseThrow().startsWith(welcome));
        assertFalse(easy.title("https://elsewhere.example/activities/j2j-m1-welcome")
                .isPresent());
    }
}
