package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class PersonalHub {

    @Produces
    HubEntry data() {
        return HubEntry.of(HubEntry.Section.DATA, "/my-data", "personal.title", "personal.hub-data", 10);
    }
}
