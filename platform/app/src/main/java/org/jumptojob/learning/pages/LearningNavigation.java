package org.jumptojob.learning.pages;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.NavigationEntry;

/** "My learning" in the main navigation. */
@ApplicationScoped
public class LearningNavigation implements NavigationEntry {

    @Override
    public String path() {
        return "/me";
    }

    @Override
    public String label() {
        return "learning.my-learning";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Visitor visitor) {
        return visitor.isSignedIn();
    }
}
