package org.jumptojob.stories;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Endings;
import org.jumptojob.consent.Gate;
import org.jumptojob.consent.Thing;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Fired;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;

/** The services of this room put together without a container, over the entity manager of one transaction. */
final class StoryHouse {

    /** What outlives a transaction: people, groups, keys, and what was told to others. */
    static final class World {
        final TestDatabase database;
        final Map<UUID, byte[]> keys = new HashMap<>();
        final Map<UUID, Set<UUID>> seats = new HashMap<>();
        final Set<Set<UUID>> blocks = new HashSet<>();
        final Map<UUID, Set<UUID>> hides = new HashMap<>();
        final Map<UUID, List<Notice>> notices = new HashMap<>();
        final List<StoryTakenBack> takenBack = new ArrayList<>();
        final List<Gate.Changed> changed = new ArrayList<>();
        final List<Thing> gone = new ArrayList<>();
        /** What is open to somebody outside. */
        final Set<Thing> shared = new HashSet<>();

        World(TestDatabase database) {
            this.database = database;
        }

        /** Somebody with a seat in these groups. */
        UUID person(UUID... groups) {
            UUID id = database.answerInTransaction(entities -> {
                Person person = new Person("Test person", Instant.parse("2026-11-22T10:00:00Z"));
                entities.persist(person);
                entities.flush();
                return person.getId();
            });
            seats.put(id, new HashSet<>(List.of(groups)));
            return id;
        }

        /** Does something as a person, in a transaction of its own. */
        <T> T as(UUID person, Function<StoryHouse, T> work) {
            return database.answerInTransaction(entities -> work.apply(new StoryHouse(this, entities, person)));
        }

        void close(UUID person) {
            keys.remove(person);
            as(person, house -> {
                house.takingBack.closed(new PersonClosed(person, UUID.randomUUID()));
                return null;
            });
        }
    }

    private static final Secrets SECRETS = TestSecrets.random();

    final StoryService own = new StoryService();
    final StepService steps = new StepService();
    final WeStoryService ours = new WeStoryService();
    final OutsideService outside = new OutsideService();
    final TakingBack takingBack = new TakingBack();
    final SharedStories shared = new SharedStories();
    final StoryData copy = new StoryData();
    final StoriesWaiting waiting = new StoriesWaiting();
    final DemoStories demo = new DemoStories();

    private final Stories stories = new Stories();
    private final Manuscripts manuscripts = new Manuscripts();
    private final ReadingRoom room = new ReadingRoom();
    private final Seals seals = new Seals();
    private final Visitor visitor = new Visitor();
    private final Texts texts = new Texts();

    StoryHouse(World world, EntityManager entities, UUID person) {
        visitor.enter(
                new Visitor.Person(person, UUID.randomUUID(), UUID.randomUUID(), "Test", Set.of(), "Europe/Brussels"),
                Preferences.STANDARD);
        seals.keys = keys(world);
        stories.entities = entities;
        manuscripts.entities = entities;
        StoryGroups groups = groups(world, visitor, texts);
        Notices notices = notices(world);
        connectRooms(groups, notices);
        connectTakingBack(world, notices);
        connectOwn(groups);
        connectShared();
        waiting.entities = entities;
        copy.stories = stories;
        copy.manuscripts = manuscripts;
        copy.seals = seals;
        copy.texts = texts;
        demo.stories = stories;
        demo.manuscripts = manuscripts;
        demo.seals = seals;
        demo.groups = groups;
    }

    private void connectShared() {
        shared.stories = stories;
        shared.manuscripts = manuscripts;
        shared.seals = seals;
        shared.texts = texts;
    }

    private void connectRooms(StoryGroups groups, Notices notices) {
        room.manuscripts = manuscripts;
        room.groups = groups;
        room.seals = seals;
        room.visitor = visitor;
        ours.manuscripts = manuscripts;
        ours.readingRoom = room;
        ours.takingBack = takingBack;
        ours.groups = groups;
        ours.seals = seals;
        ours.visitor = visitor;
        outside.stories = stories;
        outside.manuscripts = manuscripts;
        outside.readingRoom = room;
        outside.takingBack = takingBack;
        outside.seals = seals;
        outside.notices = notices;
        outside.visitor = visitor;
    }

    private void connectTakingBack(World world, Notices notices) {
        takingBack.stories = stories;
        takingBack.manuscripts = manuscripts;
        takingBack.notices = notices;
        takingBack.endings = new Endings() {
            @Override
            public int gone(UUID owner, Collection<Thing> things) {
                world.gone.addAll(things);
                return (int) things.stream().filter(world.shared::remove).count();
            }
        };
        takingBack.takenBack = new Fired<>(world.takenBack::add);
        takingBack.changed = new Fired<>(world.changed::add);
    }

    private void connectOwn(StoryGroups groups) {
        own.stories = stories;
        own.takingBack = takingBack;
        own.seals = seals;
        own.visitor = visitor;
        steps.stories = stories;
        steps.manuscripts = manuscripts;
        steps.takingBack = takingBack;
        steps.groups = groups;
        steps.seals = seals;
        steps.visitor = visitor;
    }

    private static PersonalKeys keys(World world) {
        return new PersonalKeys() {
            @Override
            public void lock(UUID person) {
                world.keys.computeIfAbsent(person, any -> SECRETS.randomBytes(32));
            }

            @Override
            public void fetch(Collection<UUID> persons) {
                // Nothing lies in a database here.
            }

            @Override
            public String seal(UUID person, String item, String text) {
                lock(person);
                return SECRETS.sealWith(
                        world.keys.get(person), text.getBytes(StandardCharsets.UTF_8), person + "/" + item);
            }

            @Override
            public Optional<String> open(UUID person, String item, String sealed) {
                return Optional.ofNullable(world.keys.get(person))
                        .flatMap(key -> SECRETS.openWith(key, sealed, person + "/" + item))
                        .map(plain -> new String(plain, StandardCharsets.UTF_8));
            }
        };
    }

    private static StoryGroups groups(World world, Visitor visitor, Texts texts) {
        StoryGroups groups = new StoryGroups() {
            @Override
            Map<UUID, String> mine() {
                return world.seats.get(visitor.personId()).stream()
                        .collect(Collectors.toMap(group -> group, group -> "Tuesday group"));
            }
        };
        groups.texts = texts;
        groups.visitor = visitor;
        groups.circles = new Circles() {
            @Override
            public Map<Seat, Instant> seatsSince(UUID person) {
                return world.seats.get(person).stream()
                        .collect(Collectors.toMap(group -> new Seat(group, "participant"), group -> Instant.EPOCH));
            }

            @Override
            public List<Choice> around(UUID owner) {
                return List.of();
            }

            @Override
            public Apart apart(UUID person, Collection<UUID> others) {
                Set<UUID> hidden = new HashSet<>(world.hides.getOrDefault(person, Set.of()));
                hidden.retainAll(others);
                return new Apart(blocked(person, others), hidden);
            }

            @Override
            public boolean blocked(UUID one, UUID other) {
                return world.blocks.contains(Set.of(one, other));
            }
        };
        return groups;
    }

    private static Notices notices(World world) {
        return new Notices() {
            @Override
            public void tell(UUID person, Notice notice) {
                world.notices.computeIfAbsent(person, any -> new ArrayList<>()).add(notice);
            }

            @Override
            public void takeBack(UUID person, String path) {
                world.notices
                        .getOrDefault(person, new ArrayList<>())
                        .removeIf(notice -> notice.path().equals(path));
            }
        };
    }
}
