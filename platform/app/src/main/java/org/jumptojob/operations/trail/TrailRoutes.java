package org.jumptojob.operations.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The page of the audit trail. */
@ApplicationScoped
public class TrailRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(new Route("/admin-audit", Access.ADMINISTRATOR));
    }
}
