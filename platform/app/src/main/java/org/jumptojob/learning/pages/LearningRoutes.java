package org.jumptojob.learning.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of learning. Lessons can be read without an account. */
@ApplicationScoped
public class LearningRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/", Access.ANYONE, "/", true),
                new Route("/tracks/{track}", Access.ANYONE, "/tracks/jump-to-job", true),
                new Route(
                        "/learn/{track}/{module}/{activity}",
                        Access.ANYONE,
                        "/learn/jump-to-job/a-safe-start/welcome",
                        false),
                new Route("/me", Access.PERSON));
    }
}
