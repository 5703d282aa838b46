package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages about a person's own data. */
@ApplicationScoped
public class PersonalRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(new Route("/my-data", Access.PERSON), new Route(PaperResource.PAGE, Access.ADMINISTRATOR));
    }
}
