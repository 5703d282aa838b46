package org.jumptojob.curriculum;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jumptojob.content.Activity;

/** Content files as one JSON object, text by path: the form in which the database keeps them. */
final class FileTexts {

    private FileTexts() {}

    static String toJson(Map<String, String> files) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(files).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> ofJson(String text) {
        Map<String, String> files = new TreeMap<>();
        try (var reader = JSON.createReader(new StringReader(text))) {
            reader.readObject().forEach((path, value) -> files.put(path, ((JsonString) value).getString()));
        }
        return files;
    }

    /** The name that an activity's files begin with: that of the structure file, which alone has no language. */
    static String baseName(Activity activity) {
        return activity.files().keySet().stream()
                .filter(name -> name.endsWith(".yaml") && name.indexOf('.') == name.length() - ".yaml".length())
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The activity " + activity.id() + " has no structure file."));
    }
}
