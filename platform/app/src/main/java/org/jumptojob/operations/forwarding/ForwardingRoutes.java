package org.jumptojob.operations.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The page about the outside store. */
@ApplicationScoped
public class ForwardingRoutes implements Routes {

    static final String PAGE = "/admin-forwarding";

    @Override
    public List<Route> routes() {
        return List.of(new Route(PAGE, Access.ADMINISTRATOR));
    }
}
