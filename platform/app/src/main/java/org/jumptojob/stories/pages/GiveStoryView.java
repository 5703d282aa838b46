package org.jumptojob.stories.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jumptojob.forms.Asked;
import org.jumptojob.stories.ContentNote;
import org.jumptojob.stories.Room;
import org.jumptojob.stories.StepService;
import org.jumptojob.stories.StepService.Prepared;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs the page {@code /give-story/{step}}: what leaves the room, for whom and why, and the yes. */
@Named
@RequestScoped
public class GiveStoryView {

    @Inject
    private StepService service;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private Prepared step;

    @PostConstruct
    void load() {
        String last = Paths.part(request, 0);
        step = last.equals(StoryRoutes.NEWEST) ? service.newest().orElse(null) : service.open(Asked.id(last));
    }

    /** {@code null} where the visitor has begun none. */
    public Prepared getStep() {
        return step;
    }

    public boolean isOurs() {
        return step != null && step.room() == Room.OURS;
    }

    public String getTitle() {
        if (step == null) {
            return texts.get("stories.give-none-title");
        }
        return isOurs() ? texts.of("stories.give-ours", step.groupName()) : texts.get("stories.give-outside");
    }

    public String getStoryTitle() {
        return step.source().title().isEmpty()
                ? texts.get("stories.untitled")
                : step.source().title();
    }

    public List<ContentNote> getNotes() {
        return ContentNote.choices();
    }
}
