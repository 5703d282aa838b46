package org.jumptojob.curriculum;

import java.util.List;
import java.util.Optional;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** An activity where it stands in a course. The same activity may stand in several places. */
public record Place(Track track, Module module, Activity activity) {

    /** Counted from 1. */
    public int step() {
        return index() + 1;
    }

    public int steps() {
        return module.activities().size();
    }

    public String path() {
        return path(activity);
    }

    private String path(Activity of) {
        return "/learn/" + track.slug() + "/" + module.slug() + "/" + of.slug();
    }

    public Optional<Place> next() {
        return neighbour(1);
    }

    public Optional<Place> previous() {
        return neighbour(-1);
    }

    private Optional<Place> neighbour(int distance) {
        List<Activity> activities = module.activities();
        int at = index() + distance;
        return at < 0 || at >= activities.size()
                ? Optional.empty()
                : Optional.of(new Place(track, module, activities.get(at)));
    }

    private int index() {
        for (int i = 0; i < module.activities().size(); i++) {
            if (module.activities().get(i).id().equals(activity.id())) {
                return i;
            }
        }
        throw new IllegalStateException("The activity does not stand in its module.");
    }
}
