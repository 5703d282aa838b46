package org.jumptojob.library.search;

import java.util.List;

/**
 * Something that can be found: a lesson, a word, a source, a page.
 *
 * @param id unique
 * @param kind what it is, as a short word for the program
 * @param path where it stands
 * @param standard its text
 * @param easy its text in easy words
 * @param worth 1 for what people mostly look for, less for what is only beside it
 */
public record Entry(String id, String kind, String path, Face standard, Face easy, double worth) {

    /**
     * A text in one of the two levels.
     *
     * @param title its name
     * @param also other names of it, which count as much as the title; may be empty
     * @param passages what it says, paragraph by paragraph
     */
    public record Face(String title, List<String> also, List<String> passages) {

        public Face {
            also = List.copyOf(also);
            passages = List.copyOf(passages);
        }
    }

    /** The text for somebody who chose easy words, or did not. */
    public Face face(boolean easyWords) {
        return easyWords ? easy : standard;
    }
}
