package org.jumptojob.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ActivityText;

/**
 * What the view of an activity type is made of.
 *
 * @param activity in the version of the person's attempt, or the current one
 * @param language {@code en} or {@code en-simple}
 * @param attempt her attempt with its answers; empty for a stranger and before the first answer
 * @param note her private note, opened for her; empty where there is none
 * @param parameters the query of the address
 */
public record ActivityPage(
        Activity activity,
        String language,
        Optional<Attempt> attempt,
        Optional<PrivateNotes.Opened> note,
        Map<String, String> parameters) {

    public ActivityText text() {
        return activity.text(language);
    }

    /** A map of texts by id, such as {@code items}. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> texts(String name) {
        return (Map<String, Object>) text().fields().getOrDefault(name, Map.of());
    }

    /** A list of ids of the structure, such as {@code prompts}. */
    @SuppressWarnings("unchecked")
    public List<String> ids(String name) {
        return (List<String>) activity.content().getOrDefault(name, List.of());
    }

    /** A text of the whole activity, such as {@code intro}, in paragraphs. */
    public List<String> paragraphs(String name) {
        String text = String.valueOf(text().fields().getOrDefault(name, ""));
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\n\\s*\\n"));
    }
}
