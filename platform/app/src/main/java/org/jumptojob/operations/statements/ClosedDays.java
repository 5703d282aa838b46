package org.jumptojob.operations.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.records.StatementSearch;

/**
 * How many records the whole site got on days that are over, by the rule of {@link Disclosure}. A day that is over does not
 * change, so it is counted once and kept; only a closed account makes it smaller.
 */
@ApplicationScoped
public class ClosedDays {

    /** A year for three zones. */
    private static final int MOST_KEPT = 1_100;

    private record Day(LocalDate day, ZoneId zone) {}

    @Inject
    StatementSearch search;

    private final Map<Day, Disclosure.Figure> counted = new ConcurrentHashMap<>();

    /** In the transaction that runs; the day must be over. */
    @Allowed(Access.PLATFORM)
    public Disclosure.Figure figure(LocalDate date, ZoneId zone) {
        Day day = new Day(date, zone);
        Disclosure.Figure known = counted.get(day);
        if (known != null) {
            return known;
        }
        StatementSearch.Amount amount = search.ofPlatform(justBefore(date, zone), justBefore(date.plusDays(1), zone));
        Disclosure.Figure figure = Disclosure.figure(amount.statements(), amount.people());
        if (counted.size() >= MOST_KEPT) {
            counted.clear();
        }
        counted.put(day, figure);
        return figure;
    }

    private static Instant justBefore(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().minusNanos(1000);
    }

    void closed(@Observes PersonClosed event) {
        counted.clear();
    }
}
