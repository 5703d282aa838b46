package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jumptojob.web.Flash;
import org.jumptojob.web.Texts;

/** What the last post says on an administrator's page. (In a page, {@code flash} is a word of Faces itself.) */
@Named
@RequestScoped
public class PageNote {

    @Inject
    private Flash flash;

    @Inject
    private Texts texts;

    /** One sentence, or an empty text. */
    public String getMessage() {
        return flash.getMessage().isEmpty() ? "" : texts.get(flash.getMessage());
    }

    /** What went wrong, in sentences. */
    public List<String> getProblems() {
        return flash.getProblems().values().stream().map(texts::get).toList();
    }

    /** What was typed, by field name. */
    public Map<String, String> getTyped() {
        return flash.getTyped();
    }
}
