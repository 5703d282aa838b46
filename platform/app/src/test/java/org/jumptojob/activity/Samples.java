package org.jumptojob.activity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ContentReader;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.Attempt;
import org.jumptojob.learning.PrivateNotes;

/** Small activities for the tests of their types. */
public final class Samples {

    private Samples() {}

    /**
     * @param content the YAML below {@code content:}, each line indented
     * @param text the YAML of the English text
     */
    public static Activity activity(String type, String content, String text) {
        String structure = """
                id: sample
                type: %s
                lesson: L1
                minutes: 5
                skippable: true
                sensitive: false
                crisis: false
                sources: []
                competences: []
                provenance:
                  {state: starter-draft, drafted-by: software, lived: none-yet, professional: [], scientific: [], changed: "2026-11-22", why: "A sample."}
                licence: CC-BY-SA-4.0
                content:
                """.formatted(type);
        return ContentReader.readActivity(
                Map.of("01-sample.yaml", structure + content, "01-sample.en.yaml", text), "01-sample");
    }

    public static ActivityPage page(Activity activity, Attempt attempt, PrivateNotes.Opened note) {
        return new ActivityPage(activity, "en", Optional.ofNullable(attempt), Optional.ofNullable(note), Map.of());
    }

    /** A note of one field each with these values. */
    public static PrivateNotes.Opened note(Map<String, List<String>> fields, Map<String, List<String>> other) {
        return new PrivateNotes.Opened(1, null, new TreeMap<>(fields), Optional.ofNullable(other));
    }
}
