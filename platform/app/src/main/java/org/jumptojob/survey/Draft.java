package org.jumptojob.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.NotTaken;

/**
 * A round as a coordinator typed it.
 *
 * @param fields {@code organisation}, {@code group} (empty for everybody), {@code instrument}, {@code way}, {@code moment},
 *     {@code name}, {@code lastDay} (year-month-day), {@code links}
 */
public record Draft(Map<String, String> fields, ZoneId zone) {

    private static final int LONGEST_DAYS = 366;

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @throws NotTaken for a name that is empty or too long */
    String name() {
        String name = text("name");
        if (name.isEmpty() || name.length() > Round.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new NotTaken("name", "survey.no-name");
        }
        return name;
    }

    Optional<UUID> id(String name) {
        return uuid(text(name));
    }

    /** Nothing where the text is no such id. */
    public static Optional<UUID> uuid(String text) {
        boolean fits = text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return fits ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws NotTaken where none was chosen */
    Round.Way way() {
        return Arrays.stream(Round.Way.values())
                .filter(way -> way.word().equals(text("way")))
                .findFirst()
                .orElseThrow(() -> new NotTaken("way", "survey.no-way"));
    }

    /** @throws NotTaken where none was chosen */
    Moment moment() {
        return Moment.of(text("moment")).orElseThrow(() -> new NotTaken("moment", "survey.no-moment"));
    }

    /** @throws NotTaken for anything but 5 to {@value Links#MOST} */
    int links() {
        String typed = text("links");
        int count = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (count < 5 || count > Links.MOST) {
            throw new NotTaken("links", "survey.no-links");
        }
        return count;
    }

    /**
     * The end of the last day, in the zone of who typed it.
     *
     * @throws NotTaken for no day, one that is over or one that is more than a year away
     */
    Instant end(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        try {
            LocalDate day = LocalDate.parse(text("lastDay"));
            if (!day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS))) {
                return day.plusDays(1)
                        .atStartOfDay(zone)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toInstant();
            }
        } catch (DateTimeParseException e) {
            throw new NotTaken("lastDay", "survey.no-day");
        }
        throw new NotTaken("lastDay", "survey.no-day");
    }
}
