package org.jumptojob.library.pages;

import java.util.List;

/**
 * Things under one heading.
 *
 * @param id the anchor of the heading
 * @param lead a sentence about them; may be empty
 */
public record Group(String id, String title, String lead, List<Item> items) {

    public Group {
        items = List.copyOf(items);
    }

    // Expression Language 5 reads records by bean names only.
    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getLead() {
        return lead;
    }

    public List<Item> getItems() {
        return items;
    }
}
