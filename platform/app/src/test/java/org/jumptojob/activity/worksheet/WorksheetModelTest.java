package org.jumptojob.activity.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.activity.Samples;
import org.jumptojob.activity.worksheet.WorksheetModel.Filled;
import org.jumptojob.learning.PrivateNotes;
import org.junit.jupiter.api.Test;

class WorksheetModelTest {

    private static WorksheetModel model(String feeds, PrivateNotes.Opened note) {
        return (WorksheetModel) new WorksheetType().model(Samples.page(Sheet.feeding(feeds), null, note));
    }

    private static List<String> values(WorksheetModel model) {
        return model.getBoxes().stream().map(Filled::getValue).toList();
    }

    @Test
    void theBoxesStandInTheOrderOfTheStructure() {
        WorksheetModel model = model("none", null);
        assertEquals(
                List.of("What do I wish for?", "Who helps?", "When?", "How often?", "What then?"),
                model.getBoxes().stream().map(box -> box.getBox().getLabel()).toList());
        assertEquals(
                List.of("Sometimes", "Each day"),
                model.getBoxes().get(3).getBox().getOptions().stream()
                        .map(Box.Option::getText)
                        .toList());
        assertEquals(List.of("", "", "", "", ""), values(model));
    }

    @Test
    void whatSheWroteStandsInItsBox() {
        Map<String, List<String>> note =
                Map.of("f1", List.of("A garden"), "f3", List.of("2027-05-12"), "f4", List.of("o1"));
        WorksheetModel model = model("none", Samples.note(note, null));
        assertEquals(List.of("A garden", "", "2027-05-12", "o1", ""), values(model));
        assertEquals(
                List.of("A garden", "", "12 May 2027", "Each day", ""),
                model.getBoxes().stream().map(Filled::getWords).toList());
    }

    @Test
    void theTextOfAnotherTabIsShownInWords() {
        WorksheetModel model = model(
                "none", Samples.note(Map.of("f4", List.of("o1")), Map.of("f4", List.of("o2"), "f1", List.of("A"))));
        assertEquals("Each day", model.getBoxes().get(3).getWords());
        assertEquals("Sometimes", model.getBoxes().get(3).getOtherWords());
        assertEquals("A", model.getBoxes().get(0).getOtherWords());
    }

    @Test
    void twoTextsThatWereJoinedFitIntoTheirBoxes() {
        Map<String, List<String>> joined = Map.of(
                "f1", List.of("A garden\n\nA kitchen"),
                "f3", List.of("2027-05-12\n\n2027-06-01"),
                "f4", List.of("o1\n\no2"),
                "f5", List.of("I rest.\n\nI call."));
        assertEquals(
                List.of("A garden / A kitchen", "", "2027-05-12", "o1", "I rest.\n\nI call."),
                values(model("none", Samples.note(joined, null))));
    }

    @Test
    void onlyAWorksheetThatNamesAPageOfThePlanOffersIt() {
        assertFalse(model("none", null).isFeeding());
        assertTrue(model("wishes", null).isFeeding());
        assertEquals(List.of("dream", "matters"), model("wishes", null).getPlanBoxes());
        assertEquals(List.of(), model("steps", null).getPlanBoxes());
    }

    @Test
    void onlyItsBoxesAreKept() {
        assertEquals(Set.of("f1", "f2", "f3", "f4", "f5"), new WorksheetType().noteFields(Sheet.feeding("steps")));
    }
}
