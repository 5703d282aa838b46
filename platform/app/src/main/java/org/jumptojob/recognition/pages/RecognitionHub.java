package org.jumptojob.recognition.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class RecognitionHub {

    @Produces
    HubEntry mine() {
        return HubEntry.of(
                HubEntry.Section.NEWS, RecognitionRoutes.MINE, "recognition.mine-title", "recognition.hub", 30);
    }

    @Produces
    HubEntry ways() {
        return HubEntry.of(HubEntry.Section.NEWS, "/ways", "ways.title", "ways.hub", 40);
    }

    /** Who decides in a group finds it where something waits for her. */
    @Produces
    HubEntry list() {
        return HubEntry.task(
                Role.COORDINATOR.word(), RecognitionRoutes.LIST, "recognition.list-title", "recognition.hub-list", 25);
    }
}
