package org.jumptojob.groups.pages;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.NavigationEntry;

/** "Start" in the main navigation of a signed-in person. */
@ApplicationScoped
public class StartEntry implements NavigationEntry {

    private static final int ORDER = 10;

    @Override
    public String path() {
        return GroupRoutes.START;
    }

    @Override
    public String label() {
        return "groups.start-nav";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Visitor visitor) {
        return visitor.isSignedIn();
    }
}
