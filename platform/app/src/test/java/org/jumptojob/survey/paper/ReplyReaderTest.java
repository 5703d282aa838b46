package org.jumptojob.survey.paper;

import static org.jumptojob.survey.Questions.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jumptojob.survey.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static Reply read(String question, String... pairs) {
        return ReplyReader.read(Questions.sample(), fields(question, pairs)).get(question);
    }

    @Test
    void aFormAnswersTheQuestionsThatItShowsAndNoOther() {
        Map<String, Reply> replies =
                ReplyReader.read(Questions.sample(), fields("mood,pace,nothing", "a.mood", "4", "a.heard", "no"));
        assertEquals(Map.of("mood", new Reply(List.of("4"), "", false), "pace", Reply.LEFT_OUT), replies);
    }

    @Test
    void whatCannotBeChosenIsNotTaken() {
        assertEquals(Reply.LEFT_OUT, read("mood", "a.mood", "6"));
        assertEquals(Reply.LEFT_OUT, read("heard", "a.heard", "maybe"));
    }

    @Test
    void oneAnswerIsTakenWhereOneIsAskedForAndSeveralWhereSeveralAre() {
        assertEquals(
                List.of("slow"),
                read("pace", "a.pace", "slow", "a.pace", "right").choices());
        assertEquals(
                List.of("talk", "time"),
                read("helped", "a.helped", "talk", "a.helped", "time").choices());
    }

    @Test
    void aStepMayStandBesideALineOfEvidence() {
        Reply reply = read("step", "a.step", "0", "w.step", " The ramp\r\nis built. ", "r.step", "yes");
        assertEquals(new Reply(List.of("0"), "The ramp\nis built.", true), reply);
    }

    @Test
    void wordsAreNotReadByOthersUnlessThePersonSaysSo() {
        assertFalse(read("why", "w.why", "Too loud.").mayBeRead());
        assertTrue(read("why", "w.why", "Too loud.", "r.why", "yes").mayBeRead());
        assertFalse(read("why", "w.why", "", "r.why", "yes").mayBeRead());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "three", "-2", "2.5", "9999999999"})
    void aNumberThatDoesNotFitIsSaidSo(String typed) {
        NotTaken problem = assertThrows(NotTaken.class, () -> read("count", "a.count", typed));
        assertEquals("a.count", problem.field());
        assertEquals("survey.no-number", problem.messageKey());
    }

    @Test
    void aNumberMayBeLeftOut() {
        assertEquals(Reply.LEFT_OUT, read("count", "a.count", " "));
        assertEquals(List.of("9"), read("count", "a.count", " 9 ").choices());
    }

    @Test
    void aTextThatIsTooLongIsSaidSo() {
        assertThrows(NotTaken.class, () -> read("why", "w.why", "x".repeat(201)));
    }

    @Test
    void aTextFromAnotherTabIsKeptBesideTheNewOne() {
        Reply shown = new Reply(List.of(), "A", false);
        Reply stored = new Reply(List.of(), "From the other tab", false);
        Reply fresh = new Reply(List.of(), "Mine", false);
        assertEquals(
                "From the other tab\n\nMine", fresh.after(stored, shown.mark()).words());
        assertEquals("Mine", fresh.after(stored, stored.mark()).words());
        assertEquals(Reply.LEFT_OUT, Reply.LEFT_OUT.after(stored, shown.mark()));
    }

    @Test
    void anotherAnswerHasAnotherMark() {
        assertNotEquals(Reply.LEFT_OUT.mark(), new Reply(List.of("1"), "", false).mark());
    }

    @Test
    void anAnswerComesBackFromItsText() {
        Map<String, Reply> replies = Map.of("step", new Reply(List.of("3"), "„Yes“\n✿", false), "mood", Reply.LEFT_OUT);
        assertEquals(replies, ReplyJson.read(ReplyJson.write(replies)));
    }
}
