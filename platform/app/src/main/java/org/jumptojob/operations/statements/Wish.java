package org.jumptojob.operations.statements;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jumptojob.records.StatementFilter;

/**
 * What somebody wants to see of the statements: the fields of the form above the list. A value that is empty asks for
 * everything.
 *
 * @param what word of a {@link Happening}
 * @param course id of a track
 * @param step id of an activity of that track
 * @param from the first day, by the reader's own clock
 * @param to the last day
 * @param unread names of the days that could not be read; they count as empty
 */
record Wish(String what, String course, String step, LocalDate from, LocalDate to, Set<String> unread) {

    static Wish of(HttpServletRequest request) {
        Set<String> unread = new TreeSet<>();
        String course = id(request, "course");
        return new Wish(
                Happening.ofWord(text(request, "what")).map(Happening::word).orElse(""),
                course,
                course.isEmpty() ? "" : id(request, "step"),
                day(request, "from", unread),
                day(request, "to", unread),
                unread);
    }

    /** A place in stored order from an address of ours; {@code null} where there is none, or something else. */
    static Long place(HttpServletRequest request, String name) {
        return Optional.of(text(request, name))
                .filter(place -> place.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static String id(HttpServletRequest request, String name) {
        String id = text(request, name);
        return id.matches("[A-Za-z0-9-]{1,120}") ? id : "";
    }

    private static LocalDate day(HttpServletRequest request, String name, Set<String> unread) {
        String typed = text(request, name);
        try {
            return typed.isEmpty() ? null : inReach(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            unread.add(name);
            return null;
        }
    }

    /** Days that stored order can tell apart. */
    private static LocalDate inReach(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2090) {
            throw new DateTimeParseException("This year is out of reach.", day.toString(), 0);
        }
        return day;
    }

    /** @param agent whom the statements must be about; {@code null} for everybody */
    StatementFilter filter(String agent, ActivityNames names, ZoneId zone) {
        String activity = step.isEmpty() ? course : step;
        return new StatementFilter(
                agent == null ? null : new StatementFilter.Wanted(agent, false),
                Happening.ofWord(what).map(Happening::verb).orElse(null),
                activity.isEmpty() ? null : new StatementFilter.Wanted(names.iri(activity), true),
                null,
                // The store's bounds are "later than" and "up to": a microsecond before the day is the last one without
                // it.
                from == null ? null : from.atStartOfDay(zone).toInstant().minusNanos(1000),
                to == null
                        ? null
                        : to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000));
    }

    boolean isEverything() {
        return query().isEmpty();
    }

    /** For an address: empty, or parameters such as {@code what=answered&from=2026-11-01}. */
    String query() {
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put("what", what);
        parameters.put("course", course);
        parameters.put("step", step);
        parameters.put("from", from == null ? "" : from.toString());
        parameters.put("to", to == null ? "" : to.toString());
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
