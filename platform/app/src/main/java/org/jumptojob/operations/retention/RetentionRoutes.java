package org.jumptojob.operations.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages about how long data is kept. */
@ApplicationScoped
public class RetentionRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/admin-retention", Access.ADMINISTRATOR),
                new Route("/data-map", Access.ANYONE, "/data-map", true));
    }
}
