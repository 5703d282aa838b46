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

    /**
     * For coordinators. Who else decides in a group is known only by a statement, which the start page does not spend: she finds the
     * list by the notice that somebody waits, and from the page of ways.
     */
    @Produces
    HubEntry list() {
        return HubEntry.task(
                Role.COORDINATOR.word(), RecognitionRoutes.LIST, "recognition.list-title", "recognition.hub-list", 25);
    }
}
