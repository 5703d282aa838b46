package org.jumptojob.survey.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.survey.DemoSurveys;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of surveys. A survey by a link asks nobody for an account. */
@ApplicationScoped
public class SurveyRoutes implements Routes {

    static final String MINE = "/my-surveys";
    static final String FEELINGS = "/my-feelings";
    static final String DESK = "/surveys";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/survey/{key}", Access.ANYONE, "/survey/" + DemoSurveys.LINK, false),
                new Route(MINE, Access.PERSON),
                new Route(FEELINGS, Access.PERSON),
                new Route(DESK, Access.COORDINATOR));
    }
}
