package org.jumptojob.activity.worksheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.paper.PaperText;

/** Boxes that a person fills in for herself: a private room. What she wrote she may put into her career plan. */
@ApplicationScoped
public class WorksheetType implements ActivityType {

    @Override
    public String name() {
        return "worksheet";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PRIVATE_ROOM;
    }

    @Override
    public Object model(ActivityPage page) {
        return new WorksheetModel(page);
    }

    @Override
    public String completionRule() {
        return "left-by-choice";
    }

    @Override
    public Set<String> noteFields(Activity activity) {
        Set<String> names = new LinkedHashSet<>();
        Box.of(activity, activity.text("en")).forEach(box -> names.add(box.getId()));
        return names;
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        paper.paragraphs(page.paragraphs("intro"));
        paper.hint(paper.word("paper.yours"));
        Box.of(page.activity(), page.text()).forEach(box -> box(box, paper));
    }

    private static void box(Box box, PaperText paper) {
        paper.open("div", "together");
        paper.lead(box.getLabel());
        if (!box.getHint().isEmpty()) {
            paper.hint(box.getHint());
        }
        if (box.isTyped()) {
            paper.lines(box.getRows());
        } else {
            paper.boxes(box.getOptions().stream().map(Box.Option::getText).toList());
        }
        paper.close("div");
    }
}
