package org.jumptojob.help;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages on which an administrator fills in the help page; that page itself stands with the others about the site. */
@ApplicationScoped
public class HelpRoutes implements Routes {

    static final String LIST = "/admin-help";

    /** Begins otherwise than the list: the server finds pages with changing parts by their beginning. */
    static final String LINE = "/help-line/";

    /** In the place of an id: the form of a line that is not there yet. */
    static final String NEW = "new";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(LIST, Access.ADMINISTRATOR),
                new Route(LINE + "{line}", Access.ADMINISTRATOR, LINE + NEW, false));
    }
}
