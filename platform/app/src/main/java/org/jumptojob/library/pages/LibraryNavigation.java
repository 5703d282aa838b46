package org.jumptojob.library.pages;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.access.Visitor;
import org.jumptojob.library.Links;
import org.jumptojob.web.NavigationEntry;

/** "Library" in the main navigation, for everybody. */
@ApplicationScoped
public class LibraryNavigation implements NavigationEntry {

    private static final int ORDER = 40;

    @Override
    public String path() {
        return Links.LIBRARY;
    }

    @Override
    public String label() {
        return "library.name";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Visitor visitor) {
        return true;
    }
}
