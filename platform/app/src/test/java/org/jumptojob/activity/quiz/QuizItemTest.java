package org.jumptojob.activity.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.learning.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizItemTest {

    private static final QuizType TYPE = new QuizType();

    private static Judgement judge(String item, Map<String, List<String>> fields) {
        return TYPE.judge(new Submission(Quizzes.ALL_KINDS, item, fields));
    }

    private static Judgement judge(String item, String field, String values) {
        return judge(item, Map.of(field, values.isEmpty() ? List.of("") : List.of(values.split(" "))));
    }

    private static Map<String, List<String>> pairs(String first, String second) {
        return Map.of("pair.l1", List.of(first), "pair.l2", List.of(second));
    }

    @ParameterizedTest
    @CsvSource({
        "one, answer, b, true, b",
        "one, answer, a, false, a",
        "truth, answer, f, true, f",
        "truth, answer, t, false, t",
        "some, answer, a c, true, 'a[,]c'",
        "some, answer, c a, true, 'a[,]c'",
        "some, answer, a a c, true, 'a[,]c'",
        "some, answer, a, false, a",
        "some, answer, a b c, false, 'a[,]b[,]c'",
        "order, order, c a b, true, 'c[,]a[,]b'",
        "order, order, a b c, false, 'a[,]b[,]c'"
    })
    void anAnswerIsJudgedByTheKey(String item, String field, String values, boolean right, String response) {
        Judgement judgement = judge(item, field, values);
        assertEquals(right, judgement.right());
        assertEquals(response, judgement.response());
    }

    @Test
    void aMatchIsRightWhenEachHasItsPartner() {
        assertEquals("l1[.]r2[,]l2[.]r1", judge("match", pairs("r2", "r1")).response());
        assertEquals(true, judge("match", pairs("r2", "r1")).right());
        assertEquals(false, judge("match", pairs("r1", "r2")).right());
        assertEquals(false, judge("match", pairs("r2", "r2")).right());
    }

    @ParameterizedTest
    @CsvSource({
        "one, answer, ''",
        "one, answer, z",
        "one, answer, a b",
        "one, answer, b b",
        "one, other, b",
        "truth, answer, true",
        "some, answer, ''",
        "some, answer, z",
        "some, answer, a c z",
        "order, order, ''",
        "order, order, a b",
        "order, order, a b b",
        "order, order, a b z",
        "order, order, a b c c"
    })
    void whatIsNoWholeAnswerIsNotJudged(String item, String field, String values) {
        assertThrows(NotAnswered.class, () -> judge(item, field, values));
    }

    @Test
    void aMatchWithSomethingOpenIsNotJudged() {
        assertThrows(NotAnswered.class, () -> judge("match", Map.of("pair.l1", List.of("r2"))));
        assertThrows(NotAnswered.class, () -> judge("match", pairs("r2", "")));
        assertThrows(NotAnswered.class, () -> judge("match", pairs("r2", "l1")));
        assertThrows(
                NotAnswered.class,
                () -> judge("match", Map.of("pair.l1", List.of("r2", "r1"), "pair.l2", List.of("r1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "one, quiz.choose-one",
        "truth, quiz.choose-one",
        "some, quiz.choose-some",
        "match, quiz.choose-each",
        "order, quiz.put-in-order"
    })
    void whoAnswersNothingIsToldWhatIsMissing(String item, String key) {
        assertEquals(
                key,
                assertThrows(NotAnswered.class, () -> judge(item, Map.of())).messageKey());
    }

    @Test
    void anItemThatTheQuizDoesNotHaveIsNotFound() {
        assertThrows(NotFound.class, () -> judge("nowhere", "answer", "a"));
    }

    @Test
    void theQuizIsCompleteWhenEachItemHasAnAnswer() {
        assertEquals(List.of("one", "truth", "some", "match", "order"), TYPE.items(Quizzes.ALL_KINDS));
    }
}
