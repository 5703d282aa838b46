package org.jumptojob.xapi.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The languages that a reader wants, from the header {@code Accept-Language} (RFC 9110, 12.5.4). It picks one language
 * of each language map by the lookup of RFC 4647, 3.4.
 */
public final class AcceptLanguage {
    /** A reader who has said nothing: the first language of each map is right. */
    public static final AcceptLanguage ANY = new AcceptLanguage(List.of(), List.of());

    private static final String EVERYTHING = "*";

    /** The wanted ones, the best first. */
    private final List<String> wanted;

    private final List<String> unwanted;

    /** A range of languages with its weight, in thousandths. */
    private record Weighted(String range, int weight) {}

    private AcceptLanguage(List<String> wanted, List<String> unwanted) {
        this.wanted = wanted;
        this.unwanted = unwanted;
    }

    /**
     * Reads the header. What is no language range, or has no right weight, is passed over: a reader gets an answer in
     * any case.
     *
     * @param header for example {@code de-AT, en;q=0.8, *;q=0.1}; null where it was not sent
     */
    public static AcceptLanguage of(String header) {
        if (header == null || header.isBlank()) {
            return ANY;
        }
        List<Weighted> all = new ArrayList<>();
        for (String part : header.split(",")) {
            Weighted range = range(part.strip().toLowerCase(Locale.ROOT));
            if (range != null) {
                all.add(range);
            }
        }
        all.sort(Comparator.comparingInt(Weighted::weight).reversed());
        List<String> wanted =
                all.stream().filter(r -> r.weight() > 0).map(Weighted::range).toList();
        List<String> unwanted =
                all.stream().filter(r -> r.weight() == 0).map(Weighted::range).toList();
        return new AcceptLanguage(wanted, unwanted);
    }

    private static Weighted range(String part) {
        int semicolon = part.indexOf(';');
        String range = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
        if (!range.matches("\\*|[a-z]{1,8}(-[a-z0-9]{1,8})*")) {
            return null;
        }
        if (semicolon < 0) {
            return new Weighted(range, 1000);
        }
        String weight = part.substring(semicolon + 1).strip().replaceFirst("^q\\s*=\\s*", "");
        return weight.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")
                ? new Weighted(range, (int) Math.round(Double.parseDouble(weight) * 1000))
                : null;
    }

    /**
     * Picks the language to show.
     *
     * @param tags the languages that there are, as language tags; at least one
     * @return one of them: the one that is wanted most, or the first if none is wanted
     */
    public String choose(Collection<String> tags) {
        for (String range : wanted) {
            String found = lookup(range, tags);
            if (found != null) {
                return found;
            }
        }
        for (String range : wanted) {
            String found = startingWith(language(range), tags);
            if (found != null) {
                return found;
            }
        }
        String first = tags.iterator().next();
        return tags.stream().filter(tag -> !isUnwanted(tag)).findFirst().orElse(first);
    }

    /** The range itself, else what is more special, else what is more general; null if there is none of them. */
    private String lookup(String range, Collection<String> tags) {
        if (range.equals(EVERYTHING)) {
            return tags.stream().filter(tag -> !isUnwanted(tag)).findFirst().orElse(null);
        }
        String exact = exactly(range, tags);
        String found = exact == null ? startingWith(range, tags) : exact;
        String shorter = shortened(range);
        while (found == null && !shorter.isEmpty()) {
            found = exactly(shorter, tags);
            shorter = shortened(shorter);
        }
        return found;
    }

    private String exactly(String range, Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.equalsIgnoreCase(range) && !isUnwanted(tag))
                .findFirst()
                .orElse(null);
    }

    private String startingWith(String range, Collection<String> tags) {
        return tags.stream()
                .filter(tag -> matches(range, tag) && !isUnwanted(tag))
                .findFirst()
                .orElse(null);
    }

    private boolean isUnwanted(String tag) {
        return unwanted.stream().anyMatch(range -> matches(range, tag));
    }

    private static boolean matches(String range, String tag) {
        String small = tag.toLowerCase(Locale.ROOT);
        return small.equals(range) || small.startsWith(range + "-");
    }

    /** Without the last part, and without a single letter that introduced it (RFC 4647, 3.4). */
    private static String shortened(String range) {
        int dash = range.lastIndexOf('-');
        if (dash < 0) {
            return "";
        }
        String shorter = range.substring(0, dash);
        int single = shorter.length() - 2;
        return single > 0 && shorter.charAt(single) == '-' ? shorter.substring(0, single) : shorter;
    }

    private static String language(String range) {
        int dash = range.indexOf('-');
        return dash < 0 ? range : range.substring(0, dash);
    }
}
