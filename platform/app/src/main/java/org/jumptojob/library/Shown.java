package org.jumptojob.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;

/** What of the content people may see on this site now: the tracks that are switched on. */
@ApplicationScoped
public class Shown {

    @Inject
    private Curriculum curriculum;

    /** The activities by id, in the order in which people meet them. */
    @Allowed(Access.ANYONE)
    public Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Track track : curriculum.tracks()) {
            for (Module module : track.modules()) {
                for (Activity activity : module.activities()) {
                    places.putIfAbsent(activity.id(), new Place(track, module, activity));
                }
            }
        }
        return places;
    }
}
