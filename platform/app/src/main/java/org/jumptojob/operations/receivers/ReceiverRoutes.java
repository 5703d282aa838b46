package org.jumptojob.operations.receivers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages about programs and stores that get learning records. */
@ApplicationScoped
public class ReceiverRoutes implements Routes {

    static final String CLIENTS = "/admin-clients";
    static final String RECEIVERS = "/receivers";

    @Override
    public List<Route> routes() {
        return List.of(new Route(CLIENTS, Access.ADMINISTRATOR), new Route(RECEIVERS, Access.PERSON));
    }
}
