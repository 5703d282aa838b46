package org.jumptojob.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Seats;
import org.jumptojob.groups.Waiting;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.OneKey;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.notices.TestNotices;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.web.Route;
import org.jumptojob.web.RouteRegistry;
import org.jumptojob.web.Site;

/** The services of this room put together without a container, with groups that stand in a map. */
final class AskingHouse {

    /** A Friday morning. */
    static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");

    /** Groups whose seats the test sets. */
    static final class Groups implements Circles {
        final Map<UUID, Set<Seat>> seats = new HashMap<>();
        final Map<UUID, List<Choice>> around = new HashMap<>();
        final Set<UUID> broken = new HashSet<>();
        final Set<Set<UUID>> apart = new HashSet<>();
        /** Whose things somebody does not want to see. */
        final Map<UUID, Set<UUID>> hides = new HashMap<>();

        @Override
        public Map<Seat, Instant> seatsSince(UUID person) {
            if (broken.contains(person)) {
                throw new IllegalStateException("These seats cannot be read.");
            }
            Map<Seat, Instant> since = new HashMap<>();
            seats.getOrDefault(person, Set.of()).forEach(seat -> since.put(seat, Instant.EPOCH));
            return since;
        }

        @Override
        public List<Choice> around(UUID owner) {
            return around.getOrDefault(owner, List.of());
        }

        @Override
        public Apart apart(UUID person, Collection<UUID> others) {
            Set<UUID> hidden = new HashSet<>(hides.getOrDefault(person, Set.of()));
            hidden.retainAll(others);
            return new Apart(blocked(person, others), hidden);
        }

        @Override
        public boolean blocked(UUID one, UUID other) {
            return apart.contains(Set.of(one, other));
        }

        /** A group of somebody with these people in these roles. */
        UUID group(UUID trainee, Map<UUID, String> answerers) {
            UUID group = UUID.randomUUID();
            List<Choice> choices = new ArrayList<>();
            answerers.forEach((person, role) -> {
                Seat seat = new Seat(group, role);
                seats.computeIfAbsent(person, any -> new HashSet<>()).add(seat);
                choices.add(new Choice(person, null, "Person of role " + role));
                choices.add(new Choice(null, seat, role + " of Tuesday group"));
            });
            choices.add(new Choice(null, new Seat(group, "trainee"), "trainees of Tuesday group"));
            seats.computeIfAbsent(trainee, any -> new HashSet<>()).add(new Circles.Seat(group, "trainee"));
            around.put(trainee, choices);
            return group;
        }
    }

    final TestTransactions transactions;
    final Groups groups = new Groups();
    final TestNotices notices = new TestNotices();
    final List<TestNotices.Told> told = notices.told;
    final Visitor visitor = new Visitor();
    final AskingService asking = new AskingService();
    final QueueService queue = new QueueService();
    final LateQuestions late = new LateQuestions();
    final QueueEntry entry = new QueueEntry();
    final QuestionsWaiting waiting = new QuestionsWaiting();
    final LateWaiting lateWaiting = new LateWaiting();
    final AskingData data = new AskingData();
    final Rounds rounds = new Rounds();
    final LostQuestions lost = new LostQuestions();
    private final UUID site;
    private Instant now = FRIDAY;

