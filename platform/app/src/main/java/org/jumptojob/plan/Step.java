package org.jumptojob.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of the career plan. On the sheet it is the fields {@code what-3}, {@code who-3}, {@code when-3},
 * {@code done-3} and {@code remind-3}.
 *
 * @param number names it within the plan, from 1; never used for another step while it is there
 * @param when a date as YYYY-MM-DD, or the person's own words
 * @param remind whether she wants to be told the day before
 */
public record Step(int number, String what, String who, String when, boolean done, boolean remind) {

    private static final Pattern FIELD = Pattern.compile("(what|who|when|done|remind)-([1-9]\\d{0,3})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int LONGEST_DATE = 60;

    /** The steps of a sheet in the order in which they were made; those without any word are left out. */
    static List<Step> of(Map<String, List<String>> fields) {
        TreeSet<Integer> numbers = new TreeSet<>();
        fields.keySet().forEach(name -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches()) {
                numbers.add(Integer.valueOf(field.group(2)));
            }
        });
        return numbers.stream()
                .map(number -> new Step(
                        number,
                        SheetTexts.first(fields, "what-" + number),
                        SheetTexts.first(fields, "who-" + number),
                        SheetTexts.first(fields, "when-" + number),
                        fields.containsKey("done-" + number),
                        fields.containsKey("remind-" + number)))
                .filter(step -> !step.isBlank())
                .toList();
    }

    /** The number that a new step gets: the same on every reload until it is used. */
    static int next(List<Step> steps) {
        return steps.stream().mapToInt(Step::number).max().orElse(0) + 1;
    }

    /** The steps of a sheet and a blank one behind them, for a page to write on. */
    public static List<Step> withBlank(Map<String, List<String>> fields) {
        List<Step> steps = new ArrayList<>(of(fields));
        steps.add(new Step(next(steps), "", "", "", false, false));
        return steps;
    }

    static Map<String, List<String>> fields(List<Step> steps) {
        Map<String, List<String>> fields = new TreeMap<>();
        steps.forEach(step -> {
            fields.put("what-" + step.number, List.of(step.what));
            fields.put("who-" + step.number, List.of(step.who));
            fields.put(
                    "when-" + step.number,
                    List.of(step.when.length() > LONGEST_DATE ? step.when.substring(0, LONGEST_DATE) : step.when));
            if (step.done) {
                fields.put("done-" + step.number, List.of("yes"));
            }
            if (step.remind) {
                fields.put("remind-" + step.number, List.of("yes"));
            }
        });
        return fields;
    }

    /** All steps of both lists: one that reads the same in both once, one that differs twice, under a new number. */
    static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> both = new ArrayList<>(first);
        second.stream()
                .filter(step -> !first.contains(step))
                .forEach(step -> both.add(
                        both.stream().anyMatch(other -> other.number == step.number)
                                ? step.numbered(Math.max(next(both), next(second)))
                                : step));
        return both;
    }

    Step numbered(int other) {
        return new Step(other, what, who, when, done, remind);
    }

    /** Whether nothing is written yet. */
    public boolean isBlank() {
        return what.isBlank() && who.isBlank() && when.isBlank();
    }

    /** The day, where the person gave one that a calendar knows. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(when.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day in words, such as "12 May 2027", or what she wrote. */
    String dayInWords() {
        return day().map(DAY::format).orElse(when);
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    // Expression Language 5 reads records by bean names only.
    public int getNumber() {
        return number;
    }

    public String getWhat() {
        return what;
    }

    public String getWho() {
        return who;
    }

    public String getWhen() {
        return when;
    }

    public boolean isDone() {
        return done;
    }

    public boolean isRemind() {
        return remind;
    }
}
