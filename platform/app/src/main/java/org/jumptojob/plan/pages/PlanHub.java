package org.jumptojob.plan.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class PlanHub {

    @Produces
    HubEntry plan() {
        return HubEntry.of(HubEntry.Section.OWN, PlanRoutes.PLAN, "plan.title", "plan.things-plan", 10);
    }

    @Produces
    HubEntry hardDays() {
        return HubEntry.of(HubEntry.Section.OWN, PlanRoutes.HARD_DAYS, "plan.days-title", "plan.things-days", 20);
    }

    @Produces
    HubEntry card() {
        return HubEntry.of(HubEntry.Section.OWN, PlanRoutes.CARD, "plan.card", "plan.things-card", 30);
    }
}
