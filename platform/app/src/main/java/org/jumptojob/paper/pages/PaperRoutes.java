package org.jumptojob.paper.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages for printing. They are open to everybody, as the lessons are. */
@ApplicationScoped
public class PaperRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/paper/{track}/{module}", Access.ANYONE, "/paper/jump-to-job/a-safe-start", false),
                new Route(
                        "/paper/{track}/{module}/{activity}",
                        Access.ANYONE,
                        "/paper/jump-to-job/a-safe-start/welcome",
                        false));
    }
}
