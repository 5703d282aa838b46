package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of this room. */
@ApplicationScoped
public class NoticeRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/my-notices", Access.PERSON),
                // Where the link in a mail leads; it works without a sign-in.
                new Route("/no-more-mail", Access.ANYONE));
    }
}
