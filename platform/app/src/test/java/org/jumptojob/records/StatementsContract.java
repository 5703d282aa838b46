package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementText;
import org.jumptojob.xapi.profile.Occasion;
import org.jumptojob.xapi.profile.PlatformStatements;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.Test;

/** What the store of statements promises on every database. Each test has a person and an enrolment of its own. */
interface StatementsContract {

    String BASE = "https://learn.example.org";
    PlatformStatements FORMS = new PlatformStatements(BASE);
    Instant TIME = Instant.parse("2026-11-22T10:00:00.123456Z");

    /** Counts statements of one moment; there are fewer than a moment has numbers. */
    AtomicLong COUNTER = new AtomicLong();

    TestDatabase database();

    /** Works on the store in a transaction of its own. */
    default <T> T in(Function<Statements, T> work) {
        return database().answerInTransaction(entities -> {
            Statements statements = new Statements();
            statements.entities = entities;
            return work.apply(statements);
        });
    }

    default void insert(StoredStatement... all) {
        in(statements -> {
            StatementIndex index = new StatementIndex();
            index.statements = statements;
            statements.insert(List.of(all));
            index.add(List.of(all));
            return null;
        });
    }

    static StoredStatement stored(StatementBuilder form, Instant at, boolean trusted) {
        String text = StatementText.with(form.toText(), Map.of("stored", "\"" + at + "\""));
        var received = StatementReader.readOne(text);
        return new StoredStatement(
                StoredClock.seq(at) + COUNTER.incrementAndGet(),
                StatementFacts.of(received.json()).id(),
                at,
                trusted,
                StatementFacts.of(received.json()),
                received.text(),
                received.json());
    }

    static StatementBuilder form(UUID person, UUID registration, String track) {
        Occasion occasion = new Occasion(UUID.randomUUID(), person, registration, TIME, "0123456789ab");
        return FORMS.registered(occasion, FORMS.track(track));
    }

    static StoredStatement statement(UUID person, UUID registration) {
        return stored(form(person, registration, "jump-to-job"), TIME, true);
    }

    static StoredStatement voiding(StoredStatement target) {
        return stored(FORMS.voided(UUID.randomUUID(), target.facts().registration(), target.id(), TIME), TIME, true);
    }

    static StatementQuery query(UUID person, boolean ascending, Long after, int limit) {
        StatementFilter hers = StatementFilter.ofAgent(AgentKey.ofAccount(BASE, person.toString()));
        return new StatementQuery(hers, Reach.WHOLE, ascending, after, limit);
    }

    static List<UUID> ids(List<Statements.Found> found) {
        return found.stream().map(Statements.Found::id).toList();
    }

    @Test
    default void aStatementComesBackCharacterForCharacter() {
        StoredStatement given = statement(UUID.randomUUID(), UUID.randomUUID());
        insert(given);
        Statements.Found found = in(statements -> statements.find(given.id())).orElseThrow();
        assertEquals(given.text(), found.text());
        assertTrue(found.trusted());
        assertFalse(found.voided());
    }

    @Test
    default void theTimeOfStoringIsKeptToTheMicrosecond() {
        UUID registration = UUID.randomUUID();
        insert(statement(UUID.randomUUID(), registration));
        assertEquals(
                TIME,
                in(statements -> statements.trustedOf(registration)).get(0).stored());
    }

    @Test
    default void anUnknownIdIsNotFound() {
        assertTrue(in(statements -> statements.find(UUID.randomUUID())).isEmpty());
    }

    @Test
    default void severalAreFoundByTheirIds() {
        UUID person = UUID.randomUUID();
        StoredStatement one = statement(person, UUID.randomUUID());
        StoredStatement two = statement(person, UUID.randomUUID());
        insert(one, two);
        List<UUID> asked = List.of(one.id(), UUID.randomUUID(), two.id());
        assertEquals(new TreeSet<>(Set.of(one.id(), two.id())), new TreeSet<>(ids(in(s -> s.find(asked)))));
    }

