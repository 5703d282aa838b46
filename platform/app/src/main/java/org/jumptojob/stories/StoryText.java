package org.jumptojob.stories;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;

/**
 * A story as its owner writes it: a name for it and three boxes that help to begin. Every box may stay empty.
 *
 * @param title how she calls it
 */
public record StoryText(String title, String happened, String felt, String helped) {

    /** The longest story, in characters of all its boxes together. */
    public static final int LONGEST = 60_000;

    public static final StoryText EMPTY = new StoryText("", "", "", "");

    /** Browsers send line ends in their own way. */
    public StoryText {
        title = plain(title);
        happened = plain(happened);
        felt = plain(felt);
        helped = plain(helped);
    }

    static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    int length() {
        return String.join("", boxes()).length();
    }

    boolean isEmpty() {
        return length() == 0;
    }

    private List<String> boxes() {
        return List.of(title, happened, felt, helped);
    }

    /**
     * The box that somebody wants to begin a part with.
     *
     * @param word {@code happened}, {@code felt} or {@code helped}; anything else is an empty page
     */
    String passage(String word) {
        return switch (Objects.requireNonNullElse(word, "")) {
            case "happened" -> happened;
            case "felt" -> felt;
            case "helped" -> helped;
            default -> "";
        };
    }

    /** Whether a text is a later state of this one, as when a tab saves while its person types: most of it still begins so. */
    boolean goesOn(StoryText later) {
        List<String> then = later.boxes();
        for (int i = 0; i < then.size(); i++) {
            String before = boxes().get(i);
            String now = then.get(i);
            int same = 0;
            while (same < Math.min(before.length(), now.length()) && before.charAt(same) == now.charAt(same)) {
                same++;
            }
            if (same * 10 < before.length() * 8) {
                return false;
            }
        }
        return true;
    }

    /** Both texts, box by box, one after the other where they differ. */
    StoryText joined(StoryText other) {
        return new StoryText(
                join(title, other.title, " / "),
                join(happened, other.happened, "\n\n"),
                join(felt, other.felt, "\n\n"),
                join(helped, other.helped, "\n\n"));
    }

    private static String join(String one, String other, String between) {
        if (one.equals(other) || other.isEmpty()) {
            return one;
        }
        return one.isEmpty() ? other : one + between + other;
    }

    String toJson() {
        return JSON.createObjectBuilder()
                .add("title", title)
                .add("happened", happened)
                .add("felt", felt)
                .add("helped", helped)
                .build()
                .toString();
    }

    static StoryText ofJson(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new StoryText(
                    json.getString("title"),
                    json.getString("happened"),
                    json.getString("felt"),
                    json.getString("helped"));
        }
    }
}
