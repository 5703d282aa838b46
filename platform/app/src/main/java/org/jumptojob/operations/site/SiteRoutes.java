package org.jumptojob.operations.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The administrator's pages about the site itself. */
@ApplicationScoped
public class SiteRoutes implements Routes {

    static final String SITE = "/admin-site";
    static final String MAILS = "/admin-mails";
    static final String SETTINGS = "/admin-settings";

    /** Begins otherwise than the list: the server finds pages with changing parts by their beginning. */
    static final String SETTING = "/change-setting/";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(SITE, Access.ADMINISTRATOR),
                new Route(MAILS, Access.ADMINISTRATOR),
                new Route(SETTINGS, Access.ADMINISTRATOR),
                new Route(SETTING + "{setting}", Access.ADMINISTRATOR, SETTING + "retention-mail-days", false));
    }
}
