package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.NavigationEntry;

/** The way to the switches of the tracks, for coordinators. Administrators find them on their own page. */
@ApplicationScoped
public class TracksEntry implements NavigationEntry {

    @Override
    public String path() {
        return "/admin-tracks";
    }

    @Override
    public String label() {
        return "admin.nav-tracks";
    }

    @Override
    public int order() {
        return AdministrationEntry.ORDER;
    }

    @Override
    public boolean shownTo(Visitor visitor) {
        return visitor.isCoordinator() && !visitor.isAdministrator();
    }
}
