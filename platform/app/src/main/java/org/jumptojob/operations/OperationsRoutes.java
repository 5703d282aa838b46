package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The administrator's pages, and the pages about the site itself. */
@ApplicationScoped
public class OperationsRoutes implements Routes {

    /** Shows whoever looks at it, so that checks have an address that works on every site. */
    static final String MYSELF = "me";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/admin", Access.ADMINISTRATOR),
                new Route("/admin-person/{person}", Access.ADMINISTRATOR, "/admin-person/" + MYSELF, false),
                new Route("/admin-invitations", Access.ADMINISTRATOR),
                new Route("/admin-tracks", Access.COORDINATOR),
                new Route("/help", Access.ANYONE, "/help", true),
                new Route("/privacy", Access.ANYONE, "/privacy", true),
                new Route("/about", Access.ANYONE, "/about", true));
    }
}
