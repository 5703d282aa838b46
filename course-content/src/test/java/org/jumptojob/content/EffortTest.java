package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void aLessonIsReadAndNothingElse() {
        assertEquals(new Effort(5, 0, 0, 0), Effort.of("page", Map.of(), 600));
    }

    @Test
    void aSessionCountsForTheGroup() {
        assertEquals(new Effort(0, 0, 90, 0), Effort.of("session", Map.of("minutes", 90), 600));
    }

    @Test
    void whatIsDoneWithAPersonCountsAtOnesOwnPlace() {
        Map<String, Object> prompts = Map.of("prompts", List.of("p1", "p2"));
        Map<String, Object> talk = Map.of("prompts", List.of("p1", "p2"), "form", "with-a-person");
        assertEquals(new Effort(1, 6, 0, 0), Effort.of("reflection", prompts, 120));
        assertEquals(new Effort(1, 0, 0, 16), Effort.of("reflection", talk, 120));
    }

    @Test
    void fieldsItemsAndDecisionsTakeTheirTime() {
        Map<String, Object> sheet = Map.of("fields", List.of(Map.of("kind", "text"), Map.of("kind", "date")));
        assertEquals(3.5, Effort.of("worksheet", sheet, 0).act());
        assertEquals(
                1.5, Effort.of("quiz", Map.of("items", List.of("q1", "q2")), 0).act());
        assertEquals(
                1,
                Effort.of("checklist", Map.of("items", List.of("c1", "c2")), 0).act());
        assertEquals(
                1,
                Effort.of("scenario", Map.of("nodes", List.of("s1", "s2")), 0).act());
    }

    @Test
    void aModuleTakesAsLongAsItsActivities() {
        Content content = ContentReader.read(Sample.content().files()).content();
        Module module = content.tracks().get(0).modules().get(0);
        Effort sum = Effort.NONE;
        for (Activity activity : module.activities()) {
            sum = sum.and(Effort.of(activity));
        }
        assertEquals(sum, Effort.of(module));
        assertEquals(sum.read() + sum.act(), Effort.of(module).minutes(), 0.001);
    }
}
