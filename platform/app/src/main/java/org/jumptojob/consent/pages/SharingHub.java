package org.jumptojob.consent.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class SharingHub {

    @Produces
    HubEntry mine() {
        return HubEntry.of(HubEntry.Section.SHARING, SharingRoutes.MINE, "sharing.mine-title", "sharing.hub", 10);
    }

    @Produces
    HubEntry whoSees() {
        return HubEntry.of(HubEntry.Section.SHARING, "/who-sees-what", "sharing.who-title", "sharing.hub-who", 20);
    }

    @Produces
    HubEntry withMe() {
        return HubEntry.of(
                HubEntry.Section.SHARING, SharingRoutes.WITH_ME, "sharing.with-me-title", "sharing.hub-with-me", 30);
    }
}
