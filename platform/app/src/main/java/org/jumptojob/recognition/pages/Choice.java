package org.jumptojob.recognition.pages;

import org.jumptojob.content.Module;

/** A module that can be ticked. */
public class Choice {

    private final Module module;
    private final String title;
    private final boolean ticked;

    Choice(Module module, String language, boolean ticked) {
        this.module = module;
        this.title = module.title().in(language);
        this.ticked = ticked;
    }

    public String getId() {
        return module.id();
    }

    public String getTitle() {
        return title;
    }

    public boolean isTicked() {
        return ticked;
    }
}
