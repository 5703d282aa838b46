package org.jumptojob.activity.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.paper.PaperText;

/** Things to tick, or to place on a scale of steps, for oneself alone: a private room. */
@ApplicationScoped
public class ChecklistType implements ActivityType {

    /** The field of the ticked items. */
    static final String TICKED = "item";

    /** The field of the line in one's own words. */
    static final String LINE = "line";

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PRIVATE_ROOM;
    }

    @Override
    public Object model(ActivityPage page) {
        return new ChecklistModel(page);
    }

    @Override
    public String completionRule() {
        return "left-by-choice";
    }

    /** Without a scale all ticked items stand in one field; with one each item has its own. */
    @Override
    @SuppressWarnings("unchecked")
    public Set<String> noteFields(Activity activity) {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(TICKED);
        fields.add(LINE);
        ((List<String>) activity.content().getOrDefault("items", List.of())).forEach(id -> fields.add(scaleField(id)));
        return fields;
    }

    static String scaleField(String itemId) {
        return "item." + itemId;
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        ChecklistModel list = new ChecklistModel(page);
        paper.paragraphs(list.getIntro());
        paper.hint(paper.word("paper.yours"));
        if (list.isScaled()) {
            list.getItems().forEach(item -> scale(item, paper));
        } else {
            paper.lead(paper.word("checklist.tick"));
            paper.boxes(list.getItems().stream()
                    .map(item -> item.getHint().isEmpty() ? item.getText() : item.getText() + " " + item.getHint())
                    .toList());
        }
        if (!list.getLineLabel().isEmpty()) {
            paper.lead(list.getLineLabel());
            paper.lines(2);
        }
    }

    private static void scale(ChecklistModel.Item item, PaperText paper) {
        paper.open("div", "together");
        paper.lead(item.getText());
        if (!item.getHint().isEmpty()) {
            paper.hint(item.getHint());
        }
        paper.boxes(item.getSteps().stream().map(ChecklistModel.Step::getText).toList());
        paper.close("div");
    }
}
