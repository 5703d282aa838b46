package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jumptojob.access.Visitor;

/** Days and times as the visitor's clock shows them. */
@RequestScoped
public class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int LAST_YEAR = 9999;

    @Inject
    private Visitor visitor;

    String day(Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(zone()));
    }

    String dayAndTime(Instant moment) {
        return moment == null ? "" : DAY_AND_TIME.format(moment.atZone(zone()));
    }

    /** As a field for day and time holds it (HTML, 4.10.5.1.11). */
    String local(Instant moment) {
        return moment == null
                ? ""
                : moment.atZone(zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** Reads {@link #local}; nothing where the text is no such moment. */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text))
                    .filter(time -> time.getYear() <= LAST_YEAR)
                    .map(time -> time.atZone(zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }
}
