package org.jumptojob.recognition;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Looks;
import org.jumptojob.content.Content;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.OneKey;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.learning.Recognising;
import org.jumptojob.notices.TestNotices;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.recognition.RecognitionService.Wanted;
import org.jumptojob.web.Injected;
import org.jumptojob.web.Texts;

/** The services of this room put together without a container, with groups and recognised modules that stand in a map. */
final class RecognitionHouse {

    static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");
    static final Told TOLD = new Told("canary did", "canary where", "canary proof");

    /** Modules that count, by person; what happens in the records is tested on the server. */
    static final class Counted extends Recognising {
        final Map<UUID, Set<String>> of = new HashMap<>();
        private final Map<UUID, String> statements = new HashMap<>();

        @Override
        public List<UUID> recognise(Learner learner, Track track, List<Module> accepted) {
            return accepted.stream()
                    .map(module -> {
                        UUID statement = UUID.randomUUID();
                        statements.put(statement, module.id());
                        of.computeIfAbsent(learner.person(), any -> new HashSet<>())
                                .add(module.id());
                        return statement;
                    })
                    .toList();
        }

        @Override
        public void takeBack(UUID person, String trackId, List<UUID> gone) {
            gone.forEach(statement -> of.get(person).remove(statements.get(statement)));
        }

        Set<String> of(UUID person) {
            return of.getOrDefault(person, Set.of());
        }
    }

    final TestTransactions transactions;
    final RecognitionGroups groups;
    final Counted counted = new Counted();
    final TestNotices notices = new TestNotices();
    final List<TestNotices.Told> told = notices.told;
    final Visitor visitor = new Visitor();
    final RecognitionService recognition = new RecognitionService();
    final DecisionService decisions = new DecisionService();
    final Rounds rounds = new Rounds();
    final RecognitionData data = new RecognitionData();
    final List<UUID> administrators = new ArrayList<>();
    private Instant now = FRIDAY;

    RecognitionHouse(TestDatabase database) {
        transactions = new TestTransactions(database);
        groups = new RecognitionGroups(transactions);
        // What other tests asked is nothing of this one.
        change("DELETE FROM recognition");
        Requests requests = new Requests(transactions.entities());
        Deciders deciders = new Deciders();
        deciders.circles = groups;
        deciders.desks = new Desks(transactions.entities());
        deciders.watchers = administrators();
        deciders.visitor = visitor;
        deciders.texts = new Texts();
        PersonalKeys keys = new OneKey(transactions.entities());
        Curriculum curriculum = curriculum();
        recognition.requests = requests;
        recognition.deciders = deciders;
        recognition.curriculum = curriculum;
        recognition.recognising = counted;
        recognition.keys = keys;
        recognition.names = ids -> Map.of(ids.iterator().next(), "Kim");
        recognition.visitor = visitor;
        recognition.clock = clock();
        decisions.requests = requests;
        decisions.deciders = deciders;
        decisions.curriculum = curriculum;
        decisions.recognising = counted;
        decisions.keys = keys;
        decisions.names = ids -> Map.of(ids.iterator().next(), "Robin");
        decisions.notices = notices;
        decisions.looks = looks();
        decisions.visitor = visitor;
        decisions.clock = recognition.clock;
        rounds.requests = requests;
        rounds.deciders = deciders;
        rounds.notices = notices;
        rounds.transactions = transactions;
        data.requests = requests;
        data.keys = keys;
    }

    /** Changes rows that are of other rooms. */
    private void change(String sql, Object... values) {
        transactions.run(() -> Sql.in(transactions.entities()).update(sql, values));
    }

    private Watchers administrators() {
        return new Watchers() {
            @Override
            public List<UUID> administrators(Instant at) {
                return administrators;
            }
        };
    }

    private Looks looks() {
        Looks looks = new Looks();
        Injected.into(looks, EntityManager.class, transactions.entities());
        return looks;
    }

    private static Curriculum curriculum() {
        return new Curriculum() {
            @Override
            public Content content() {
                return Bundled.content();
            }

            @Override
            public Track track(String slug) {
                return content().track(slug).orElseThrow(NotFound::new);
            }
        };
    }

    private Clock clock() {
        InstantSource source = () -> {
            // No two requests are of the same moment.
            now = now.plusMillis(1);
            return now;
        };
        return source.withZone(ZoneOffset.UTC);
    }

