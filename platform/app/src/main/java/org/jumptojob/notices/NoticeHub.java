package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class NoticeHub {

    @Produces
    HubEntry news() {
        return HubEntry.of(HubEntry.Section.NEWS, "/my-notices", "notices.title", "notices.hub", 10);
    }
}
