package org.jumptojob.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of this room. */
@ApplicationScoped
public class IdentityRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/sign-in", Access.ANYONE, "/sign-in?held=1", false),
                new Route("/sign-up", Access.ANYONE),
                // Where somebody goes on who is younger than the age from which she may sign up alone.
                new Route("/younger", Access.ANYONE),
                new Route("/new-passphrase", Access.ANYONE),
                new Route("/mail-sent", Access.ANYONE),
                // The page of a one-time link; without a token it says that the link cannot be used any more.
                new Route("/link", Access.ANYONE),
                new Route("/account", Access.PERSON),
                new Route("/account-close", Access.PERSON),
                new Route("/account-closed", Access.ANYONE),
                // What she sent after her sign-in had ended.
                new Route("/kept", Access.PERSON));
    }
}
