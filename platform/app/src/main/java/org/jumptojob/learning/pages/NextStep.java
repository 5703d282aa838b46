package org.jumptojob.learning.pages;

import java.util.Optional;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.ProgressState;

/**
 * What comes next for a person in a track: the first activity, in order, that is not done. Modules that are recognised, or there for
 * practice only, are asked of nobody.
 */
final class NextStep {

    private NextStep() {}

    static Optional<Place> in(Track track, Optional<Enrolment> enrolment) {
        for (Module module : track.modules()) {
            boolean recognised = enrolment
                    .filter(e -> e.state(module.id()) == ProgressState.RECOGNISED)
                    .isPresent();
            if (module.isPractice() || recognised) {
                continue;
            }
            for (Activity activity : module.activities()) {
                if (enrolment.filter(e -> e.isDone(activity.id())).isEmpty()) {
                    return Optional.of(new Place(track, module, activity));
                }
            }
        }
        return Optional.empty();
    }
}
