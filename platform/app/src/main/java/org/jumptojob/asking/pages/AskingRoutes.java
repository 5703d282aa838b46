package org.jumptojob.asking.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.asking.DemoQuestions;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of this room. A question's number stands behind the question mark: what is not somebody's is not there. */
@ApplicationScoped
public class AskingRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("/ask", Access.ANYONE),
                new Route("/my-questions", Access.PERSON),
                new Route("/questions", Access.MEMBER, "/questions?q=" + DemoQuestions.TAKEN, false),
                new Route("/late-questions", Access.MEMBER),
                new Route("/hand-on", Access.MEMBER, "/hand-on?q=" + DemoQuestions.TAKEN, false));
    }
}
