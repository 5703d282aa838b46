package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.door.Registrations;
import org.jumptojob.records.door.TrackActivities;

/** Tells the learning record store what belongs to whom: registrations to people, activities to tracks. */
@ApplicationScoped
public class LearningScopes implements Registrations, TrackActivities {

    @Inject
    private Enrolments enrolments;

    @Inject
    private Curriculum curriculum;

    @Inject
    private SiteRow site;

    @Override
    @Transactional
    @Allowed(Access.PLATFORM)
    public boolean belongs(UUID registration, UUID actor) {
        return enrolments.isOf(registration, actor);
    }

    @Override
    @Allowed(Access.PLATFORM)
    public boolean belongs(String trackId, String activity) {
        String root = site.iriBase() + "/activities/";
        if (!activity.startsWith(root)) {
            return false;
        }
        String id = activity.substring(root.length()).split("/")[0];
        return curriculum.whole().tracks().stream()
                .filter(track -> track.id().equals(trackId))
                .anyMatch(track -> id.equals(trackId) || holds(track, id));
    }

    private static boolean holds(Track track, String id) {
        for (Module module : track.modules()) {
            if (module.id().equals(id)
                    || module.activities().stream().anyMatch(one -> one.id().equals(id))) {
                return true;
            }
        }
        return false;
    }
}
