package org.jumptojob.survey.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.survey.Questions;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final Instrument FORM = Questions.sample();

    private static Reply choice(String... ids) {
        return new Reply(List.of(ids), "", false);
    }

    private static List<String> asked(Map<String, Reply> replies) {
        return new Flow(FORM, replies).asked().stream().map(Question::id).toList();
    }

    private static Optional<String> id(Optional<Question> question) {
        return question.map(Question::id);
    }

    @Test
    void aQuestionThatDependsOnAnAnswerIsAskedOnlyAfterIt() {
        assertFalse(asked(Map.of()).contains("why"));
        assertFalse(asked(Map.of("heard", choice("yes"))).contains("why"));
        assertTrue(asked(Map.of("heard", choice("no"))).contains("why"));
    }

    @Test
    void theWayGoesForthAndBackByWhatIsAsked() {
        Flow without = new Flow(FORM, Map.of());
        assertEquals(Optional.of("count"), id(without.after("heard")));
        Flow with = new Flow(FORM, Map.of("heard", choice("no")));
        assertEquals(Optional.of("why"), id(with.after("heard")));
        assertEquals(Optional.of("why"), id(with.before("count")));
        assertEquals(Optional.empty(), with.before("mood"));
        assertEquals(Optional.empty(), with.after("count"));
        assertEquals(7, with.number("why"));
    }

    @Test
    void aQuestionThatIsNotAskedHasNoPlace() {
        Flow flow = new Flow(FORM, Map.of());
        assertEquals(0, flow.number("why"));
        assertEquals(Optional.empty(), flow.after("why"));
        assertEquals(Optional.empty(), flow.question("why"));
    }

    @Test
    void whatWasLeftOutIsNotOpenAnyMore() {
        assertEquals(Optional.of("mood"), id(new Flow(FORM, Map.of()).firstOpen()));
        assertEquals(Optional.of("pace"), id(new Flow(FORM, Map.of("mood", Reply.LEFT_OUT)).firstOpen()));
    }

    @Test
    void anAnswerCountsOnlyWhereItsQuestionIsAsked() {
        Reply words = new Reply(List.of(), "Too loud.", true);
        Map<String, Reply> replies = Map.of("heard", choice("yes"), "why", words, "mood", Reply.LEFT_OUT);
        assertEquals(Set.of("heard"), new Flow(FORM, replies).given().keySet());
        assertEquals(
                Set.of("heard", "why"),
                new Flow(FORM, Map.of("heard", choice("no"), "why", words))
                        .given()
                        .keySet());
    }

    @Test
    void aSectionIsScoredOverWhatWasAnswered() {
        Map<String, Reply> replies = Map.of("mood", choice("4"), "step", choice("3"), "plan", choice("0"));
        assertEquals(
                Optional.of(new Scores.Score(4, 5, 1, 1)),
                Scores.of(FORM.sections().get(0), replies));
        assertEquals(
                Optional.of(new Scores.Score(3, 8, 2, 2)),
                Scores.of(FORM.sections().get(1), replies));
    }

    @Test
    void whatWasLeftOutIsNoZero() {
        assertEquals(Optional.empty(), Scores.of(FORM.sections().get(1), Map.of()));
        assertEquals(
                Optional.of(new Scores.Score(3, 4, 1, 2)),
                Scores.of(FORM.sections().get(1), Map.of("step", choice("3"), "plan", Reply.LEFT_OUT)));
    }
}
