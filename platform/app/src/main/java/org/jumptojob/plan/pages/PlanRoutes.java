package org.jumptojob.plan.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of this room. All are a person's own; nobody else has a way to them. */
@ApplicationScoped
public class PlanRoutes implements Routes {

    static final String THINGS = "/my-things";
    static final String PLAN = "/my-plan";
    static final String PAGE = "/plan-page/";
    static final String HISTORY = "/plan-history/";
    static final String PAPER = "/on-paper/";
    static final String HARD_DAYS = "/my-hard-days";
    static final String CARD = "/my-card";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(THINGS, Access.PERSON),
                new Route(PLAN, Access.PERSON),
                new Route(PAGE + "{page}", Access.PERSON, "/plan-page/steps", false),
                new Route(HISTORY + "{page}", Access.PERSON, "/plan-history/wishes", false),
                new Route(PAPER + "{what}", Access.PERSON, "/on-paper/plan", false),
                new Route(HARD_DAYS, Access.PERSON),
                new Route(CARD, Access.PERSON));
    }
}
