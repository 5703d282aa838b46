package org.jumptojob.learning;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Goal;

/** When a module and a track count as done. Judged once, when the last thing falls into place; never taken back. */
final class CompletionRules {

    private CompletionRules() {}

    /** @param done whether the activity of an id is done; a module for practice never counts as done, whatever was done in it */
    static boolean isDone(Module module, Predicate<String> done) {
        return !module.isPractice()
                && module.activities().stream().map(Activity::id).allMatch(done);
    }

    /** @param counts whether the module of an id is done or recognised */
    static boolean isDone(Track track, Predicate<String> counts) {
        return Goal.of(track, counts).isReached();
    }

    /** Whether a try of a quiz reaches the pass mark of its track; without a mark, an answer to each item is enough. */
    static boolean reachesMark(Track track, Attempt attempt, int items) {
        return attempt.fitting() * 100 >= (long) track.certificate().quizPercent() * items;
    }

    /** Activities that are not done themselves, while all by which they count as done are. */
    static List<Activity> doneThrough(Module module, Predicate<String> done, Function<Activity, ActivityType> types) {
        return module.activities().stream()
                .filter(activity -> !done.test(activity.id()))
                .filter(activity -> {
                    List<String> others = types.apply(activity).doneThrough(activity);
                    return !others.isEmpty() && others.stream().allMatch(done);
                })
                .toList();
    }

    /** How much of a module is done, in whole percent: below 100 until all is done. */
    static int percent(Module module, Predicate<String> done) {
        long finished =
                module.activities().stream().map(Activity::id).filter(done).count();
        return (int) (finished * 100 / module.activities().size());
    }
}
