package org.jumptojob.consent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * For what and until when somebody wants to share, as her form says it.
 *
 * @param purpose the word of a {@link Purpose}
 * @param words her own words about it; may be empty
 * @param until {@code friday}, {@code month}, {@code three-months} or {@code day}
 * @param day a date such as 2026-12-04; counts where {@code until} is {@code day}
 */
public record Terms(String purpose, String words, String until, String day) {

    public static final int MOST_WORDS = 200;

    /** Nothing stays open for longer: after a year she is asked by the end, not by her memory. */
    private static final int MOST_DAYS = 366;

    public Terms {
        words = words.strip().replaceAll("\\s+", " ");
        day = day.strip();
    }

    /** The message key by field, for the owner's own day; empty where all is well. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Purpose> chosen = Purpose.of(purpose);
        if (chosen.isEmpty()) {
            problems.put("purpose", "sharing.problem-purpose");
        }
        if (words.length() > MOST_WORDS) {
            problems.put("words", "sharing.problem-words-long");
        } else if (words.isEmpty() && chosen.filter(Purpose.OTHER::equals).isPresent()) {
            problems.put("words", "sharing.problem-words-missing");
        }
        problemOfDay(today).ifPresent(problem -> problems.put("until", problem));
        return problems;
    }

    private Optional<String> problemOfDay(LocalDate today) {
        Optional<LocalDate> last = lastDay(today);
        if (last.isEmpty()) {
            return Optional.of(until.equals("day") ? "sharing.problem-day" : "sharing.problem-until");
        }
        if (last.get().isBefore(today)) {
            return Optional.of("sharing.problem-past");
        }
        return last.get().isAfter(today.plusDays(MOST_DAYS)) ? Optional.of("sharing.problem-far") : Optional.empty();
    }

    /** The last day on which it is open; nothing where the form names none. */
    public Optional<LocalDate> lastDay(LocalDate today) {
        return switch (until) {
            case "friday" -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
            case "month" -> Optional.of(today.plusMonths(1));
            case "three-months" -> Optional.of(today.plusMonths(3));
            case "day" -> parsed();
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> parsed() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
