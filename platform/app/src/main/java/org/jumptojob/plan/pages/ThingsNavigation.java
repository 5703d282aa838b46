package org.jumptojob.plan.pages;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.NavigationEntry;

/** "My things" in the main navigation. */
@ApplicationScoped
public class ThingsNavigation implements NavigationEntry {

    @Override
    public String path() {
        return PlanRoutes.THINGS;
    }

    @Override
    public String label() {
        return "plan.things";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Visitor visitor) {
        return visitor.isSignedIn();
    }
}
