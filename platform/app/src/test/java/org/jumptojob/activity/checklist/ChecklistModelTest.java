package org.jumptojob.activity.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.activity.Samples;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.PrivateNotes;
import org.junit.jupiter.api.Test;

class ChecklistModelTest {

    private static final Activity TICKS =
            Samples.activity("checklist", "  {items: [walk, tea], scale: [], line: true}\n", """
            title: List
            intro: Tick.
            items: {tea: {text: A cup of tea}, walk: {text: A walk, hint: Outside}}
            line: In your words
            """);

    private static final Activity SCALE =
            Samples.activity("checklist", "  {items: [rest], scale: [low, high], line: false}\n", """
            title: List
            intro: Choose.
            items: {rest: {text: I feel rested.}}
            scale: {low: {text: Not at all, face: "1"}, high: {text: Very much, face: "2"}}
            """);

    private static ChecklistModel model(Activity activity, PrivateNotes.Opened note) {
        return (ChecklistModel) new ChecklistType().model(Samples.page(activity, null, note));
    }

    @Test
    void aStrangerSeesTheListWithoutMarks() {
        ChecklistModel model = model(TICKS, null);
        assertEquals(List.of("Tick."), model.getIntro());
        assertEquals(
                List.of("walk", "tea"),
                model.getItems().stream().map(ChecklistModel.Item::getId).toList());
        assertTrue(model.getItems().stream().noneMatch(ChecklistModel.Item::isTicked));
        assertEquals("Outside", model.getItems().get(0).getHint());
        assertEquals("", model.getItems().get(1).getHint());
        assertFalse(model.isScaled());
        assertEquals("In your words", model.getLineLabel());
        assertEquals("", model.getLine());
        assertEquals(List.of(), model.getOther());
    }

    @Test
    void herMarksAndHerLineAreShownAgain() {
        ChecklistModel model =
                model(TICKS, Samples.note(Map.of("item", List.of("tea"), "line", List.of("Music")), null));
        assertEquals(
                List.of(false, true),
                model.getItems().stream().map(ChecklistModel.Item::isTicked).toList());
        assertEquals("Music", model.getLine());
    }

    @Test
    void aScaleHasAFieldForEachItem() {
        ChecklistModel model = model(SCALE, Samples.note(Map.of("item.rest", List.of("high")), null));
        assertTrue(model.isScaled());
        ChecklistModel.Item item = model.getItems().get(0);
        assertEquals("item.rest", item.getField());
        assertEquals(
                List.of(false, true),
                item.getSteps().stream().map(ChecklistModel.Step::isChosen).toList());
        assertEquals("", model.getLineLabel());
    }

    @Test
    void theMarksOfAnotherTabAreToldInWords() {
        Map<String, List<String>> other = Map.of("item", List.of("walk", "gone"), "line", List.of("A song"));
        assertEquals(
                List.of("A walk", "A song"),
                model(TICKS, Samples.note(Map.of(), other)).getOther());
        assertEquals(
                List.of("I feel rested. Very much"),
                model(SCALE, Samples.note(Map.of(), Map.of("item.rest", List.of("high"))))
                        .getOther());
    }

    @Test
    void onlyTheFieldsOfTheListAreKept() {
        assertEquals(Set.of("item", "line", "item.walk", "item.tea"), new ChecklistType().noteFields(TICKS));
    }
}
