package org.jumptojob.recognition;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody decided after the talk.
 *
 * @param outcome {@code yes} or {@code not-yet}
 * @param accepted ids of the modules that count; none for "not yet"
 * @param reason why; with a yes it may be empty
 * @param next the next step; with a yes it may be empty
 * @param talked whether the two have talked with each other
 */
public record Answer(String outcome, List<String> accepted, String reason, String next, boolean talked) {

    static final String YES = "yes";
    static final String NOT_YET = "not-yet";

    public Answer {
        accepted = List.copyOf(accepted);
        reason = reason.replace("\r\n", "\n").strip();
        next = next.replace("\r\n", "\n").strip();
    }

    boolean isYes() {
        return outcome.equals(YES);
    }

    /** @param asked ids of the modules that the person asked for */
    Map<String, String> problems(List<String> asked) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!talked) {
            problems.put("talked", "recognition.talked-missing");
        }
        if (!isYes() && !outcome.equals(NOT_YET)) {
            problems.put("outcome", "recognition.outcome-missing");
        }
        if (isYes() && (accepted.isEmpty() || !asked.containsAll(accepted))) {
            problems.put("accepted", "recognition.accepted-missing");
        }
        if (outcome.equals(NOT_YET)) {
            if (reason.isEmpty()) {
                problems.put("reason", "recognition.reason-missing");
            }
            if (next.isEmpty()) {
                problems.put("next", "recognition.next-missing");
            }
        }
        Map.of("reason", reason, "next", next).forEach((field, text) -> {
            if (text.length() > Told.LONGEST) {
                problems.put(field, "recognition.too-long");
            }
        });
        return problems;
    }

    String toText() {
        return JSON.createObjectBuilder()
                .add("reason", reason)
                .add("next", next)
                .build()
                .toString();
    }

    /** Reason and next step of a sealed text. */
    static List<String> words(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return List.of(json.getString("reason"), json.getString("next"));
        }
    }
}
