package org.jumptojob.groups;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a group says of itself.
 *
 * @param purpose what the group is for
 * @param agreement how its people treat each other; who joins agrees to it, and agrees anew when it changes
 * @param privacy {@link #NAMES} or {@link #TASKS}
 * @param ways the ways to take part: on site, by video, by writing, with a break, with somebody beside you
 * @param nextWords what and where the next session is; may be empty
 * @param nextAt when it is; {@code null} where nothing is planned
 * @param places how many people there is room for; {@code null} for any number
 */
public record GroupWords(
        String name,
        String purpose,
        String agreement,
        String privacy,
        String ways,
        String nextWords,
        Instant nextAt,
        Integer places) {

    /** Everybody in the group sees the names of all. */
    public static final String NAMES = "names";

    /** Everybody sees the names of those with a task; only these see the names of all. */
    public static final String TASKS = "tasks";

    public static final List<String> PRIVACIES = List.of(TASKS, NAMES);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINES = 1000;
    private static final int LONGEST_AGREEMENT = 4000;
    private static final int LONGEST_NEXT = 300;
    private static final int MOST_PLACES = 500;

    public GroupWords {
        name = clean(name);
        purpose = clean(purpose);
        agreement = clean(agreement);
        ways = clean(ways);
        nextWords = clean(nextWords);
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /** Message key by field; empty where the group can be as it says. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty()) {
            problems.put("name", "groups.name-missing");
        }
        if (purpose.isEmpty()) {
            problems.put("purpose", "groups.purpose-missing");
        }
        if (!PRIVACIES.contains(privacy)) {
            problems.put("privacy", "groups.privacy-missing");
        }
        if (places != null && (places < 1 || places > MOST_PLACES)) {
            problems.put("places", "groups.places-odd");
        }
        tooLong(problems, "name", name, LONGEST_NAME);
        tooLong(problems, "purpose", purpose, LONGEST_LINES);
        tooLong(problems, "agreement", agreement, LONGEST_AGREEMENT);
        tooLong(problems, "ways", ways, LONGEST_LINES);
        tooLong(problems, "nextWords", nextWords, LONGEST_NEXT);
        return problems;
    }

    private static void tooLong(Map<String, String> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.put(field, "groups.too-long");
        }
    }
}
