package org.jumptojob.web;

import java.util.List;

/**
 * A place on the page "My things" ({@code /my-things}), where a person finds what is hers. Each room that has one gives a
 * bean of this kind; a producer method with {@link #of} is enough.
 */
public interface HubEntry {

    /** Something of hers to go to straight away, such as one reflection. */
    record Item(String path, String title) {
        // Expression Language 5 reads records by bean names only.
        public String getPath() {
            return path;
        }

        public String getTitle() {
            return title;
        }
    }

    /** Where its card leads; empty for an entry that is nothing but its {@link #items}. */
    String path();

    /** The key of its name. */
    String label();

    /** The key of one sentence about it. */
    String sentence();

    /** Smaller numbers stand first. */
    int order();

    /** Single things below the entry, for the signed-in person; costs at most one SQL statement. */
    default List<Item> items() {
        return List.of();
    }

    static HubEntry of(String path, String label, String sentence, int order) {
        return new Plain(path, label, sentence, order);
    }

    /** An entry that is the same for everybody. */
    record Plain(String path, String label, String sentence, int order) implements HubEntry {}
}
