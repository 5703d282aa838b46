package org.jumptojob.library.search;

import java.util.List;

/**
 * A word that people use where our texts use another.
 *
 * @param said the word or phrase as it is typed; a star at its end stands for any ending
 * @param find words of our texts that lead to what is meant
 * @param standard what we say in its place, and why; empty for a word that is as good as ours
 * @param easy the same in easy words
 */
public record Instead(String said, List<String> find, String standard, String easy) {

    public Instead {
        find = List.copyOf(find);
    }

    /** Whether we avoid the word and say why. */
    public boolean isExplained() {
        return !standard.isEmpty();
    }
}
