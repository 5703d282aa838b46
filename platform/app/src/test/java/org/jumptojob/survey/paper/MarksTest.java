package org.jumptojob.survey.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final Reply FOUR = new Reply(List.of("4"), "", false);
    private static final Reply WORDS = new Reply(List.of(), "Of the other tab", false);

    private static Map<String, String> marks(String one, String other) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("mood", one);
        marks.put("own-say", other);
        return marks;
    }

    @Test
    void aFormOfSeveralQuestionsSendsTheSignOfEachAnswerThatItShows() {
        Map<String, String> marks = marks(FOUR.mark(), "");
        assertEquals(marks, Marks.read(Marks.write(marks), List.of("mood", "own-say")));
    }

    @Test
    void aFormOfOneQuestionSendsItsSignAlone() {
        assertEquals(FOUR.mark(), Marks.write(Map.of("mood", FOUR.mark())));
        assertEquals(Map.of("mood", FOUR.mark()), Marks.read(FOUR.mark(), List.of("mood")));
    }

    @Test
    void aFormThatSaysNothingShowedNoAnswer() {
        for (String field : List.of("", "nonsense", "other:1", ":", "a:b:c d")) {
            assertEquals(marks("", ""), Marks.read(field, List.of("mood", "own-say")), field);
        }
    }

    @Test
    void whatATabSendsAsItShowedItTakesNothingAwayFromTheOther() {
        assertEquals(WORDS, Reply.LEFT_OUT.after(WORDS, ""), "it showed an empty box");
        assertEquals(FOUR, Reply.LEFT_OUT.after(FOUR, Reply.LEFT_OUT.mark()), "it showed a question left out");
        Reply two = new Reply(List.of("2"), "", false);
        assertEquals(FOUR, two.after(FOUR, two.mark()), "it showed an answer that is older now");
        assertEquals(Reply.LEFT_OUT, Reply.LEFT_OUT.after(FOUR, FOUR.mark()), "she took it back herself");
    }
}
