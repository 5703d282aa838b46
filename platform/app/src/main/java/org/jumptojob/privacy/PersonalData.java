package org.jumptojob.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a room holds about a person, for her own copy. Each room that has rows about people gives a bean of this kind; a test
 * holds the list against the schema. Erasure is the other half: each room deletes on {@code PersonClosed}.
 */
public interface PersonalData {

    /**
     * One chapter of her copy.
     *
     * @param word its name in the JSON file, such as {@code career-plan}
     * @param title the message key of its heading
     * @param rows what there is, in a sensible order; each is a map from a message key (its last part is the name in the
     *     JSON file) to a plain text. Dates are ISO 8601
     */
    record Chapter(String word, String title, List<Map<String, String>> rows) {}

    /** The chapters about her, also the empty ones, so that she sees that there is nothing. */
    List<Chapter> about(UUID person);
}
