package org.jumptojob.library.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.library.Links;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of the library. They are open to everybody, as the lessons are. */
@ApplicationScoped
public class LibraryRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                // With a question it is never kept for strangers: the cache takes no query.
                new Route("/search", Access.ANYONE, "/search?q=friend", true),
                open(Links.LIBRARY, Links.LIBRARY),
                open("/words", "/words"),
                open("/words/{word}", "/words/peer-mentor"),
                open("/tools", "/tools"),
                open("/guides", "/guides"),
                open("/thoughts", "/thoughts"),
                open("/thoughts/{module}", "/thoughts/j2j-m1"),
                open("/competences", "/competences"),
                open("/competences/{competence}", "/competences/CP-2.1-02"),
                open("/sources", "/sources"),
                open("/sources/{source}", "/sources/io5-report"),
                open("/rights", "/rights"));
    }

    private static Route open(String path, String example) {
        return new Route(path, Access.ANYONE, example, true);
    }
}
