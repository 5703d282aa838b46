package org.jumptojob.learning;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** When a module and a track count as done. Judged once, when the last thing falls into place; never taken back. */
final class CompletionRules {

    private CompletionRules() {}

    /** @param done whether the activity of an id is done; a module for practice never counts as done, whatever was done in it */
    static boolean isDone(Module module, Predicate<String> done) {
        return !module.isPractice()
                && module.activities().stream().map(Activity::id).allMatch(done);
    }

    /** @param done whether the module of an id is done */
    static boolean isDone(Track track, Predicate<String> done) {
        List<Module> finished = track.modules().stream()
                .filter(module -> !module.isPractice() && done.test(module.id()))
                .toList();
        Track.Certificate rule = track.certificate();
        long always = finished.stream()
                .filter(module -> rule.alwaysAsks(module.slug()))
                .count();
        return !finished.isEmpty()
                && finished.size() >= rule.modulesRequired()
                && always == rule.modulesAlways().size();
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
