package org.jumptojob.learning.pages;

import org.jumptojob.curriculum.Place;

/** "Next for you" as a page shows it. */
public class NextLink {

    private final String path;
    private final String activityId;
    private final String title;
    private final int minutes;

    private NextLink(String path, String activityId, String title, int minutes) {
        this.path = path;
        this.activityId = activityId;
        this.title = title;
        this.minutes = minutes;
    }

    static NextLink to(Place place, String language) {
        return new NextLink(
                place.path(),
                place.activity().id(),
                place.activity().text(language).title(),
                place.activity().minutes());
    }

    public String getPath() {
        return path;
    }

    public String getActivityId() {
        return activityId;
    }

    public String getTitle() {
        return title;
    }

    public int getMinutes() {
        return minutes;
    }
}
