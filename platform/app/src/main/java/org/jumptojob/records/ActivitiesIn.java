package org.jumptojob.records;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Finds the activities of a statement that come with a definition. */
final class ActivitiesIn {

    private static final List<String> AROUND = List.of("parent", "grouping", "category", "other");

    private ActivitiesIn() {}

    static void collect(JsonObject statement, List<JsonObject> found) {
        if (statement.get("object") instanceof JsonObject object) {
            if (object.getString("objectType", "Activity").equals("SubStatement")) {
                collect(object, found);
            } else {
                add(object, found);
            }
        }
        if (statement.get("context") instanceof JsonObject context
                && context.get("contextActivities") instanceof JsonObject activities) {
            AROUND.forEach(kind -> {
                JsonValue value = activities.get(kind);
                if (value instanceof JsonArray several) {
                    several.forEach(one -> add(one.asJsonObject(), found));
                } else if (value instanceof JsonObject one) {
                    add(one, found);
                }
            });
        }
    }

    private static void add(JsonObject activity, List<JsonObject> found) {
        if (activity.containsKey("definition")) {
            found.add(activity);
        }
    }
}
