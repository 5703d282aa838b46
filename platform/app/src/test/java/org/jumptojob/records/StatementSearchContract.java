package org.jumptojob.records;

import static org.jumptojob.records.StatementsContract.BASE;
import static org.jumptojob.records.StatementsContract.form;
import static org.jumptojob.records.StatementsContract.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.Test;

/** What the platform's own pages can ask the statements, on every database. Each test has people and days of its own. */
interface StatementSearchContract {

    String TRACK = BASE + "/activities/jump-to-job";

    TestDatabase database();

    default <T> T in(Function<StatementSearch, T> work) {
        return database().answerInTransaction(entities -> {
            StatementSearch search = new StatementSearch();
            search.entities = entities;
            search.statements = new Statements();
            search.statements.entities = entities;
            return work.apply(search);
        });
    }

    default int count(StatementQuery query) {
        return in(search -> search.count(query));
    }

    default void insert(StoredStatement... all) {
        database().inTransaction(entities -> {
            Statements statements = new Statements();
            statements.entities = entities;
            StatementIndex index = new StatementIndex();
            index.statements = statements;
            statements.insert(List.of(all));
            index.add(List.of(all));
        });
    }

    static StoredStatement at(UUID person, String time) {
        return stored(form(person, UUID.randomUUID(), "jump-to-job"), Instant.parse(time), true);
    }

    static StatementBuilder sensitive(UUID person) {
        return form(person, UUID.randomUUID(), "jump-to-job").contextMark(Profile.SENSITIVE);
    }

    static StatementFilter of(UUID person, Instant since, Instant until) {
        String agent = AgentKey.ofAccount(BASE, person.toString());
        return new StatementFilter(new StatementFilter.Wanted(agent, false), null, null, null, since, until);
    }

    @Test
    default void aPageBeginsWithTheNewestAndTheNextGoesOnWhereItEnded() {
        UUID person = UUID.randomUUID();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            StoredStatement one = at(person, "2026-03-01T10:0" + i + ":00Z");
            insert(one);
            ids.add(0, one.id());
        }
        StatementFilter hers = of(person, null, null);
        List<Statements.Found> first = in(search -> search.page(new StatementQuery(hers, Reach.WHOLE, false, null, 3))
                .found());
        Long place = first.get(2).seq();
        List<Statements.Found> second = in(search -> search.page(new StatementQuery(hers, Reach.WHOLE, false, place, 3))
                .found());
        assertEquals(ids.subList(0, 3), StatementsContract.ids(first));
        assertEquals(ids.subList(3, 5), StatementsContract.ids(second));
    }

    @Test
    default void whatIsNewerThanAPlaceIsCountedUpToALimit() {
        UUID person = UUID.randomUUID();
        StoredStatement seen = at(person, "2026-03-02T10:00:00Z");
        insert(seen);
        for (int i = 1; i <= 4; i++) {
            insert(at(person, "2026-03-02T10:0" + i + ":00Z"));
        }
        insert(at(UUID.randomUUID(), "2026-03-02T11:00:00Z"));
        StatementFilter hers = of(person, null, null);
        assertEquals(4, count(new StatementQuery(hers, Reach.WHOLE, true, seen.seq(), 100)));
        assertEquals(3, count(new StatementQuery(hers, Reach.WHOLE, true, seen.seq(), 3)));
        assertEquals(0, count(new StatementQuery(hers, Reach.WHOLE, true, Long.MAX_VALUE, 3)));
    }

    @Test
    default void statementsAreCountedByTheQuarterOfAnHour() {
        UUID person = UUID.randomUUID();
        insert(
                at(person, "2026-03-03T09:59:59.999999Z"),
                at(person, "2026-03-03T10:00:00Z"),
                at(person, "2026-03-03T10:14:59.999Z"),
                at(person, "2026-03-03T10:15:00Z"));
        assertEquals(
                Map.of(
                        Instant.parse("2026-03-03T09:45:00Z"), 1L,
                        Instant.parse("2026-03-03T10:00:00Z"), 2L,
                        Instant.parse("2026-03-03T10:15:00Z"), 1L),
                in(search -> search.countsByQuarter(of(person, null, null), Reach.WHOLE)));
    }

    @Test
    default void onlyWhatTheFilterFindsIsCounted() {
        UUID person = UUID.randomUUID();
        StoredStatement voided = at(person, "2026-03-04T10:00:00Z");
        insert(voided, at(person, "2026-03-04T10:01:00Z"), at(person, "2026-03-05T10:00:00Z"));
        database().inTransaction(entities -> {
            Statements statements = new Statements();
            statements.entities = entities;
            statements.voidStatement(voided.id());
        });
        Instant since = Instant.parse("2026-03-03T23:59:59.999999Z");
        Instant until = Instant.parse("2026-03-04T23:59:59.999999Z");
        assertEquals(
                Map.of(Instant.parse("2026-03-04T10:00:00Z"), 1L),
                in(search -> search.countsByQuarter(of(person, since, until), Reach.WHOLE)));
        StatementFilter course = new StatementFilter(
                of(person, null, null).agent(),
                Profile.REGISTERED,
                new StatementFilter.Wanted(TRACK, true),
                null,
                since,
                until);
        assertEquals(
                1, in(search -> search.countsByQuarter(course, Reach.WHOLE)).size());
        StatementFilter answers = new StatementFilter(course.agent(), Profile.ANSWERED, null, null, since, until);
        assertTrue(in(search -> search.countsByQuarter(answers, Reach.WHOLE)).isEmpty());
    }

    @Test
    default void whatIsMarkedAsSensitiveIsOutOfReachWhoeverWroteIt() {
        UUID person = UUID.randomUUID();
        Instant time = Instant.parse("2026-03-06T10:00:00Z");
        StoredStatement open = at(person, "2026-03-06T10:00:00Z");
        insert(open, stored(sensitive(person), time, true), stored(sensitive(person), time, false));
        StatementQuery query = new StatementQuery(of(person, null, null), Reach.WITHOUT_SENSITIVE, false, null, 10);
        assertEquals(
                List.of(open.id()),
                StatementsContract.ids(in(search -> search.page(query).found())));
        assertEquals(1, count(query));
        assertEquals(
                Map.of(time, 1L),
                in(search -> search.countsByQuarter(of(person, null, null), Reach.WITHOUT_SENSITIVE)));
    }

    @Test
    default void thePlatformsStatementsAreCountedWithThePeopleWhomTheyAreAbout() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Instant time = Instant.parse("2026-03-07T10:00:00Z");
        insert(
                at(one, "2026-03-07T00:00:00Z"),
                at(one, "2026-03-07T10:00:00Z"),
                at(other, "2026-03-07T23:59:59.999999Z"),
                at(UUID.randomUUID(), "2026-03-08T00:00:00Z"),
                stored(sensitive(UUID.randomUUID()), time, true),
                stored(form(UUID.randomUUID(), UUID.randomUUID(), "jump-to-job"), time, false));
        Instant before = Instant.parse("2026-03-06T23:59:59.999999Z");
        assertEquals(
                new StatementSearch.Amount(3, 2),
                in(search -> search.ofPlatform(before, Instant.parse("2026-03-07T23:59:59.999999Z"))));
        assertEquals(
                new StatementSearch.Amount(0, 0), in(search -> search.ofPlatform(before.minusSeconds(60), before)));
    }
}
