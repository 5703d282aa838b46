package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;

/** The pages of the frame itself. */
@ApplicationScoped
public class WebRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(new Route("/fit", Access.ANYONE));
    }
}
