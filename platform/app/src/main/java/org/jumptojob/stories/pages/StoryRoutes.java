package org.jumptojob.stories.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** The pages of the story workshop. Who may read which story is held by its services. */
@ApplicationScoped
public class StoryRoutes implements Routes {

    static final String MINE = "/my-stories";
    static final String STORY = "/story/";
    static final String GIVE = "/give-story/";
    static final String OURS = "/we-story/";

    /** A story that is not written yet. */
    static final String NEW = "new";

    /** Whatever the person in front of the page began last: an address that works for everybody. */
    static final String NEWEST = "newest";

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(MINE, Access.PERSON),
                new Route(STORY + "{story}", Access.PERSON, STORY + NEW, false),
                new Route(GIVE + "{step}", Access.PERSON, GIVE + NEWEST, false),
                new Route(OURS + "{story}", Access.PERSON, OURS + NEWEST, false));
    }
}
