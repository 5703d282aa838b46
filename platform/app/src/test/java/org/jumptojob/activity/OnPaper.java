package org.jumptojob.activity;

import java.util.Map;
import java.util.Optional;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.learning.paper.PaperText;
import org.jumptojob.web.Texts;

/** A small activity as it stands on paper. */
public final class OnPaper {

    private OnPaper() {}

    public static String text(ActivityType type, Activity activity, PaperForm form) {
        PaperText paper = new PaperText(form, new Texts(), path -> Optional.of("https://site.test" + path));
        paper.begin("top", 1, activity.text("en").title());
        type.onPaper(new ActivityPage(activity, "en", Optional.empty(), Optional.empty(), Map.of()), paper);
        return paper.toString();
    }
}
