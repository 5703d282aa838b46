package org.jumptojob.activity.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.Attempt;
import org.jumptojob.learning.Attempt.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuizQuestionTest {

    private static QuizModel quiz(String address, Response... given) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : address.split("&")) {
            parameters.put(part.split("=")[0], part.contains("=") ? part.split("=")[1] : "");
        }
        Optional<Attempt> attempt = given.length == 0
                ? Optional.empty()
                : Optional.of(new Attempt(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "sample",
                        1,
                        Quizzes.ALL_KINDS.version(),
                        false,
                        List.of(given)));
        ActivityPage page = new ActivityPage(Quizzes.ALL_KINDS, "en", attempt, Optional.empty(), parameters);
        return (QuizModel) new QuizType().model(page);
    }

    private static List<String> ids(QuizQuestion question) {
        return question.getOptions().stream().map(QuizQuestion.Option::getId).toList();
    }

    private static List<Boolean> fits(QuizQuestion question) {
        return question.getOptions().stream().map(QuizQuestion.Option::isFits).toList();
    }

    private static List<Boolean> chosen(QuizQuestion question) {
        return question.getOptions().stream().map(QuizQuestion.Option::isChosen).toList();
    }

    @Test
    void aQuestionBeforeTheFirstAnswerHasNoFeedback() {
        QuizQuestion question = quiz("q=one").getQuestion();
        assertFalse(question.isAnswered());
        assertEquals("Which?", question.getText());
        assertEquals(List.of("a", "b", "c"), ids(question));
        assertEquals(List.of(false, false, false), chosen(question));
        assertEquals(0, question.getRevision());
    }

    @Test
    void afterAnAnswerEveryOptionSaysWhetherItFits() {
        QuizQuestion question =
                quiz("q=one", new Response("one", 3, "a", false)).getQuestion();
        assertTrue(question.isAnswered());
        assertFalse(question.isSuccess());
        assertEquals(3, question.getRevision());
        assertEquals(List.of(true, false, false), chosen(question));
        assertEquals(List.of(false, true, false), fits(question));
        assertEquals("Yes B.", question.getOptions().get(1).getFeedback());
    }

    @Test
    void severalChoicesAreShownAgain() {
        QuizQuestion question =
                quiz("q=some", new Response("some", 1, "a[,]c", true)).getQuestion();
        assertEquals(List.of(true, false, true), chosen(question));
        assertTrue(question.isSuccess());
    }

    @Test
    void aMatchShowsWhatSheChoseForEach() {
        QuizQuestion question = quiz("q=match", new Response("match", 1, "l1[.]r2[,]l2[.]r2", false))
                .getQuestion();
        assertEquals(
                List.of("r2", "r2"),
                question.getOptions().stream()
                        .map(QuizQuestion.Option::getChoice)
                        .toList());
        assertEquals(List.of(true, false), fits(question));
        assertEquals(
                List.of("r1", "r2"),
                question.getTargets().stream().map(QuizQuestion.Option::getId).toList());
    }

    @Test
    void anOrderShowsEachInItsPlace() {
        QuizQuestion question =
                quiz("q=order", new Response("order", 1, "c[,]b[,]a", false)).getQuestion();
        assertEquals(List.of("c", "b", "a"), ids(question));
        assertEquals(List.of(true, false, false), fits(question));
    }

    @Test
    void anOrderOfTheMomentComesFromTheAddress() {
        assertEquals(List.of("b", "a", "c"), ids(quiz("q=order&order=b,a,c").getQuestion()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a,b,b", "a,b,z", "a,b,c,c", ",,", "x"})
    void anOrderThatIsNotWholeIsTheFirstOne(String order) {
        assertEquals(List.of("a", "b", "c"), ids(quiz("q=order&order=" + order).getQuestion()));
    }

    @Test
    void tryingAgainShowsTheQuestionAsNewAndKeepsItsRevision() {
        QuizQuestion question =
                quiz("q=one&again=1", new Response("one", 2, "a", false)).getQuestion();
        assertFalse(question.isAnswered());
        assertEquals(List.of(false, false, false), chosen(question));
        assertEquals(2, question.getRevision());
    }

    @Test
    void withoutANameTheFirstQuestionWithoutAnAnswerIsShown() {
        assertEquals("one", quiz("").getQuestion().getId());
        assertEquals(
                "truth",
                quiz("", new Response("one", 1, "b", true)).getQuestion().getId());
        assertEquals("one", quiz("q=nowhere").getQuestion().getId());
    }

    @Test
    void whenAllIsAnsweredTheFirstIsShownAndTheQuizCanEnd() {
        QuizModel quiz = quiz(
                "",
                new Response("one", 1, "b", true),
                new Response("truth", 1, "f", true),
                new Response("some", 1, "a", false),
                new Response("match", 1, "l1[.]r2[,]l2[.]r1", true),
                new Response("order", 1, "a[,]b[,]c", false));
        assertEquals("one", quiz.getQuestion().getId());
        assertTrue(quiz.isAllAnswered());
        assertFalse(quiz("").isAllAnswered());
    }

    @Test
    void sheKnowsWhereSheIs() {
        QuizModel quiz = quiz("q=some");
        assertEquals(3, quiz.getNumber());
        assertEquals(5, quiz.getCount());
        assertEquals("truth", quiz.getPrevious());
        assertEquals("match", quiz.getNext());
        assertEquals("", quiz("q=one").getPrevious());
        assertEquals("", quiz("q=order").getNext());
    }

    @Test
    void theIntroductionStandsBeforeTheFirstAnswerOnly() {
        assertEquals(List.of("First line.", "Second line."), quiz("").getIntro());
        assertEquals(List.of(), quiz("q=some").getIntro());
        assertEquals(List.of(), quiz("q=one", new Response("one", 1, "b", true)).getIntro());
    }
}
