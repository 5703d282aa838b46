package org.jumptojob.bench.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The page of the measure <b>f</b>: the layout alone, signed in. */
@ApplicationScoped
public class FrameRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(new Route("/bench-frame", Access.PERSON));
    }
}