    AskingHouse(TestDatabase database) {
        transactions = new TestTransactions(database);
        site = theSite();
        Questions questions = new Questions(transactions.entities());
        Receivers receivers = new Receivers();
        receivers.circles = groups;
        receivers.desks = new Desks(transactions.entities());
        receivers.clock = clock();
        receivers.seats = new Seats() {
            @Override
            public Set<UUID> holding(UUID group, String role) {
                return AskingHouse.this.groups.seats.entrySet().stream()
                        .filter(one -> one.getValue().contains(new Circles.Seat(group, role)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
            }
        };
        PersonalKeys keys = new OneKey(transactions.entities());
        Overdue overdue = new Overdue();
        overdue.entities = transactions.entities();
        receivers.overdue = overdue;
        asking.questions = questions;
        asking.overdue = overdue;
        asking.notices = notices;
        late.overdue = overdue;
        late.questions = questions;
        late.receivers = receivers;
        late.notices = notices;
        late.visitor = visitor;
        late.clock = clock();
        lost.overdue = overdue;
        lost.receivers = receivers;
        lost.notices = notices;
        rounds.lost = lost;
        rounds.overdue = overdue;
        asking.receivers = receivers;
        asking.keys = keys;
        asking.visitor = visitor;
        asking.routes = routes();
        asking.site = new Site();
        asking.clock = clock();
        queue.questions = questions;
        queue.receivers = receivers;
        queue.keys = keys;
        queue.names = persons -> Map.of(persons.iterator().next(), "Robin");
        queue.notices = notices;
        queue.visitor = visitor;
        queue.clock = asking.clock;
        entry.questions = questions;
        entry.receivers = receivers;
        entry.visitor = visitor;
        waiting.clock = asking.clock;
        lateWaiting.clock = asking.clock;
        data.questions = questions;
        data.keys = keys;
        rounds.questions = questions;
        rounds.receivers = receivers;
        rounds.notices = notices;
        rounds.transactions = transactions;
    }

    private static RouteRegistry routes() {
        return new RouteRegistry() {
            @Override
            public Optional<Route> find(String path) {
                Access access = path.startsWith("/my-") ? Access.PERSON : Access.ANYONE;
                return path.isEmpty() ? Optional.empty() : Optional.of(new Route(path, access));
            }
        };
    }

    private Clock clock() {
        InstantSource source = () -> {
            // No two questions are of the same moment.
            now = now.plusMillis(1);
            return now;
        };
        return source.withZone(ZoneOffset.UTC);
    }

    void at(Instant moment) {
        now = moment;
    }

    UUID person() {
        return transactions.answer(() -> {
            Person person = new Person("Robin", FRIDAY);
            transactions.entities().persist(person);
            transactions.entities().flush();
            return person.getId();
        });
    }

    /** An organisation with a trainee and a coordinator of its own. */
    UUID organisation(UUID trainee, UUID coordinator) {
        return transactions.answer(() -> {
            Organisation organisation = new Organisation("Org " + UUID.randomUUID(), FRIDAY);
            transactions.entities().persist(organisation);
            transactions.entities().flush();
            for (Membership membership : List.of(
                    new Membership(trainee, Membership.Role.TRAINEE, organisation.getId(), Instant.EPOCH),
                    new Membership(coordinator, Membership.Role.COORDINATOR, organisation.getId(), Instant.EPOCH))) {
                transactions.entities().persist(membership);
            }
            return organisation.getId();
        });
    }

    /** The organisation that came first, before each that a test makes: nobody coordinates it before a test says so. */
    private UUID theSite() {
        return transactions.answer(() -> {
            transactions.entities().persist(new Organisation("Site " + UUID.randomUUID(), Instant.EPOCH));
            transactions.entities().flush();
            return Sql.in(transactions.entities())
                    .query(Desks.OF_THE_SITE, row -> row.uuid("id"))
                    .get(0);
        });
    }

    /** Somebody who coordinates the organisation of the site. */
    UUID siteCoordinator() {
        UUID person = person();
        transactions.run(() -> transactions
                .entities()
                .persist(new Membership(person, Membership.Role.COORDINATOR, site, Instant.EPOCH)));
        return person;
    }

    /** Makes a group one of an organisation. */
    void groupOf(UUID organisation, UUID group) {
        transactions.run(() -> Sql.in(transactions.entities())
                .update(
                        "INSERT INTO person_group (id, organisation_id, name, purpose, agreement, agreement_version,"
                                + " privacy, ways, next_words, members, created, version)"
                                + " VALUES (?, ?, 'Tuesday group', '', '', 1, 'names', '', '', 2, ?, 0)",
                        group,
                        organisation,
                        FRIDAY));
    }

    /** As if this person had sent a request. */
    <T> T as(UUID person, Supplier<T> work) {
        visitor.enter(
                new Visitor.Person(person, UUID.randomUUID(), UUID.randomUUID(), "Robin", Set.of(), "Europe/Brussels"),
                Preferences.STANDARD);
        return transactions.answer(work);
    }

    /** Asks somebody and gives the number of the question. */
    UUID ask(UUID asker, String to, String text) {
        Map<String, String> problems =
                as(asker, () -> asking.ask(new AskingService.Wanted(to, text, "/learn/x", true, false)));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return mine(asker).get(0).id();
    }

    /** What the start page says of questions. */
    List<Waiting.Item> waiting(UUID person, List<Place> places) {
        return as(person, () -> {
            List<Waiting.Count> counts = new ArrayList<>(waiting.counts(person, places));
            counts.addAll(lateWaiting.counts(person, places));
            List<Long> numbers = Waiting.numbers(transactions.entities(), counts);
            List<Waiting.Item> items = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                counts.get(i).item(numbers.get(i)).ifPresent(items::add);
            }
            return items;
        });
    }

    List<AskingService.Mine> mine(UUID asker) {
        return as(asker, asking::mine);
    }

    List<UUID> queue(UUID answerer) {
        return as(answerer, queue::queue).stream().map(QueueService.Line::id).toList();
    }

    boolean take(UUID answerer, UUID question) {
        return as(answerer, () -> queue.take(question));
    }

    Optional<QueueService.Held> held(UUID answerer, UUID question) {
        return as(answerer, () -> queue.held(question));
    }

    Map<String, String> answer(UUID answerer, UUID question, String text) {
        return as(answerer, () -> queue.answer(question, text));
    }

    void close(UUID person) {
        transactions.run(() -> asking.closed(new PersonClosed(person, UUID.randomUUID())));
    }

    /** The keys of what a person was told. */
    List<String> toldTo(UUID person) {
        return told.stream()
                .filter(said -> said.person().equals(person))
                .map(said -> said.notice().text())
                .toList();
    }

    /** Everything that lies in the tables of this room, as one text. */
    String tables() {
        return transactions.answer(() -> String.join(
                        "\n",
                        Sql.in(transactions.entities())
                                .query(
                                        "SELECT id, person_id, state, to_person, to_name, about, sealed, taken_by, answered_by,"
                                                + " answer FROM question",
                                        row -> String.join(
                                                " ",
                                                row.text("id"),
                                                row.text("person_id"),
                                                row.text("state"),
                                                row.text("to_person"),
                                                row.text("to_name"),
                                                row.text("about"),
                                                row.text("sealed"),
                                                row.text("taken_by"),
                                                row.text("answered_by"),
                                                row.text("answer"))))
                + String.join(
                        "\n",
                        Sql.in(transactions.entities())
                                .query(
                                        "SELECT question_id, person_id FROM question_reader",
                                        row -> row.text("question_id") + " " + row.text("person_id"))));
    }
}
