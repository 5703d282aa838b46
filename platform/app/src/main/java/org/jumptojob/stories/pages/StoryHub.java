package org.jumptojob.stories.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class StoryHub {

    @Produces
    HubEntry stories() {
        return HubEntry.of(HubEntry.Section.OWN, StoryRoutes.MINE, "stories.title", "stories.hub", 40);
    }
}
