package org.jumptojob.operations.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.Reach;
import org.jumptojob.records.StatementFilter;
import org.jumptojob.records.StatementQuery;
import org.jumptojob.records.StatementSearch;
import org.jumptojob.records.Statements;
import org.jumptojob.web.Texts;
import org.jumptojob.xapi.AgentKey;

/**
 * Statements for people who look at them: each person sees her own, whole; an administrator sees what happens on the site,
 * by {@link AdministratorLook}. Paging is by key, so that nothing is shifted by what arrives meanwhile.
 */
@ApplicationScoped
public class StatementLists {

    /** The days that are counted where nobody asks for others. */
    static final int DAYS = 30;

    /** More new ones than this are not counted. */
    static final int MOST_NEWER = 100;

    /** A day is closed when nothing of it can still be on its way into the store. */
    private static final Duration UNTIL_CLOSED = Duration.ofHours(1);

    /** How much happened on a day, as far as the reader may know. */
    record Day(LocalDate date, Disclosure.Figure figure) {}

    @Inject
    StatementSearch search;

    @Inject
    ClosedDays closedDays;

    @Inject
    Curriculum curriculum;

    @Inject
    SiteRow site;

    @Inject
    Texts texts;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /**
     * Statements that the visitor's own agent stands in.
     *
     * @param before the {@code seq} that the part before ended with; {@code null} for the newest
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Lines mine(Wish wish, Long before, int limit) {
        ActivityNames names = names();
        return lines(
                new StatementQuery(wish.filter(her(), names, zone()), Reach.WHOLE, false, before, limit),
                new OwnLook(texts, names, her())::line);
    }

    /** @param pseudonyms of the page or file that the lines are for */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Lines all(Wish wish, Long before, int limit, Pseudonyms pseudonyms) {
        ActivityNames names = names();
        return lines(
                new StatementQuery(wish.filter(null, names, zone()), Reach.WITHOUT_SENSITIVE, false, before, limit),
                new AdministratorLook(texts, names, pseudonyms)::line);
    }

    /** How many of hers are newer than a place in stored order, up to {@link #MOST_NEWER}. */
    @Transactional
    @Allowed(Access.PERSON)
    public int newerOfMine(Wish wish, long after) {
        StatementFilter filter = wish.filter(her(), names(), zone());
        return search.count(new StatementQuery(filter, Reach.WHOLE, true, after, MOST_NEWER));
    }

    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public int newerOfAll(Wish wish, long after) {
        StatementFilter filter = wish.filter(null, names(), zone());
        return search.count(new StatementQuery(filter, Reach.WITHOUT_SENSITIVE, true, after, MOST_NEWER));
    }

    /** How many of hers each day has, of those that she wishes to see: the last days up to today, or of her own period. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Day> daysOfMine(Wish wish) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        LocalDate last = wish.to() == null || wish.to().isAfter(today) ? today : wish.to();
        LocalDate earliest = last.minusDays(DAYS - 1L);
        LocalDate first = wish.from() == null || wish.from().isBefore(earliest) ? earliest : wish.from();
        if (first.isAfter(last)) {
            return List.of();
        }
        Wish shown = new Wish(wish.what(), wish.course(), wish.step(), first, last, wish.unread());
        Map<LocalDate, Long> counts = new TreeMap<>();
        search.countsByQuarter(shown.filter(her(), names(), zone()), Reach.WHOLE)
                .forEach((moment, count) -> counts.merge(LocalDate.ofInstant(moment, zone()), count, Long::sum));
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Day(day, Disclosure.Figure.ofHerself(counts.getOrDefault(day, 0L))))
                .toList();
    }

    /** How many records the whole site got on the last days that are over. No wish changes these figures. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Day> closedDays() {
        ZoneId zone = zone();
        Instant now = clock.instant().minus(UNTIL_CLOSED);
        LocalDate last = LocalDate.ofInstant(now, zone).minusDays(1);
        return LongStream.range(0, DAYS)
                .mapToObj(back -> last.minusDays(DAYS - 1L - back))
                .map(day -> new Day(day, closedDays.figure(day, zone)))
                .toList();
    }

    private Lines lines(StatementQuery query, Function<Statements.Found, Optional<Line>> look) {
        Statements.Part page = search.page(query);
        List<Statements.Found> part = page.found();
        return new Lines(
                part.stream().map(look).flatMap(Optional::stream).toList(),
                page.more() && !part.isEmpty() ? part.get(part.size() - 1).seq() : null,
                part.isEmpty() ? 0 : part.get(0).seq());
    }

    private ActivityNames names() {
        return new ActivityNames(curriculum.whole(), visitor.getPreferences().contentLanguage(), site.iriBase());
    }

    private String her() {
        return AgentKey.ofAccount(site.iriBase(), visitor.person().actor().toString());
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }
}
