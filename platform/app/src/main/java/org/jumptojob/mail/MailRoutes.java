package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;
import org.jumptojob.web.Site;

/** The page that shows the mails of a demonstration. A site for real people has no such page. */
@ApplicationScoped
public class MailRoutes implements Routes {

    private Site site;

    protected MailRoutes() {}

    @Inject
    MailRoutes(Site site) {
        this.site = site;
    }

    @Override
    public List<Route> routes() {
        return site.isDemo() ? List.of(new Route("/demo/mail", Access.ANYONE)) : List.of();
    }
}
