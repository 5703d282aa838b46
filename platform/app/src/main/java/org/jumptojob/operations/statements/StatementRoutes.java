package org.jumptojob.operations.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages that show statements. */
@ApplicationScoped
public class StatementRoutes implements Routes {

    static final String MINE = "/my-statements";
    static final String ALL = "/admin-statements";

    @Override
    public List<Route> routes() {
        return List.of(new Route(MINE, Access.PERSON), new Route(ALL, Access.ADMINISTRATOR));
    }
}
