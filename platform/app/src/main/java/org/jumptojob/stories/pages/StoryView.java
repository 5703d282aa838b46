package org.jumptojob.stories.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.forms.Asked;
import org.jumptojob.persistence.Ids;
import org.jumptojob.stories.OwnStory;
import org.jumptojob.stories.OwnStory.OwnStep;
import org.jumptojob.stories.Room;
import org.jumptojob.stories.StoryService;
import org.jumptojob.stories.WeStory;
import org.jumptojob.stories.WeStoryService;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs the page {@code /story/{story}}: one story in its owner's room, or the empty page of a new one. */
@Named
@RequestScoped
public class StoryView {

    @Inject
    private StoryService service;

    @Inject
    private WeStoryService weStories;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private UUID id;
    private OwnStory story;
    private List<WeStory.Place> places;

    @PostConstruct
    void load() {
        String last = Paths.part(request, 0);
        boolean fresh = last.equals(StoryRoutes.NEW);
        id = fresh ? Ids.next() : Asked.id(last);
        story = fresh ? null : service.open(id);
    }

    public UUID getId() {
        return id;
    }

    /** {@code null} for one that is not written yet. */
    public OwnStory getStory() {
        return story;
    }

    public boolean isSaved() {
        return story != null;
    }

    public long getVersion() {
        return story == null ? 0 : story.version();
    }

    public String getTitle() {
        if (story == null) {
            return texts.get("stories.new");
        }
        return story.text().title().isEmpty()
                ? texts.get("stories.untitled")
                : story.text().title();
    }

    public String value(String box) {
        if (story == null) {
            return "";
        }
        return switch (box) {
            case "title" -> story.text().title();
            case "happened" -> story.text().happened();
            case "felt" -> story.text().felt();
            default -> story.text().helped();
        };
    }

    /** Whether a text of another tab waits for a choice. */
    public boolean isTwoVersions() {
        return story != null && story.other().isPresent();
    }

    /** The steps that were given. */
    public List<OwnStep> getGiven() {
        return steps(true);
    }

    /** The steps that she has begun and not given. */
    public List<OwnStep> getDrafts() {
        return steps(false);
    }

    private List<OwnStep> steps(boolean given) {
        return story == null
                ? List.of()
                : story.steps().stream()
                        .filter(step -> given == (step.given() != null))
                        .toList();
    }

    /** Where a step led, in a sentence: to whom, in her own words. */
    public String where(OwnStep step) {
        String key = step.room() == Room.OURS ? "stories.step-ours" : "stories.step-outside";
        return step.telling().listener().isEmpty()
                ? texts.get(key + "-open")
                : texts.of(key, step.telling().listener());
    }

    /** The stories of her groups, to which she could give a part. */
    public List<WeStory.Place> getPlaces() {
        return places().stream().filter(place -> place.weStory() != null).toList();
    }

    /** Her groups, in each of which she could begin another story. */
    public Map<UUID, String> getGroups() {
        Map<UUID, String> groups = new LinkedHashMap<>();
        places().forEach(place -> groups.put(place.group(), place.groupName()));
        return groups;
    }

    private List<WeStory.Place> places() {
        if (places == null) {
            places = weStories.places();
        }
        return places;
    }
}
