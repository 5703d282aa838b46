package org.jumptojob.library.pages;

/**
 * One thing in a list.
 *
 * @param id its anchor on the page
 * @param path where it leads; empty where it leads nowhere
 * @param title its name
 * @param text what there is to say of it; may be empty
 * @param more a second line; may be empty
 */
public record Item(String id, String path, String title, String text, String more) {

    static Item link(String path, String title, String text) {
        return new Item("", path, title, text, "");
    }

    // Expression Language 5 reads records by bean names only.
    public String getId() {
        return id;
    }

    public String getPath() {
        return path;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    public String getMore() {
        return more;
    }
}
