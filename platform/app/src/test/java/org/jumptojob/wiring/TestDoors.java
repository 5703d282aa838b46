package org.jumptojob.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.RouteRegistry;
import org.jumptojob.web.Routes;

/** What the test deployment has besides the platform: the door of the test runner and three of the tests'. */
public final class TestDoors {

    /** Where the test runner calls tests inside the server. */
    static final String RUNNER = "/ArquillianServletRunnerEE9";

    static final String STATEMENTS = "/api/test/statements";
    static final String CATALOGUE = "/api/test/catalogue";
    static final String ROUTES = "/api/test/routes";
    static final String BROKEN = "/api/test/broken";

    private TestDoors() {}

    /** Lets the test runner in: without it the guard of the pages answers 404. */
    @ApplicationScoped
    public static class RunnerRoute implements Routes {
        @Override
        public List<Route> routes() {
            return List.of(new Route(RUNNER, Access.ANYONE));
        }
    }

    /** The SQL statements since the last call, one a line. */
    @WebServlet(STATEMENTS)
    public static class StatementsDoor extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            List<String> lines = CountingDataSource.take().stream()
                    .map(sql -> sql.replaceAll("\\s+", " "))
                    .toList();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(String.join("\n", lines));
        }
    }

    /** Puts a catalogue of as many tracks in force as {@code tracks} says. */
    @WebServlet(CATALOGUE)
    public static class CatalogueDoor extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Inject
        private transient Catalogue catalogue;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int shown = catalogue.show(Integer.parseInt(request.getParameter("tracks")));
            response.getWriter().write(String.valueOf(shown));
        }
    }

    /** The example of each page for a trainee, one a line; with {@code all}, of each page, behind who may open it. */
    @WebServlet(ROUTES)
    public static class RoutesDoor extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Inject
        private transient RouteRegistry routes;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean all = request.getParameter("all") != null;
            List<String> examples = routes.all().stream()
                    .filter(route -> all || route.access() == Access.ANYONE || route.access() == Access.PERSON)
                    .filter(route -> !route.path().equals(RUNNER))
                    .map(route -> all ? route.access() + " " + route.example() : route.example())
                    .toList();
            response.getWriter().write(String.join("\n", examples));
        }
    }

    /** Breaks as something inside the platform may break. */
    @WebServlet(BROKEN)
    public static class BrokenDoor extends HttpServlet {
        private static final long serialVersionUID = 1L;

        /** Words that no visitor may see. */
        static final String INSIDE = "the table of the third cellar";

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException(INSIDE);
        }
    }
}
