package org.jumptojob.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sheet of the plan for good and hard days: headings of this platform's own that a person can rename, headings that
 * she adds, and one line about what helps at work. Fields: {@code head-<id>}, {@code text-<id>}, {@code work}.
 */
public enum HardDays implements SheetForm {
    SHEET;

    static final String ROOM = "hard-days";

    /** The line that can be shared by itself. */
    public static final String WORK = "work";

    /** The headings that are there from the beginning; {@code plan.day-<id>} says each in words. */
    public static final List<String> HEADINGS = List.of("good", "early", "helps", "people", "do", "leave", "after");

    private static final Pattern OWN = Pattern.compile("(?:head|text)-(own(?:[1-9]\\d?))");
    private static final int LONGEST_HEADING = 200;

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public String sheet() {
        return "all";
    }

    /** The ids of all headings of a sheet: those from the beginning, then her own in the order in which she made them. */
    public static List<String> ids(Map<String, List<String>> fields) {
        TreeSet<Integer> own = new TreeSet<>();
        fields.keySet().forEach(name -> {
            Matcher field = OWN.matcher(name);
            if (field.matches()) {
                own.add(Integer.valueOf(field.group(1).substring("own".length())));
            }
        });
        List<String> ids = new ArrayList<>(HEADINGS);
        own.stream()
                .map(number -> "own" + number)
                .filter(id -> !isBlank(fields, id))
                .forEach(ids::add);
        return ids;
    }

    /** The id that the next heading of hers gets: the same on every reload until it is used. */
    public static String nextId(Map<String, List<String>> fields) {
        List<String> ids = ids(fields);
        String last = ids.get(ids.size() - 1);
        return "own" + (last.startsWith("own") ? Integer.parseInt(last.substring("own".length())) + 1 : 1);
    }

    private static boolean isBlank(Map<String, List<String>> fields, String id) {
        return SheetTexts.first(fields, "head-" + id).isBlank()
                && SheetTexts.first(fields, "text-" + id).isBlank();
    }

    @Override
    public Map<String, List<String>> clean(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new TreeMap<>();
        ids(sent).forEach(id -> {
            String heading = SheetTexts.first(sent, "head-" + id).strip();
            kept.put(
                    "head-" + id,
                    List.of(heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) : heading));
            kept.put("text-" + id, List.of(SheetTexts.first(sent, "text-" + id)));
        });
        kept.put(WORK, List.of(SheetTexts.first(sent, WORK)));
        return kept;
    }

    @Override
    public Map<String, List<String>> joined(Map<String, List<String>> first, Map<String, List<String>> second) {
        Map<String, List<String>> both = SheetTexts.joined(first, second);
        both.keySet().stream()
                .filter(name -> name.startsWith("head-") || name.equals(WORK))
                .forEach(name -> both.put(
                        name,
                        List.of(SheetTexts.joined(
                                SheetTexts.first(first, name), SheetTexts.first(second, name), " / "))));
        return both;
    }
}
