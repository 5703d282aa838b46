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
 * @param completionRule name of the rule by which it counts as done: {@code all-activities}, or {@value #PRACTICE} for stories and the
 *     like that are open to all and asked of nobody
 * @param activities in order
 * @param licence SPDX name
 * @param pictures what helps to understand it, beside the texts
 * @param recordings its lessons in sign language, or to listen to
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
        String licence,
        List<Picture> pictures,
        List<Recording> recordings) {

    /** The rule of a module that never counts as done and helps or hinders nobody in completing the track. */
    public static final String PRACTICE = "practice";

    public Module {
        outcomes = List.copyOf(outcomes);
        activities = List.copyOf(activities);
        pictures = List.copyOf(pictures);
        recordings = List.copyOf(recordings);
    }

    /** A module without recordings. */
    public Module(
            String id,
            String slug,
            Titles title,
            Titles summary,
            List<Outcome> outcomes,
            int minutes,
            String completionRule,
            List<Activity> activities,
            String licence,
            List<Picture> pictures) {
        this(id, slug, title, summary, outcomes, minutes, completionRule, activities, licence, pictures, List.of());
    }

    /** The same module with other activities. */
    Module with(List<Activity> others) {
        return new Module(
                id, slug, title, summary, outcomes, minutes, completionRule, others, licence, pictures, recordings);
    }

    /** Whether it is there for practice only. */
    public boolean isPractice() {
        return completionRule.equals(PRACTICE);
    }

    /** The activity with this part of the address, such as {@code welcome}. */
    public Optional<Activity> activity(String activitySlug) {
        return activities.stream()
                .filter(activity -> activity.slug().equals(activitySlug))
                .findFirst();
    }
}
