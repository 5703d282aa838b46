package org.jumptojob.content;

import java.util.List;

/**
 * A word of the glossary.
 *
 * @param id what a lesson's link names: {@code glossary:<id>}
 * @param term the word itself
 * @param meaning what it means here
 * @param avoid a word that we do not use for it, and why; has no language at all where there is none
 * @param sources rows of the source index
 * @param licence SPDX name
 */
public record Word(String id, Titles term, Titles meaning, Titles avoid, List<String> sources, String licence) {

    public Word {
        sources = List.copyOf(sources);
    }
}
