package org.jumptojob.activity.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.activity.scenario.ScenarioModel.Option;
import org.jumptojob.activity.scenario.ScenarioModel.Passed;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.learning.Submission;
import org.junit.jupiter.api.Test;

class ScenarioModelTest {

    private static final ScenarioType TYPE = new ScenarioType();

    @Test
    void whoBeginsSeesTheFirstDecision() {
        ScenarioModel model = Stories.model(null, Map.of());
        assertTrue(model.isFirst());
        assertFalse(model.isEnded());
        assertEquals(List.of("It rains."), model.getText());
        assertEquals(
                List.of("I wait.", "I go."),
                model.getOptions().stream().map(Option::getText).toList());
        assertEquals(0, model.getBack());
        assertEquals(0, model.getSeen());
    }

    @Test
    void whoComesBackIsWhereSheWas() {
        ScenarioModel model = Stories.walked("s1:a");
        assertEquals(2, model.getStep());
        assertEquals("s2", model.getDecision());
        assertEquals("s1", model.getBefore());
    }

    @Test
    void oneStepBackShowsWhatSheChoseAndChangesNothing() {
        ScenarioModel model =
                Stories.model(Stories.attempt(Stories.BENCH.version(), "s1:a", "s2:b"), Map.of("step", "2"));
        assertFalse(model.isEnded());
        assertEquals("s2", model.getDecision());
        assertEquals(
                List.of(false, true),
                model.getOptions().stream().map(Option::isChosen).toList());
        assertEquals(1, model.getSeen());
        assertEquals(1, model.getBack());
    }

    @Test
    void aStepThatIsNotThereIsWhereSheIs() {
        for (String step : List.of("0", "3", "99", "-1", "x", "")) {
            ScenarioModel model = Stories.model(Stories.attempt(Stories.BENCH.version(), "s1:a"), Map.of("step", step));
            assertEquals("s2", model.getDecision(), step);
        }
    }

    @Test
    void atTheEndSheSeesHerWayAndNoScore() {
        ScenarioModel model = Stories.walked("s1:b", "s3:a");
        assertTrue(model.isEnded());
        assertEquals("Warm", model.getEndingTitle());
        assertEquals(List.of("You sit by the fire."), model.getEnding());
        assertEquals("Who helps you?", model.getThink());
        assertEquals(
                List.of("I go.", "I laugh."),
                model.getPath().stream().map(Passed::getChosen).toList());
        assertEquals(2, model.getBack());
    }

    @Test
    void aStrangersWayStandsInTheAddress() {
        ScenarioModel model = Stories.model(null, Map.of("way", "a"));
        assertEquals("s2", model.getDecision());
        assertEquals(
                List.of("a.a", "a.b"),
                model.getOptions().stream().map(Option::getWay).toList());
        assertEquals("", model.getBackWay());
        assertTrue(Stories.model(null, Map.of("way", "a.b")).isEnded());
        assertEquals("a", Stories.model(null, Map.of("way", "a.b")).getBackWay());
    }

    @Test
    void aWayThroughAnOlderTextIsNotShownInTheNewOne() {
        ScenarioModel model = Stories.model(Stories.attempt("0123456789ab", "s1:a", "s2:b"), Map.of());
        assertTrue(model.isChanged());
        assertFalse(model.isEnded());
        assertFalse(Stories.walked("s1:a").isChanged());
    }

    @Test
    void aChoiceIsKeptAndNotJudged() {
        Judgement judgement = TYPE.judge(new Submission(Stories.BENCH, "s2", Map.of("answer", List.of("b"))));
        assertEquals(Judgement.choice("b"), judgement);
        assertTrue(judgement.judged().isEmpty());
    }

    @Test
    void onlyAChoiceOfTheDecisionCounts() {
        assertThrows(NotAnswered.class, () -> TYPE.judge(new Submission(Stories.BENCH, "s2", Map.of())));
        assertThrows(
                NotAnswered.class,
                () -> TYPE.judge(new Submission(Stories.BENCH, "s2", Map.of("answer", List.of("z")))));
        assertThrows(
                NotFound.class, () -> TYPE.judge(new Submission(Stories.BENCH, "e1", Map.of("answer", List.of("a")))));
    }

    @Test
    void itIsWholeAtAnEndingOnly() {
        assertTrue(TYPE.asks(Stories.BENCH));
        assertFalse(TYPE.isWhole(Stories.BENCH, Stories.attempt("0", "s1:a")));
        assertTrue(TYPE.isWhole(Stories.BENCH, Stories.attempt("0", "s1:a", "s2:b")));
        assertEquals(List.of(), TYPE.items(Stories.BENCH));
    }
}
