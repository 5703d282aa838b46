package org.jumptojob.stories.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.stories.OwnStory;
import org.jumptojob.stories.Room;
import org.jumptojob.stories.StoryService;
import org.jumptojob.stories.WeStory;
import org.jumptojob.stories.WeStoryService;
import org.jumptojob.web.Texts;

/** Backs the page {@code /my-stories}: the visitor's own stories, and those of her groups. */
@Named
@RequestScoped
public class MyStoriesView {

    @Inject
    private StoryService service;

    @Inject
    private WeStoryService weStories;

    @Inject
    private Texts texts;

    private List<OwnStory> mine;
    private List<WeStory.Place> places;

    public List<OwnStory> getMine() {
        if (mine == null) {
            mine = service.mine();
        }
        return mine;
    }

    /** The stories of her groups. */
    public List<WeStory.Place> getOurs() {
        return places().stream().filter(place -> place.weStory() != null).toList();
    }

    /** Her groups without any story yet. */
    public List<WeStory.Place> getGroupsWithout() {
        return places().stream().filter(place -> place.weStory() == null).toList();
    }

    private List<WeStory.Place> places() {
        if (places == null) {
            places = weStories.places();
        }
        return places;
    }

    public String title(OwnStory story) {
        return story.text().title().isEmpty()
                ? texts.get("stories.untitled")
                : story.text().title();
    }

    /** Where a story is, in a sentence. */
    public String where(OwnStory story) {
        if (story.isMineOnly()) {
            return texts.get("stories.where-mine");
        }
        boolean outside = story.steps().stream().anyMatch(step -> step.given() != null && step.room() == Room.OUTSIDE);
        return texts.get(outside ? "stories.where-outside" : "stories.where-ours");
    }

    /** Whether something of hers has left her room: then there is something to take back. */
    public boolean isAnyGiven() {
        return getMine().stream().anyMatch(story -> !story.isMineOnly())
                || !getOurs().isEmpty();
    }
}
