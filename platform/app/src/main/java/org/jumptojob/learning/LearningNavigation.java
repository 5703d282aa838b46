package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import org.jumptojob.web.NavigationEntry;
import org.jumptojob.web.Visitor;

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
