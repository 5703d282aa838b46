package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.Texts;

/**
 * Texts of a page in the words that the visitor has chosen, as {@code #{levelled['bundle.key']}}: with easy words the
 * text of {@code key-easy}.
 */
@Named("levelled")
@RequestScoped
public class LevelledTexts extends AbstractMap<String, String> {

    static final String EASY = "-easy";

    private Texts texts;
    private Visitor visitor;

    protected LevelledTexts() {}

    @Inject
    LevelledTexts(Texts texts, Visitor visitor) {
        this.texts = texts;
        this.visitor = visitor;
    }

    /** @throws java.util.MissingResourceException where the key stands in no bundle */
    @Override
    public String get(Object key) {
        return texts.get(visitor.getPreferences().isEasyWords() ? key + EASY : key);
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("Texts are looked up by key.");
    }
}
