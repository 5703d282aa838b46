package org.jumptojob.groups.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of organisations and groups. */
@ApplicationScoped
public class GroupRoutes implements Routes {

    /** The first of whoever looks, so that checks have an address that works on every site. */
    static final String MINE = "mine";

    static final String START = "/start";
    static final String GROUPS = "/groups";
    static final String NEW_GROUP = "/new-group";
    static final String IN_GROUP = "/in-group";
    static final String LEAD_GROUP = "/lead-group";
    static final String JOIN = "/join";
    static final String ALIAS_CARD = "/alias-card";
    static final String SUPPORTERS = "/my-supporters";
    static final String REPORT_IN = "/report-in";
    static final String REPORTS = "/reports";
    static final String ANSWER_REPORTS = "/answer-reports";
    static final String ORGANISATIONS = "/admin-organisations";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(START, Access.PERSON),
                new Route(GROUPS, Access.PERSON),
                new Route(NEW_GROUP, Access.COORDINATOR),
                new Route(IN_GROUP + "/{group}", Access.MEMBER, IN_GROUP + "/" + MINE, false),
                new Route(LEAD_GROUP + "/{group}", Access.MEMBER, LEAD_GROUP + "/" + MINE, false),
                new Route(JOIN, Access.ANYONE),
                new Route(ALIAS_CARD + "/{person}", Access.MEMBER, ALIAS_CARD + "/" + MINE, false),
                new Route(SUPPORTERS, Access.PERSON),
                new Route(REPORT_IN + "/{group}", Access.MEMBER, REPORT_IN + "/" + MINE, false),
                new Route(REPORTS, Access.PERSON),
                new Route(ANSWER_REPORTS, Access.MEMBER),
                new Route(ORGANISATIONS, Access.ADMINISTRATOR));
    }
}
