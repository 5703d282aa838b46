package org.jumptojob.learning.pages;

import java.util.Optional;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.Enrolment;

/** What comes next for a person in a track: the first activity, in order, that is not done. */
final class NextStep {

    private NextStep() {}

    static Optional<Place> in(Track track, Optional<Enrolment> enrolment) {
        for (Module module : track.modules()) {
            for (Activity activity : module.activities()) {
                if (enrolment.filter(e -> e.isDone(activity.id())).isEmpty()) {
                    return Optional.of(new Place(track, module, activity));
                }
            }
        }
        return Optional.empty();
    }
}
