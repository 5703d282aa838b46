package org.jumptojob.asking.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class AskingHub {

    @Produces
    HubEntry questions() {
        return HubEntry.of(HubEntry.Section.NEWS, "/my-questions", "asking.mine-title", "asking.hub", 20);
    }
}
