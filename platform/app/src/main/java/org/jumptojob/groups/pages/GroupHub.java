package org.jumptojob.groups.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class GroupHub {

    @Produces
    HubEntry groups() {
        return HubEntry.of(HubEntry.Section.PEOPLE, GroupRoutes.GROUPS, "groups.mine", "groups.hub", 10);
    }

    @Produces
    HubEntry supporters() {
        return HubEntry.of(
                HubEntry.Section.PEOPLE,
                GroupRoutes.SUPPORTERS,
                "groups.supporters-title",
                "groups.hub-supporters",
                20);
    }

    @Produces
    HubEntry reports() {
        return HubEntry.of(
                HubEntry.Section.PEOPLE, GroupRoutes.REPORTS, "groups.reports-title", "groups.hub-reports", 30);
    }
}
