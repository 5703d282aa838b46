package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text that a person sees, as {@code #{text['bundle.key']}}: the part before the first dot names the file
 * {@code messages/<bundle>.properties}. A new room brings its file and needs no registration.
 */
@Named("text")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {

    private final Map<String, String> found = new ConcurrentHashMap<>();

    /** @throws MissingResourceException where the key stands in no bundle: a page must not show a key */
    @Override
    public String get(Object key) {
        return text((String) key);
    }

    private String text(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("A text key has the form bundle.key", "messages", key);
        }
        // A look-up in a bundle walks the class path's caches each time; a page has some hundred texts.
        return found.computeIfAbsent(
                key,
                wanted -> ResourceBundle.getBundle(
                                "messages." + key.substring(0, dot), Locale.ENGLISH, Texts.class.getClassLoader())
                        .getString(key.substring(dot + 1)));
    }

    /** The text with its {@code {0}}, {@code {1}} filled in. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(text(key), Locale.ENGLISH).format(arguments);
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
