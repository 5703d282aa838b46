package org.jumptojob.web;

import java.util.List;
import java.util.Locale;

/**
 * A place on the page "My things" ({@code /my-things}), where a person finds what is hers. Each room that has one gives a
 * bean of this kind; a producer method with {@link #of} or {@link #task} is enough.
 */
public interface HubEntry {

    /** What somebody wants who looks for a place; the page shows them in this order. */
    enum Section {
        /** Write for myself. */
        OWN,
        /** Read what is new for me, ask, be asked. */
        NEWS,
        /** Decide who sees what. */
        SHARING,
        /** Meet others. */
        PEOPLE,
        /** Take my data with me. */
        DATA,
        /** Do what somebody with my task does for others; not there for who has no task. */
        TASKS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    Section section();

    /** Where its card leads; empty for an entry that is nothing but its {@link #items}. */
    String path();

    /** The key of its name. */
    String label();

    /** The key of one sentence about it. */
    String sentence();

    /** Smaller numbers stand first in their section. */
    int order();

    /** The word of the role that it is for; empty where it is for everybody. Whoever has the role finds it on her start page too. */
    default String role() {
        return "";
    }

    /** Whether the signed-in person has any use for it; where this costs a statement, it stays off the start page. */
    default boolean shown() {
        return true;
    }

    /** Single things below the entry, for the signed-in person; costs at most one SQL statement. */
    default List<Item> items() {
        return List.of();
    }

    /** An entry that is the same for everybody. */
    static HubEntry of(Section section, String path, String label, String sentence, int order) {
        return new Plain(section, path, label, sentence, order, "");
    }

    /** An entry for who has a role. */
    static HubEntry task(String role, String path, String label, String sentence, int order) {
        return new Plain(Section.TASKS, path, label, sentence, order, role);
    }

    /** An entry without anything to ask the database for. */
    record Plain(Section section, String path, String label, String sentence, int order, String role)
            implements HubEntry {}
}
