package org.jumptojob.consent;

import jakarta.persistence.EntityManager;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Person;
import org.jumptojob.notices.TestNotices;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Fired;

/**
 * The services of this room put together without a container; each call is a transaction of its own. People and their
 * groups, the things that they have and what they are told are kept here in memory.
 */
final class ConsentHouse {

    static final String KIND = "plan-page";

    /** The services over the entity manager of one transaction. */
    static final class Desk {
        final Ledger ledger = new Ledger();
        final Looks looks = new Looks();
        final Asks asks = new Asks();
        final LedgerGate gate = new LedgerGate();
        final SharingService sharing = new SharingService();
        final SharedService shared = new SharedService();
        final Endings endings = new Endings();
        final ConsentData data = new ConsentData();
        final SharingRetention retention = new SharingRetention();
    }

    private final TestDatabase database;
    final Map<UUID, List<Circles.Choice>> around = new HashMap<>();
    final Map<UUID, Map<Circles.Seat, Instant>> seats = new HashMap<>();
    final Set<UUID> others = new HashSet<>();
    final Set<Set<UUID>> blocked = new HashSet<>();
    /** Whom somebody hides. */
    final Map<UUID, Set<UUID>> hidden = new HashMap<>();

    final Map<UUID, Map<String, String>> pages = new HashMap<>();
    /** Things that their room holds back. */
    final Set<String> heldBack = new HashSet<>();

    final TestNotices notices = new TestNotices();
    final List<TestNotices.Told> told = notices.told;
    final List<Gate.Changed> changed = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    Instant now = Instant.parse("2026-11-23T10:00:00Z");

    private final Visitor visitor = new Visitor();

    ConsentHouse(TestDatabase database) {
        this.database = database;
    }

    UUID person(String name) {
        return database.answerInTransaction(entities -> {
            Person person = new Person(name, now);
            entities.persist(person);
            return person.getId();
        });
    }

    /** What the room of the accounts does last when somebody closes hers. */
    void erase(UUID person) {
        database.inTransaction(entities -> Sql.in(entities).update("DELETE FROM person WHERE id = ?", person));
    }

    /** A page of somebody's plan. */
    Thing page(UUID owner, String id, String text) {
        pages.computeIfAbsent(owner, any -> new HashMap<>()).put(id, text);
        return new Thing(KIND, id);
    }

    void know(UUID owner, UUID other, String name) {
        around.computeIfAbsent(owner, any -> new ArrayList<>()).add(new Circles.Choice(other, null, name));
    }

    void know(UUID owner, Circles.Seat seat, String name) {
        around.computeIfAbsent(owner, any -> new ArrayList<>()).add(new Circles.Choice(null, seat, name));
    }

    /** As if she had held it all the time. */
    void hold(UUID person, Circles.Seat seat) {
        hold(person, seat, Instant.EPOCH);
    }

    void hold(UUID person, Circles.Seat seat, Instant since) {
        seats.computeIfAbsent(person, any -> new HashMap<>()).put(seat, since);
    }

    void block(UUID one, UUID other) {
        blocked.add(Set.of(one, other));
    }

    /** As if this person had signed in. */
    ConsentHouse as(UUID person, String... roles) {
        visitor.enter(
                new Visitor.Person(person, person, person, "Name", Set.of(roles), "Europe/Athens"),
                Preferences.STANDARD);
        return this;
    }

    <T> T from(Function<Desk, T> work) {
        return database.answerInTransaction(entities -> work.apply(desk(entities)));
    }

    void in(Consumer<Desk> work) {
        from(desk -> {
            work.accept(desk);
            return null;
        });
    }

    private Desk desk(EntityManager entities) {
        Desk desk = new Desk();
        Kinds kinds = Kinds.of(List.of(shareable()));
        Circles circles = circles();
        desk.ledger.entities = entities;
        desk.looks.entities = entities;
        desk.asks.entities = entities;
        desk.gate.ledger = desk.ledger;
        desk.gate.looks = desk.looks;
        desk.gate.kinds = kinds;
        desk.gate.circles = circles;
        desk.gate.clock = clock();
        SharingNotices notices = new SharingNotices();
        notices.notices = this.notices;
        notices.kinds = kinds;
        openOwn(desk, kinds, circles, notices);
        openShared(desk, kinds, circles, notices);
        desk.endings.ledger = desk.ledger;
        desk.endings.notices = notices;
        desk.endings.circles = circles;
        desk.endings.changed = new Fired<>(changed::add);
        desk.endings.clock = clock();
        desk.data.ledger = desk.ledger;
        desk.data.looks = desk.looks;
        desk.data.asks = desk.asks;
        desk.data.kinds = kinds;
        desk.retention.entities = entities;
        return desk;
    }

    private void openOwn(Desk desk, Kinds kinds, Circles circles, SharingNotices notices) {
        desk.sharing.ledger = desk.ledger;
        desk.sharing.looks = desk.looks;
        desk.sharing.asks = desk.asks;
        desk.sharing.kinds = kinds;
        desk.sharing.circles = circles;
        desk.sharing.notices = notices;
        desk.sharing.changed = new Fired<>(changed::add);
        desk.sharing.visitor = visitor;
        desk.sharing.clock = clock();
        desk.sharing.audit = new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                audited.add(action);
            }
        };
    }

    private void openShared(Desk desk, Kinds kinds, Circles circles, SharingNotices notices) {
        desk.shared.ledger = desk.ledger;
        desk.shared.gate = desk.gate;
        desk.shared.asks = desk.asks;
        desk.shared.kinds = kinds;
        desk.shared.circles = circles;
        desk.shared.notices = notices;
        desk.shared.visitor = visitor;
        desk.shared.clock = clock();
    }

    private Shareable shareable() {
        return new Shareable() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public List<Offer> offers(UUID owner) {
                return pages.getOrDefault(owner, Map.of()).keySet().stream()
                        .map(id -> new Offer(new Thing(KIND, id), "Title of " + id))
                        .toList();
            }

            @Override
            public Set<String> heldBack(Collection<String> ids) {
                return ids.stream().filter(heldBack::contains).collect(Collectors.toSet());
            }

            @Override
            public Optional<Shown> show(UUID owner, String id) {
                return Optional.ofNullable(pages.getOrDefault(owner, Map.of()).get(id))
                        .filter(text -> !heldBack.contains(id))
                        .map(text ->
                                new Shown("Title of " + id, "", List.of(new Part("", false, List.of(text))), others));
            }
        };
    }

    private Circles circles() {
        return new Circles() {
            @Override
            public Map<Seat, Instant> seatsSince(UUID person) {
                return seats.getOrDefault(person, Map.of());
            }

            @Override
            public List<Choice> around(UUID owner) {
                return around.getOrDefault(owner, List.of()).stream()
                        .filter(choice -> choice.person() == null || !unseen(owner, choice.person()))
                        .toList();
            }

            @Override
            public Apart apart(UUID person, Collection<UUID> others) {
                Set<UUID> hides = new HashSet<>(hidden.getOrDefault(person, Set.of()));
                hides.retainAll(others);
                return new Apart(blocked(person, others), hides);
            }

            @Override
            public boolean blocked(UUID one, UUID other) {
                return blocked.contains(Set.of(one, other));
            }
        };
    }

    /** The kinds of notices that somebody has. */
    List<String> toldTo(UUID person) {
        return told.stream()
                .filter(one -> one.person().equals(person))
                .map(one -> one.notice().kind())
                .toList();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
