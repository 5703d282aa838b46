package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.NavigationEntry;

/** The way to the administrator's pages, for administrators. */
@ApplicationScoped
public class AdministrationEntry implements NavigationEntry {

    static final int ORDER = 90;

    @Override
    public String path() {
        return "/admin";
    }

    @Override
    public String label() {
        return "admin.nav";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Visitor visitor) {
        return visitor.isAdministrator();
    }
}
