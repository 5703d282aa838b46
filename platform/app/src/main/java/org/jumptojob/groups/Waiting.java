package org.jumptojob.groups;

import java.util.List;
import java.util.UUID;

/**
 * What waits for a person, for her start page. Each room that has something of the kind gives a bean; each may take one SQL
 * statement at most, because all of them stand on one page.
 */
public interface Waiting {

    /**
     * One thing that waits. It is an offer, never a reproach: it names no delay.
     *
     * @param title the message key of the sentence
     * @param arguments for the sentence
     * @param path where she can do something about it
     */
    record Item(String title, List<String> arguments, String path) {}

    /** @param places the groups that she is in, which the page has read already */
    List<Item> of(UUID person, List<Place> places);
}
