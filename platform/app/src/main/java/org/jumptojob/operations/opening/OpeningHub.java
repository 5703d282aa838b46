package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class OpeningHub {

    @Produces
    HubEntry openings() {
        return HubEntry.task("coordinator", "/admin-openings", "opening.list-title", "opening.hub", 30);
    }
}