    UUID person() {
        return transactions.answer(() -> {
            Person person = new Person("Robin", FRIDAY);
            transactions.entities().persist(person);
            transactions.entities().flush();
            return person.getId();
        });
    }

    /** An organisation without anybody. */
    UUID organisation() {
        return transactions.answer(() -> {
            Organisation organisation = new Organisation("Org " + UUID.randomUUID(), FRIDAY);
            transactions.entities().persist(organisation);
            transactions.entities().flush();
            return organisation.getId();
        });
    }

    /** Somebody belongs to an organisation no more. */
    void leave(UUID organisation, UUID person) {
        change(
                "UPDATE membership SET valid_until = ? WHERE organisation_id = ? AND person_id = ?",
                Instant.EPOCH.plusSeconds(1),
                organisation,
                person);
    }

    void member(UUID organisation, UUID person, Membership.Role role) {
        transactions.run(
                () -> transactions.entities().persist(new Membership(person, role, organisation, Instant.EPOCH)));
    }

    /** As if this person had sent a request. */
    <T> T as(UUID person, Supplier<T> work) {
        return as(person, Set.of(), work);
    }

    <T> T as(UUID person, Set<String> roles, Supplier<T> work) {
        visitor.enter(
                new Visitor.Person(person, UUID.randomUUID(), UUID.randomUUID(), "Robin", roles, "Europe/Brussels"),
                Preferences.STANDARD);
        return transactions.answer(work);
    }

    /** Asks for the first two modules of Jump to Job and gives the number of the request. */
    UUID ask(UUID person, String to, Told words) {
        Wanted wanted = new Wanted("jump-to-job", List.of("j2j-m1", "j2j-m2"), words, to);
        Map<String, String> problems = as(person, () -> recognition.ask(wanted));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return mine(person).get(0).id();
    }

    List<RecognitionService.Mine> mine(UUID person) {
        return as(person, recognition::mine);
    }

    List<UUID> lines(UUID decider) {
        return as(decider, decisions::lines).stream()
                .map(DecisionService.Line::id)
                .toList();
    }

    boolean take(UUID decider, UUID request) {
        return as(decider, () -> decisions.take(request));
    }

    Optional<DecisionService.Held> held(UUID decider, UUID request) {
        return as(decider, () -> decisions.held(request));
    }

    Map<String, String> decide(UUID decider, UUID request, Answer answer) {
        return as(decider, () -> decisions.decide(request, answer));
    }

    static Answer yes(String... modules) {
        return new Answer(Answer.YES, List.of(modules), "", "", true);
    }

    static Answer notYet() {
        return new Answer(Answer.NOT_YET, List.of(), "parrot reason", "parrot next", true);
    }

    /** Goes round, and gives how many times somebody was told that somebody waits for her. */
    long waits(UUID decider) {
        rounds.run(FRIDAY);
        return told.stream()
                .filter(said -> said.person().equals(decider))
                .filter(said -> said.notice().text().equals("recognition.notice-waits"))
                .count();
    }

    /** How many times somebody was told that nobody is there for her. */
    long nobody(UUID asker) {
        return told.stream()
                .filter(said -> said.person().equals(asker))
                .filter(said -> said.notice().text().equals("recognition.notice-nobody"))
                .count();
    }

    void close(UUID person) {
        transactions.run(() -> recognition.closed(new PersonClosed(person, UUID.randomUUID())));
    }

    /** Who looked at something of hers, in the order of the looks. */
    List<UUID> lookers(UUID owner) {
        return transactions.answer(() -> Sql.in(transactions.entities())
                .query(
                        "SELECT looker_id FROM look WHERE owner_id = ? AND kind = 'recognition' ORDER BY at",
                        row -> row.uuid("looker_id"),
                        owner));
    }

    /** Everything that lies in the table of this room, as one text. */
    String table() {
        return transactions.answer(() -> String.join(
                "\n",
                Sql.in(transactions.entities())
                        .query(
                                "SELECT id, person_id, state, sealed, taken_by, decided_by, accepted, answer FROM"
                                        + " recognition",
                                row -> String.join(
                                        " ",
                                        row.text("id"),
                                        row.text("person_id"),
                                        row.text("state"),
                                        row.text("sealed"),
                                        row.text("taken_by"),
                                        row.text("decided_by"),
                                        row.text("accepted"),
                                        row.text("answer")))));
    }
}
