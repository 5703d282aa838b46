package org.jumptojob.learning;

import java.util.function.Predicate;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** When a module and a track count as done. Judged once, when the last thing falls into place; never taken back. */
final class CompletionRules {

    private CompletionRules() {}

    /** @param done whether the activity of an id is done */
    static boolean isDone(Module module, Predicate<String> done) {
        return module.activities().stream().map(Activity::id).allMatch(done);
    }

    /** @param done whether the module of an id is done */
    static boolean isDone(Track track, Predicate<String> done) {
        long modules = track.modules().stream().map(Module::id).filter(done).count();
        return modules > 0 && modules >= track.certificate().modulesRequired();
    }

    /** How much of a module is done, in whole percent: below 100 until all is done. */
    static int percent(Module module, Predicate<String> done) {
        long finished =
                module.activities().stream().map(Activity::id).filter(done).count();
        return (int) (finished * 100 / module.activities().size());
    }
}
