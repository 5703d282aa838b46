package org.jumptojob.recognition.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.recognition.DemoRecognition;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of this room. A request's number stands behind the question mark: what is not with somebody is not there. */
@ApplicationScoped
public class RecognitionRoutes implements Routes {

    static final String FORM = "/recognition";
    static final String MINE = "/my-recognition";
    static final String LIST = "/recognitions";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(FORM, Access.PERSON),
                new Route(MINE, Access.PERSON),
                new Route(LIST, Access.MEMBER, LIST + "?r=" + DemoRecognition.TAKEN, false),
                new Route("/ways", Access.ANYONE, "/ways", true));
    }
}
