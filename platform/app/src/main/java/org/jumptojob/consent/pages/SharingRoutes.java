package org.jumptojob.consent.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of what people let each other see. */
@ApplicationScoped
public class SharingRoutes implements Routes {

    static final String MINE = "/my-sharing";
    static final String SHARE = "/share";
    static final String WITH_ME = "/shared-with-me";
    static final String SHARED = "/shared/";

    /** Stands for the visitor's own thing, named in the query, as a receiver would see it. */
    static final String PREVIEW = "preview";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(MINE, Access.PERSON),
                new Route(SHARE, Access.PERSON),
                new Route(WITH_ME, Access.MEMBER),
                new Route(
                        SHARED + "{sharing}",
                        Access.MEMBER,
                        SHARED + PREVIEW + "?kind=progress&thing=jump-to-job",
                        false),
                new Route("/who-sees-what", Access.PERSON));
    }
}
