package org.jumptojob.activity.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.activity.worksheet.IntoPlan.Outcome;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.plan.Step;
import org.junit.jupiter.api.Test;

class IntoPlanTest {

    /** Notes what would be added. */
    private static final class Asked extends PlanService {
        final List<String> added = new ArrayList<>();
        int answer = 1;

        @Override
        public int add(PlanPage page, String box, List<String> lines) {
            lines.forEach(line -> added.add(page.word() + "/" + box + ": " + line));
            return answer;
        }

        @Override
        public int addSteps(List<Step> steps) {
            steps.forEach(step -> added.add(step.what()
                    + (step.who().isEmpty() ? "" : " with " + step.who())
                    + (step.when().isEmpty() ? "" : " @ " + step.when())));
            return answer;
        }
    }

    private final Asked plan = new Asked();

    private Outcome put(String page, List<String> ticked, String place) {
        UUID any = UUID.randomUUID();
        IntoPlan into = new IntoPlan();
        into.plan = plan;
        into.visitor = new Visitor();
        into.visitor.enter(
                new Visitor.Person(any, any, any, "Test", Set.of(), "Europe/Brussels"), Preferences.STANDARD);
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "f1", List.of("A garden"),
                "f2", List.of("Silke\n\nNaledi "),
                "f3", List.of("2027-05-12"),
                "f4", List.of("o1"),
                "f5", List.of("  ")));
        fields.put(IntoPlan.TICKED, ticked);
        fields.put(IntoPlan.PLACE, List.of(place));
        return into.put(page.equals("marked") ? Sheet.withMarkedSteps() : Sheet.feeding(page), fields);
    }

    @Test
    void whatWasTickedGoesToThePlaceThatWasChosen() {
        assertEquals(Outcome.PUT, put("people", List.of("f1", "f2"), "ask"));
        assertEquals(
                List.of("people/ask: A garden", "people/ask: Silke", "people/ask: ", "people/ask: Naledi "),
                plan.added);
    }

    @Test
    void aPlaceThatThePageDoesNotHaveIsItsFirst() {
        put("wishes", List.of("f1"), "title");
        assertEquals(List.of("wishes/dream: A garden"), plan.added);
    }

    @Test
    void aChoiceAndADayKeepTheirQuestion() {
        put("conditions", List.of("f3", "f4"), "need");
        assertEquals(List.of("conditions/need: When? 12 May 2027", "conditions/need: How often? Each day"), plan.added);
    }

    @Test
    void eachAnswerIsAStepAndADayBelongsToTheStepBeforeIt() {
        put("steps", List.of("f1", "f2", "f3", "f4"), "");
        assertEquals(List.of("A garden", "Silke", "Naledi @ 2027-05-12", "How often? Each day"), plan.added);
    }

    @Test
    void aDayAloneIsNoStep() {
        plan.answer = 0;
        assertEquals(Outcome.THERE_ALREADY, put("steps", List.of("f3"), ""));
        assertEquals(List.of(), plan.added);
    }

    @Test
    void aPersonAndADayGoToTheStepThatTheSheetNames() {
        put("marked", List.of("f1", "f2", "f3", "f4"), "");
        assertEquals(List.of("A garden with Silke, Naledi @ 2027-05-12", "How often? Each day"), plan.added);
    }

    @Test
    void aPersonAndADayOfAStepThatWasNotTickedAreStepsOfTheirOwn() {
        put("marked", List.of("f2", "f3"), "");
        assertEquals(List.of("Silke", "Naledi", "When? @ 2027-05-12"), plan.added);
    }

    @Test
    void withoutATickThePlanStaysAsItIs() {
        assertEquals(Outcome.NOTHING_TICKED, put("wishes", List.of(), "dream"));
        assertEquals(Outcome.NOTHING_TICKED, put("wishes", List.of("version"), "dream"));
        assertEquals(Outcome.NOTHING_WRITTEN, put("wishes", List.of("f5"), "dream"));
        assertEquals(List.of(), plan.added);
    }

    @Test
    void whatStandsThereAlreadyIsSaidToBeThere() {
        plan.answer = 0;
        assertEquals(Outcome.THERE_ALREADY, put("wishes", List.of("f1"), "dream"));
    }

    @Test
    void aWorksheetThatFeedsNoPageCannotBePut() {
        assertThrows(NotFound.class, () -> put("none", List.of("f1"), "dream"));
    }
}
