package org.jumptojob.identity.cards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The door for people with a card. */
@ApplicationScoped
public class CardRoutes implements Routes {

    public static final String PATH = "/card";

    @Override
    public List<Route> routes() {
        return List.of(new Route(PATH, Access.ANYONE));
    }
}
