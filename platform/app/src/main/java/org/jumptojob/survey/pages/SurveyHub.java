package org.jumptojob.survey.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.web.HubEntry;

/** What this room has on the page "My things". */
@ApplicationScoped
class SurveyHub {

    @Produces
    HubEntry feelings() {
        return HubEntry.of(
                HubEntry.Section.OWN, SurveyRoutes.FEELINGS, "survey.feelings-title", "survey.hub-feelings", 50);
    }

    @Produces
    HubEntry surveys() {
        return HubEntry.of(HubEntry.Section.NEWS, SurveyRoutes.MINE, "survey.mine-title", "survey.hub-mine", 30);
    }

    @Produces
    HubEntry desk() {
        return HubEntry.task("coordinator", SurveyRoutes.DESK, "survey.desk-title", "survey.hub-desk", 20);
    }
}
