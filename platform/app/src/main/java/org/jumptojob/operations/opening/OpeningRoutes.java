package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages about opening a person's record. */
@ApplicationScoped
public class OpeningRoutes implements Routes {

    /** Shows whoever looks at it, so that checks have an address that works on every site. */
    static final String MYSELF = "me";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/admin-record/{person}", Access.ADMINISTRATOR, "/admin-record/" + MYSELF, false),
                new Route("/admin-openings", Access.COORDINATOR));
    }
}
