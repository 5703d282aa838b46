package org.jumptojob.learning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.paper.PaperText;

/**
 * A kind of learning activity: one package with one bean of this interface, its Facelet under {@code webapp/activity/},
 * its two schemas in course-content, its messages and its tests. The platform finds it through CDI; adding one touches
 * no other file ({@code platform/docs/adding-an-activity-type.md}).
 */
public interface ActivityType {

    /** What an activity of this kind is in the records (see {@code platform/docs/xapi-profile.md}). */
    enum RecordKind {
        LESSON,
        QUIZ,
        /** Says only that it was completed: never that it was opened or skipped, and never what stands in it. */
        PRIVATE_ROOM
    }

    /** The word that stands as {@code type} in an activity's file. */
    String name();

    RecordKind recordKind();

    /** The key of the line that tells in a list what there is to do; its one parameter is the minutes. */
    default String kindKey() {
        return "learning.kind-" + recordKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Facelet that shows it, included in the player; it finds {@link #model} as {@code #{learn.model}}. */
    default String view() {
        return "/activity/" + name() + "/view.xhtml";
    }

    /** What the view shows: the activity's text in the person's language, with her answers or her note. */
    Object model(ActivityPage page);

    /** The rule by which it counts as complete, a fixed word that the statement carries. */
    String completionRule();

    /** The items that must have an answer before it is complete; none by default. */
    default List<String> items(Activity activity) {
        return List.of();
    }

    /** Whether a person decides something here before it is complete. */
    default boolean asks(Activity activity) {
        return !items(activity).isEmpty();
    }

    /** Whether an attempt has all that it takes to end: an answer to each item, where nothing else is said. */
    default boolean isWhole(Activity activity, Attempt attempt) {
        return attempt.answers(items(activity));
    }

    /** Other activities of the module: when all of them are done, this one counts as done too. None by default. */
    default List<String> doneThrough(Activity activity) {
        return List.of();
    }

    /**
     * Judges a response.
     *
     * @throws NotFound where the activity has no such item
     * @throws NotAnswered where the fields hold no whole answer
     */
    default Judgement judge(Submission submission) {
        throw new NotFound();
    }

    /** Keys of its texts that a person should meet only by doing it, such as the answers of a quiz: no search shows them. */
    default Set<String> keptForDoing() {
        return Set.of();
    }

    /** The fields of the person's private note; none where the type keeps no note. */
    default Set<String> noteFields(Activity activity) {
        return Set.of();
    }

    /**
     * Writes the activity down where nobody can press anything: for a printed page, a PDF, a file to keep. What stands there is the
     * same for everybody. By default its introduction, and that the rest is on the site.
     *
     * @param page without attempt and note
     */
    default void onPaper(ActivityPage page, PaperText paper) {
        paper.paragraphs(page.paragraphs("intro"));
        paper.hint(paper.word("paper.only-there"));
    }
}
