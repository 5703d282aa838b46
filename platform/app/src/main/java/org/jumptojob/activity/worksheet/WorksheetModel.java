package org.jumptojob.activity.worksheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.PrivateNotes;
import org.jumptojob.plan.PlanPage;

/** A worksheet with what its owner wrote, as the view shows it. */
public class WorksheetModel {

    /** A box with its text. */
    public static class Filled {
        private final Box box;
        private final String value;
        private final String other;

        Filled(Box box, String value, String other) {
            this.box = box;
            this.value = value;
            this.other = other;
        }

        public Box getBox() {
            return box;
        }

        /** What was typed, or the id of the option that was chosen. */
        public String getValue() {
            return value;
        }

        public String getWords() {
            return box.inWords(value);
        }

        /** What another tab wrote here, in words; empty where there is no second version. */
        public String getOtherWords() {
            return box.inWords(other);
        }
    }

    private final List<String> intro;
    private final List<Filled> boxes;
    private final Optional<PlanPage> feeds;

    WorksheetModel(ActivityPage page) {
        this.intro = page.paragraphs("intro");
        this.boxes = Box.of(page.activity(), page.text()).stream()
                .map(box -> new Filled(
                        box,
                        box.fitting(
                                page.note().map(note -> note.value(box.getId())).orElse("")),
                        page.note()
                                .flatMap(PrivateNotes.Opened::other)
                                .map(other -> first(other, box.getId()))
                                .orElse("")))
                .toList();
        this.feeds = PlanPage.of(String.valueOf(page.activity().content().get("feeds")));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return String.join("\n", fields.getOrDefault(name, List.of()));
    }

    public List<String> getIntro() {
        return intro;
    }

    public List<Filled> getBoxes() {
        return boxes;
    }

    /** Whether what is written here can go into the career plan. */
    public boolean isFeeding() {
        return feeds.isPresent();
    }

    /** The word of the plan's page; empty where there is none. */
    public String getPlanPage() {
        return feeds.map(PlanPage::word).orElse("");
    }

    /** The places on the plan's page where a text can go; none on the page of steps. */
    public List<String> getPlanBoxes() {
        return feeds.map(PlanPage::fields).orElse(List.of());
    }
}
