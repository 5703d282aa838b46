package org.jumptojob.activity.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.PrivateNotes;

/** A checklist with the person's own marks, as the view shows it. */
public class ChecklistModel {

    /** One step of the scale at one item. */
    public static class Step {
        private final String id;
        private final String text;
        private final boolean chosen;

        Step(String id, String text, boolean chosen) {
            this.id = id;
            this.text = text;
            this.chosen = chosen;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    /** One thing to tick or to place. */
    public static class Item {
        private final String id;
        private final String text;
        private final String hint;
        private final boolean ticked;
        private final List<Step> steps;

        Item(String id, Map<?, ?> text, boolean ticked, List<Step> steps) {
            this.id = id;
            this.text = String.valueOf(text.get("text"));
            this.hint = text.get("hint") == null ? "" : String.valueOf(text.get("hint"));
            this.ticked = ticked;
            this.steps = steps;
        }

        public String getId() {
            return id;
        }

        public String getField() {
            return ChecklistType.scaleField(id);
        }

        public String getText() {
            return text;
        }

        public String getHint() {
            return hint;
        }

        public boolean isTicked() {
            return ticked;
        }

        public List<Step> getSteps() {
            return steps;
        }
    }

    private final List<String> intro;
    private final List<Item> items;
    private final String lineLabel;
    private final String line;
    private final List<String> other;

    ChecklistModel(ActivityPage page) {
        Optional<PrivateNotes.Opened> note = page.note();
        Map<String, Object> texts = page.texts("items");
        Map<String, Object> scale = page.texts("scale");
        this.intro = page.paragraphs("intro");
        this.items = page.ids("items").stream()
                .map(id -> new Item(
                        id,
                        (Map<?, ?>) texts.get(id),
                        note.filter(n -> n.has(ChecklistType.TICKED, id)).isPresent(),
                        page.ids("scale").stream()
                                .map(step -> new Step(
                                        step,
                                        String.valueOf(((Map<?, ?>) scale.get(step)).get("text")),
                                        note.filter(n -> n.has(ChecklistType.scaleField(id), step))
                                                .isPresent()))
                                .toList()))
                .toList();
        Object label = page.text().fields().get(ChecklistType.LINE);
        this.lineLabel = label == null ? "" : String.valueOf(label);
        this.line = note.map(n -> n.value(ChecklistType.LINE)).orElse("");
        this.other = note.flatMap(PrivateNotes.Opened::other).map(this::inWords).orElse(List.of());
    }

    /** The marks of another tab, in words. */
    private List<String> inWords(Map<String, List<String>> fields) {
        List<String> words = new ArrayList<>();
        for (Item item : items) {
            if (fields.getOrDefault(ChecklistType.TICKED, List.of()).contains(item.getId())) {
                words.add(item.getText());
            }
            item.getSteps().stream()
                    .filter(step ->
                            fields.getOrDefault(item.getField(), List.of()).contains(step.getId()))
                    .forEach(step -> words.add(item.getText() + " " + step.getText()));
        }
        words.addAll(fields.getOrDefault(ChecklistType.LINE, List.of()));
        return words;
    }

    public List<String> getIntro() {
        return intro;
    }

    public List<Item> getItems() {
        return items;
    }

    public boolean isScaled() {
        return !items.isEmpty() && !items.get(0).getSteps().isEmpty();
    }

    public String getLineLabel() {
        return lineLabel;
    }

    public String getLine() {
        return line;
    }

    /** What another tab has marked, in words; empty where there is no second version. */
    public List<String> getOther() {
        return other;
    }
}
