package org.jumptojob.survey;

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
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.content.Instrument;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.OneKey;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.notices.Notice;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;

/** The services of surveys around one transaction of a test database, for one person or a stranger. */
final class SurveyHouse {

    /** What stays from one transaction to the next. */
    static final class World {
        final Secrets secrets = TestSecrets.random();
        final Map<UUID, List<SurveyGroups.Group>> groups = new HashMap<>();
        final Map<UUID, Set<UUID>> groupsOf = new HashMap<>();
        final Map<UUID, Notice> told = new HashMap<>();
        final List<String> audited = new ArrayList<>();
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        Instrument form = Questions.sample();
    }

    final World world;
    final EntityManager entities;
    final Visitor visitor = new Visitor();
    final Rounds rounds = new Rounds();
    final Sheets sheets = new Sheets();
    final Forms forms;
    final SurveyService surveys = new SurveyService();
    final RoundService desk = new RoundService();
    final OwnLines own = new OwnLines();
    final Counting counting = new Counting();
    final Reminders reminders = new Reminders();
    final OwnData data = new OwnData();
    final EndedSurveys ended = new EndedSurveys();

    SurveyHouse(World world, EntityManager entities) {
        this.world = world;
        this.entities = entities;
        Clock clock = clock();
        Links links = new Links(world.secrets);
        Neighbours neighbours = neighbours();
        PersonalKeys keys = new OneKey(entities);
        forms = new Forms() {
            @Override
            Map<String, Instrument> inForce() {
                return Map.of(world.form.id(), world.form);
            }
        };
        forms.entities = entities;
        rounds.entities = entities;
        sheets.entities = entities;
        sheets.secrets = world.secrets;
        counting.rounds = rounds;
        counting.sheets = sheets;
        counting.clock = clock;
        surveys.rounds = rounds;
        surveys.sheets = sheets;
        surveys.forms = forms;
        surveys.links = links;
        surveys.clock = clock;
        desk.rounds = rounds;
        desk.forms = forms;
        desk.links = links;
        desk.seats = new Seats();
        desk.seats.entities = entities;
        desk.neighbours = neighbours;
        desk.counting = counting;
        desk.sheets = sheets;
        desk.visitor = visitor;
        desk.audit = audit();
        desk.clock = clock;
        own.entities = entities;
        own.keys = keys;
        own.forms = forms;
        own.rounds = rounds;
        own.sheets = sheets;
        own.neighbours = neighbours;
        own.visitor = visitor;
        own.clock = clock;
        reminders.entities = entities;
        reminders.neighbours = neighbours;
        reminders.clock = clock;
        data.entities = entities;
        data.keys = keys;
        data.forms = forms;
        data.texts = new Texts();
        ended.rounds = rounds;
    }

    SurveyHouse as(UUID person) {
        visitor.enter(
                new Visitor.Person(person, UUID.randomUUID(), UUID.randomUUID(), "Test", Set.of(), "Europe/Brussels"),
                Preferences.STANDARD);
        return this;
    }

    UUID organisation(String name) {
        Organisation organisation = new Organisation(name + " " + UUID.randomUUID(), world.now);
        entities.persist(organisation);
        entities.flush();
        return organisation.getId();
    }

    UUID person(UUID organisation, Role role) {
        Person person = new Person("Test person", world.now);
        entities.persist(person);
        entities.flush();
        entities.persist(
                new Membership(person.getId(), role, role.ofSite() ? null : organisation, world.now.minusSeconds(9)));
        entities.flush();
        return person.getId();
    }

    private Neighbours neighbours() {
        return new Neighbours() {
            @Override
            Map<UUID, List<SurveyGroups.Group>> groups(Collection<UUID> organisations) {
                Map<UUID, List<SurveyGroups.Group>> found = new HashMap<>(world.groups);
                found.keySet().retainAll(new HashSet<>(organisations));
                return found;
            }

            @Override
            Set<UUID> groupsOf(UUID person) {
                return world.groupsOf.getOrDefault(person, Set.of());
            }

            @Override
            void tell(UUID person, Notice notice) {
                world.told.put(person, notice);
            }
        };
    }

    private Audit audit() {
        return new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                world.audited.add(action);
            }
        };
    }

    private Clock clock() {
        InstantSource source = () -> world.now;
        return source.withZone(ZoneOffset.UTC);
    }
}
