package org.jumptojob.learning;

import java.util.List;
import java.util.Map;
import org.jumptojob.content.Activity;

/**
 * What a person sent for one item.
 *
 * @param activity in the version that her attempt began with
 * @param itemId as named by the form
 * @param fields the form's fields, values in the order in which they came
 */
public record Submission(Activity activity, String itemId, Map<String, List<String>> fields) {

    /** The values of a field; none where it was not sent. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
