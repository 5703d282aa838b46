package org.jumptojob.content;

import java.util.List;
import java.util.Optional;

/**
 * A part of a track: a few lessons that belong together.
 *
 * @param id flat, never changes; the ids of its activities begin with it
 * @param slug its part of the address: the folder's name without the number in front
 * @param title its name
 * @param summary what it is about, in a few sentences
 * @param outcomes what a person can do afterwards
 * @param minutes about how many minutes it takes; never a limit
 * @param completionRule name of the rule by which it counts as done: {@code all-activities}
 * @param activities in order
 * @param licence SPDX name
 */
public record Module(
        String id,
        String slug,
        Titles title,
        Titles summary,
        List<Outcome> outcomes,
        int minutes,
        String completionRule,
        List<Activity> activities,
        String licence) {

    public Module {
        outcomes = List.copyOf(outcomes);
        activities = List.copyOf(activities);
    }

    /** The activity with this part of the address, such as {@code welcome}. */
    public Optional<Activity> activity(String activitySlug) {
        return activities.stream()
                .filter(activity -> activity.slug().equals(activitySlug))
                .findFirst();
    }
}
