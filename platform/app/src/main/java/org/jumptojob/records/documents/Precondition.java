package org.jumptojob.records.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client demands of the document that is there, before it changes it: the headers {@code If-Match} and
 * {@code If-None-Match} (RFC 9110, 13.1.1 and 13.1.2; xAPI 1.0.3, part three, 3.1).
 *
 * @param match the value of {@code If-Match}
 * @param noneMatch the value of {@code If-None-Match}
 */
record Precondition(Optional<String> match, Optional<String> noneMatch) {

    static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

    private static final String ANY = "*";

    /** An entity tag; some clients of xAPI leave out the quotes. */
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"|([^\\s,\"]+)");

    boolean isEmpty() {
        return match.isEmpty() && noneMatch.isEmpty();
    }

    /**
     * @param current the entity tag of the document without quotes; empty where there is no document
     */
    boolean holdsFor(Optional<String> current) {
        return match.map(value -> matches(value, current, true)).orElse(true)
                && !noneMatch.map(value -> matches(value, current, false)).orElse(false);
    }

    /** A weak tag only ever tells that something has not changed much: too little to overwrite it. */
    private static boolean matches(String header, Optional<String> current, boolean strong) {
        return current.isPresent()
                && (header.strip().equals(ANY) || tags(header, strong).contains(current.get()));
    }

    private static List<String> tags(String header, boolean strongOnly) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        while (tag.find()) {
            if (tag.group(3) != null) {
                tags.add(tag.group(3));
            } else if (tag.group(1) == null || !strongOnly) {
                tags.add(tag.group(2));
            }
        }
        return tags;
    }
}
