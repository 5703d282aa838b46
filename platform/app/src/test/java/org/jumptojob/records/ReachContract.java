package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.Occasion;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.Test;

/** Who may write what, and who sees what. What she may not see does not exist for her, on whatever way she asks. */
interface ReachContract {

    RecordHouse house();

    /** A person with a statement of the platform about her, and one that is marked as sensitive. */
    record Learner(UUID person, UUID registration, UUID plain, UUID sensitive) {

        static Learner of(RecordHouse house) {
            return of(house, "jump-to-job");
        }

        static Learner of(RecordHouse house, String track) {
            Learner learner = new Learner(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            house.registrations.put(learner.registration(), learner.person());
            house.record(
                    learner.form(learner.plain(), track),
                    learner.form(learner.sensitive(), track).contextMark(Profile.SENSITIVE));
            return learner;
        }

        private StatementBuilder form(UUID id, String track) {
            Occasion occasion = new Occasion(id, person, registration, Instant.EPOCH, "0123456789ab");
            return RecordHouse.FORMS.registered(occasion, RecordHouse.FORMS.track(track));
        }

        Caller session() {
            return Caller.person(person);
        }

        /** A statement about herself within her course. */
        Said says() {
            return Said.something()
                    .actor(Said.account(RecordHouse.BASE, person))
                    .registration(registration);
        }

        StatementFilter statements() {
            return StatementFilter.ofAgent(AgentKey.ofAccount(RecordHouse.BASE, person.toString()));
        }
    }

    private void assertSees(Caller caller, StatementFilter question, UUID... expected) {
        assertEquals(Set.of(expected), Set.copyOf(house().find(caller, question)));
        for (UUID id : house().find(RecordHouse.OFFICE, question)) {
            assertEquals(Set.of(expected).contains(id), house().has(caller, id), id.toString());
        }
    }

    private String refusal(Caller caller, Said... said) {
        XapiProblem problem = assertThrows(XapiProblem.class, () -> house().send(caller, said));
        assertEquals(403, problem.status(), problem::getMessage);
        for (Said one : said) {
            assertFalse(house().stored(one.id).isPresent());
        }
        return problem.getMessage();
    }

    @Test
    default void whoMayNotWriteIsToldWhichScopeIsMissing() {
        Caller reader = RecordHouse.client("reader", Scope.ALL_READ);
        assertTrue(refusal(reader, Said.something()).contains("statements/write"));
    }

    @Test
    default void whoMayNotReadIsToldWhichScopeIsMissing() {
        Caller writer = RecordHouse.client("writer", Scope.STATEMENTS_WRITE, Scope.STATE, Scope.DEFINE, Scope.PROFILE);
        XapiProblem problem =
                assertThrows(XapiProblem.class, () -> house().find(writer, FiltersContract.byAgent(UUID.randomUUID())));
        assertEquals(403, problem.status());
        assertTrue(problem.getMessage().contains("statements/read/mine"), problem::getMessage);
        assertEquals(
                403,
                assertThrows(XapiProblem.class, () -> house().has(writer, UUID.randomUUID()))
                        .status());
    }