    @Test
    default void statementsComeInTheOrderInWhichTheyWereStored() {
        UUID person = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        List<UUID> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            StoredStatement one = statement(person, registration);
            StoredStatement two = statement(person, registration);
            insert(one, two);
            order.add(one.id());
            order.add(two.id());
        }
        assertEquals(
                order,
                in(s -> s.trustedOf(registration)).stream()
                        .map(StoredStatement::id)
                        .toList());
    }

    @Test
    default void theSameIdIsStoredOnce() {
        StoredStatement given = statement(UUID.randomUUID(), UUID.randomUUID());
        insert(given);
        DatabaseProblem problem = assertThrows(DatabaseProblem.class, () -> insert(given));
        assertTrue(problem.isDuplicate(), "another program must be able to tell this problem from others");
    }

    @Test
    default void onlyTrustedStatementsOfARegistrationAreFolded() {
        UUID person = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        StoredStatement ours = statement(person, registration);
        StoredStatement forged = stored(form(person, registration, "jump-to-job"), TIME, false);
        insert(ours, forged);
        assertEquals(
                List.of(ours.id()),
                in(s -> s.trustedOf(registration)).stream()
                        .map(StoredStatement::id)
                        .toList());
    }

    @Test
    default void aVoidedStatementIsLeftOutButCanBeFoundByItsId() {
        UUID person = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        StoredStatement target = statement(person, registration);
        insert(target);
        in(statements -> {
            statements.voidStatement(target.id());
            return null;
        });
        assertTrue(in(s -> s.trustedOf(registration)).isEmpty());
        assertTrue(in(s -> s.select(query(person, false, null, 10)).found()).isEmpty());
        assertTrue(in(s -> s.find(target.id())).orElseThrow().voided());
    }

    @Test
    default void aVoidingStatementIsItselfNeverVoided() {
        StoredStatement target = statement(UUID.randomUUID(), UUID.randomUUID());
        StoredStatement voiding = voiding(target);
        insert(target, voiding);
        in(statements -> {
            statements.voidStatement(voiding.id());
            return null;
        });
        assertFalse(in(s -> s.find(voiding.id())).orElseThrow().voided());
    }

    @Test
    default void aVoidingThatCameBeforeItsTargetIsSeen() {
        StoredStatement target = statement(UUID.randomUUID(), UUID.randomUUID());
        assertEquals(List.of(), in(s -> s.linksTo(List.of(target.id()))));
        StoredStatement voiding = voiding(target);
        insert(voiding);
        assertEquals(
                List.of(new Statements.Link(target.id(), voiding.seq(), true)),
                in(s -> s.linksTo(List.of(target.id()))));
    }

    @Test
    default void eachFilterFindsWhatItNames() {
        UUID person = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        StoredStatement hers = stored(form(person, registration, "track-of-" + person), TIME, true);
        StoredStatement later = stored(form(person, UUID.randomUUID(), "jump-to-job"), TIME.plusSeconds(60), true);
        insert(hers, later);
        StatementFilter.Wanted agent = new StatementFilter.Wanted(AgentKey.ofAccount(BASE, person.toString()), false);
        StatementFilter.Wanted track = new StatementFilter.Wanted(BASE + "/activities/track-of-" + person, false);
        assertEquals(List.of(later.id(), hers.id()), found(new StatementFilter(agent, null, null, null, null, null)));
        assertEquals(List.of(hers.id()), found(new StatementFilter(null, null, track, null, null, null)));
        assertEquals(List.of(hers.id()), found(new StatementFilter(null, null, null, registration, null, null)));
        assertEquals(List.of(later.id()), found(new StatementFilter(agent, null, null, null, TIME, null)));
        assertEquals(List.of(hers.id()), found(new StatementFilter(agent, null, null, null, null, TIME)));
        assertEquals(List.of(), found(new StatementFilter(agent, Profile.VOIDED, null, null, null, null)));
        assertEquals(
                List.of(hers.id()),
                found(new StatementFilter(agent, Profile.REGISTERED, track, registration, null, TIME)));
    }

    private List<UUID> found(StatementFilter filter) {
        return ids(in(statements -> statements
                .select(new StatementQuery(filter, Reach.WHOLE, false, null, 10))
                .found()));
    }

    @Test
    default void pagesStayWhereTheyAreWhileStatementsArrive() {
        UUID person = UUID.randomUUID();
        List<UUID> given = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            StoredStatement one = statement(person, UUID.randomUUID());
            insert(one);
            given.add(0, one.id());
        }
        List<UUID> seen = new ArrayList<>();
        Long after = null;
        for (int page = 0; page < 4; page++) {
            Long from = after;
            List<Statements.Found> found =
                    in(s -> s.select(query(person, false, from, 2)).found());
            assertEquals(page < 3 ? 2 : 1, found.size(), "page " + page);
            found.forEach(one -> seen.add(one.id()));
            after = found.get(found.size() - 1).seq();
            insert(statement(person, UUID.randomUUID()));
        }
        assertEquals(given, seen);
    }

    @Test
    default void pagesForwardsReachWhatArrivedMeanwhile() {
        UUID person = UUID.randomUUID();
        StoredStatement first = statement(person, UUID.randomUUID());
        StoredStatement second = statement(person, UUID.randomUUID());
        insert(first);
        Statements.Found page =
                in(s -> s.select(query(person, true, null, 1)).found()).get(0);
        insert(second);
        assertEquals(
                List.of(second.id()),
                ids(in(s -> s.select(query(person, true, page.seq(), 10)).found())));
    }

    @Test
    default void aStatementWithoutARegistrationIsStored() {
        UUID person = UUID.randomUUID();
        StatementBuilder form = new StatementBuilder(UUID.randomUUID())
                .actor(BASE, person.toString())
                .verb(Profile.EXPERIENCED, "experienced")
                .object(FORMS.lesson("j2j-m1-welcome"))
                .authority(BASE, "client:test");
        StoredStatement given = stored(form, TIME, false);
        insert(given);
        assertEquals(
                List.of(given.id()),
                ids(in(s -> s.select(query(person, false, null, 5)).found())));
    }

    /** The standard knows groups without a name and statements inside of statements; neither has an id. */
    @Test
    default void aStatementOfANamelessGroupIsStored() {
        String text = "{\"id\":\"" + UUID.randomUUID() + "\",\"actor\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":"
                + "\"mailto:a@example.org\"}]},\"verb\":{\"id\":\"http://example.org/planned\"},\"object\":{\"objectType\":"
                + "\"SubStatement\",\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":\"http://example.org/went\"},"
                + "\"object\":{\"id\":\"http://example.org/there\"}},\"authority\":{\"mbox\":\"mailto:lrs@example.org\"}}";
        var received = StatementReader.readOne(text);
        StatementFacts facts = StatementFacts.of(received.json());
        long seq = StoredClock.seq(TIME) + COUNTER.incrementAndGet();
        insert(new StoredStatement(seq, facts.id(), TIME, false, facts, received.text(), received.json()));
        assertEquals(text, in(s -> s.find(facts.id())).orElseThrow().text());
    }

    @Test
    default void aPersonsOwnStatementsComeOldestFirstWithoutVoidedOnes() {
        UUID person = UUID.randomUUID();
        StoredStatement one = statement(person, UUID.randomUUID());
        StoredStatement taken = statement(person, UUID.randomUUID());
        StoredStatement two = statement(person, UUID.randomUUID());
        insert(one, taken, two);
        List<UUID> hers = in(statements -> {
            statements.voidStatement(taken.id());
            List<UUID> read = new ArrayList<>();
            statements.ofAgent(AgentKey.ofAccount(BASE, person.toString()), s -> read.add(s.id()));
            return read;
        });
        assertEquals(List.of(one.id(), two.id()), hers);
    }
}
