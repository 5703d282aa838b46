package org.jumptojob.records.clients;

import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the keys of clients: two words and six characters, such as {@code calm-river-k7p2xm}, easy to tell apart. */
final class ClientNames {

    private static final List<String> FIRST = List.of(
            "amber", "bright", "calm", "clear", "deep", "early", "fresh", "gentle", "golden", "green", "kind", "light",
            "quiet", "round", "silver", "soft", "steady", "summer", "warm", "wide");
    private static final List<String> SECOND = List.of(
            "bay", "bridge", "brook", "cloud", "field", "forest", "garden", "harbour", "hill", "island", "lake", "leaf",
            "meadow", "orchard", "path", "river", "shore", "stone", "valley", "wind");

    /** Without the characters that look like others. */
    private static final String CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int COUNT = 6;
    private static final Pattern FORM = Pattern.compile("[a-z]{3,10}-[a-z]{3,10}-[" + CHARACTERS + "]{" + COUNT + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientNames() {}

    static String fresh() {
        StringBuilder name =
                new StringBuilder(one(FIRST)).append('-').append(one(SECOND)).append('-');
        for (int i = 0; i < COUNT; i++) {
            name.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return name.toString();
    }

    /** Whether it is a name as {@link #fresh} makes them. */
    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    private static String one(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }
}