    @Test
    default void whoMayReadOnlyHerOwnSeesWhatSheHasWritten() {
        UUID who = UUID.randomUUID();
        Caller mine = RecordHouse.client("mine", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        Said own = Said.something().actor(who);
        Said foreign = Said.something().actor(who);
        Said aboutOwn = Said.about(own.id);
        house().send(mine, own);
        house().send(RecordHouse.client("other", Scope.ALL), foreign, aboutOwn);
        assertSees(mine, FiltersContract.byAgent(who), own.id);
        assertSees(
                mine,
                FiltersContract.byVerb(Said.WENT),
                house().find(mine, StatementFilter.NONE).toArray(UUID[]::new));
        assertFalse(house().find(mine, StatementFilter.NONE).contains(foreign.id));
    }

    @Test
    default void aVoidedStatementIsAsFarAwayAsItWas() {
        Caller mine = RecordHouse.client("mine", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        Said foreign = Said.something();
        Said own = Said.something();
        house().send(foreign, Said.voiding(foreign.id));
        house().send(mine, own, Said.voiding(own.id));
        assertFalse(house().get(mine, foreign.id, true).isPresent());
        assertTrue(house().get(mine, own.id, true).isPresent());
    }

    @Test
    default void aClientOfATrackWritesAndSeesOnlyWhatBelongsToIt() {
        String track = "track-" + UUID.randomUUID();
        String other = "other-" + UUID.randomUUID();
        Caller client = RecordHouse.clientOfTrack("college", track);
        UUID who = UUID.randomUUID();
        Said inside = Said.something().actor(who).activity(RecordHouse.BASE + "/activities/" + track);
        Said around = Said.something()
                .actor(who)
                .with(
                        "context",
                        "{'contextActivities':{'grouping':[{'id':'" + RecordHouse.BASE + "/activities/" + track
                                + "'}]}}");
        Said outside = Said.something().actor(who).activity(RecordHouse.BASE + "/activities/" + other);
        house().send(client, inside, around);
        assertTrue(refusal(client, Said.something()).contains(track));
        refusal(client, outside);
        // What only looks like an activity of this site is none.
        refusal(client, Said.something().activity("https://evil.example/activities/" + track));
        house().send(outside);
        assertSees(client, FiltersContract.byAgent(who), inside.id, around.id);
        Learner there = Learner.of(house(), track);
        Learner elsewhere = Learner.of(house(), other);
        assertSees(client, there.statements(), there.plain());
        assertSees(client, elsewhere.statements());
    }

    @Test
    default void aProcessorSeesThePlatformsStatementsButTheSensitiveOnes() {
        Learner learner = Learner.of(house());
        assertSees(RecordHouse.OFFICE, learner.statements(), learner.plain());
        assertFalse(house().has(RecordHouse.OFFICE, learner.sensitive()));
    }

    @Test
    default void whoIsNoProcessorNeedsThePersonsConsent() {
        Learner agrees = Learner.of(house());
        Learner silent = Learner.of(house());
        Caller receiver = RecordHouse.client("receiver", Scope.ALL);
        Said own = Said.something().actor(Said.account(RecordHouse.BASE, silent.person()));
        house().send(receiver, own);
        assertSees(receiver, agrees.statements());
        house().update(
                        "INSERT INTO receiver_consent (actor, receiver, given) VALUES (?, ?, ?)",
                        agrees.person(),
                        "client:receiver",
                        Instant.now());
        assertSees(receiver, agrees.statements(), agrees.plain());
        assertSees(receiver, silent.statements(), own.id);
        assertFalse(house().has(receiver, agrees.sensitive()), "sensitive ones never go out");
        assertFalse(house().has(receiver, silent.plain()));
        Caller another = RecordHouse.client("another", Scope.ALL);
        assertSees(another, agrees.statements());
        house().update("DELETE FROM receiver_consent WHERE actor = ?", agrees.person());
        assertSees(receiver, agrees.statements());
    }

    /** The same rule as for what is forwarded: all who are named must have agreed, whoever wrote it. */
    @Test
    default void whatAnotherProgramWroteAboutPeopleOfTheSiteNeedsTheirConsentToo() {
        Learner her = Learner.of(house());
        Learner neighbour = Learner.of(house());
        Caller receiver = RecordHouse.client("reader-" + UUID.randomUUID(), Scope.ALL);
        Caller writer = RecordHouse.client("writer-" + UUID.randomUUID(), Scope.ALL);
        Said about = Said.something().actor(Said.account(RecordHouse.BASE, her.person()));
        Said both = Said.something()
                .actor(Said.account(RecordHouse.BASE, her.person()))
                .with("context", "{'instructor':" + Said.account(RecordHouse.BASE, neighbour.person()) + "}");
        Said hidden = Said.something().actor(Said.account(RecordHouse.BASE.replace("/", "\\/"), her.person()));
        Said marked = Said.something()
                .actor(Said.account(RecordHouse.BASE, her.person()))
                .with("context", "{'extensions':{'" + Profile.SENSITIVE + "':true}}");
        house().send(writer, about, both, hidden, marked);
        assertSees(receiver, her.statements());
        assertSees(writer, her.statements(), about.id, both.id, hidden.id, marked.id);
        agree(her, receiver);
        assertSees(receiver, her.statements(), her.plain(), about.id, hidden.id);
        agree(neighbour, receiver);
        assertSees(receiver, her.statements(), her.plain(), about.id, hidden.id, both.id);
        assertFalse(house().has(RecordHouse.OFFICE, marked.id), "nothing that is sensitive, not even to a processor");
    }

    private void agree(Learner learner, Caller receiver) {
        house().update(
                        "INSERT INTO receiver_consent (actor, receiver, given) VALUES (?, ?, ?)",
                        learner.person(),
                        receiver.word(),
                        Instant.now());
    }

    /** A sender's mark binds the platform's own receivers, not the sender. */
    @Test
    default void whatAClientMarksAsSensitiveIsItsOwnToRead() {
        UUID who = UUID.randomUUID();
        Said said = Said.something().actor(who).with("context", "{'extensions':{'" + Profile.SENSITIVE + "':true}}");
        house().send(said);
        assertSees(RecordHouse.OFFICE, FiltersContract.byAgent(who), said.id);
        List<Statements.Found> forPages = house().transactions
                .answer(() -> house().statements
                        .select(new StatementQuery(
                                FiltersContract.byAgent(who), Reach.WITHOUT_SENSITIVE, false, null, 10))
                        .found());
        assertEquals(List.of(), forPages);
    }

    @Test
    default void theBytesOfWhatIsOutOfReachAreToo() {
        byte[] file = ("file " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        UUID who = UUID.randomUUID();
        Said foreign = Said.something().actor(who).attachment(Files.sha2(file));
        house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(foreign));
        Caller mine = RecordHouse.client("mine", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        StatementService.Page page = house().page(mine, FiltersContract.byAgent(who), false, null, 10);
        assertEquals(List.of(), page.found());
        assertEquals(List.of(), page.hashes());
    }

    @Test
    default void aPersonsSessionTellsAboutHerselfWithinHerCourse() {
        Learner learner = Learner.of(house());
        Said hers = learner.says();
        house().send(learner.session(), hers);
        assertFalse(house().only(hers.id).trusted());
        assertEquals(
                learner.person().toString(),
                house().only(hers.id)
                        .json()
                        .getJsonObject("authority")
                        .getJsonObject("account")
                        .getString("name"));
    }

    @Test
    default void aPersonsSessionWritesNothingElse() {
        Learner learner = Learner.of(house());
        Learner neighbour = Learner.of(house());
        Caller session = learner.session();
        refusal(session, learner.says().actor(Said.account(RecordHouse.BASE, neighbour.person())));
        refusal(session, learner.says().actor(Said.account("https://evil.example", learner.person())));
        refusal(session, learner.says().actor(UUID.randomUUID()));
        refusal(
                session,
                learner.says()
                        .actor("{'objectType':'Group','member':[" + Said.account(RecordHouse.BASE, learner.person())
                                + "]}"));
        refusal(session, learner.says().registration(neighbour.registration()));
        refusal(session, learner.says().registration(UUID.randomUUID()));
        refusal(session, learner.says().without("context"));
        Said own = learner.says();
        house().send(session, own);
        refusal(
                session,
                Said.voiding(own.id)
                        .actor(Said.account(RecordHouse.BASE, learner.person()))
                        .registration(learner.registration()));
        // One wrong statement keeps the right ones out.
        refusal(session, learner.says(), learner.says().registration(neighbour.registration()));
    }

    @Test
    default void aPersonsSessionSeesHerOwnStatementsAndNobodyElses() {
        Learner learner = Learner.of(house());
        Learner neighbour = Learner.of(house());
        Said own = learner.says();
        Said foreign = Said.something().actor(Said.account(RecordHouse.BASE, learner.person()));
        house().send(learner.session(), own);
        house().send(foreign);
        assertEquals(
                Set.of(learner.plain(), learner.sensitive(), own.id, foreign.id),
                Set.copyOf(house().find(learner.session(), StatementFilter.NONE)));
        assertEquals(List.of(), house().find(learner.session(), neighbour.statements()));
        assertFalse(house().has(learner.session(), neighbour.plain()));
        assertTrue(house().has(learner.session(), learner.sensitive()));
    }

    @Test
    default void aPersonMayNotOverwriteWhatThePlatformHasSaid() {
        Learner learner = Learner.of(house());
        String before = house().only(learner.plain()).text();
        Said forged = learner.says().with("id", "'" + learner.plain() + "'").verb(Profile.COMPLETED);
        assertEquals(
                409,
                assertThrows(XapiProblem.class, () -> house().send(learner.session(), forged))
                        .status());
        assertEquals(before, house().only(learner.plain()).text());
    }

    /** Not even with an id that the platform has given: its row stays the platform's. */
    @Test
    default void whoSendsAStatementOfThePlatformAgainChangesNothing() {
        Learner learner = Learner.of(house());
        Statements.Found before = house().only(learner.plain());
        house().send(
                        RecordHouse.OFFICE,
                        Files.none(),
                        List.of(org.jumptojob.xapi.StatementReader.readOne(before.text())));
        assertEquals(before, house().only(learner.plain()));
    }

    @Test
    default void aCallerWithoutAnyRightSeesNothing() {
        Caller none = new Caller(Optional.of("none"), Optional.empty(), Set.of(), Optional.empty(), true);
        assertThrows(XapiProblem.class, () -> house().find(none, StatementFilter.NONE));
        assertThrows(XapiProblem.class, () -> house().send(none, Said.something()));
    }
}
