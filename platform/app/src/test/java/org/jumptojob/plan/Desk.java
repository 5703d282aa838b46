package org.jumptojob.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Endings;
import org.jumptojob.consent.Thing;
import org.jumptojob.identity.OneKey;
import org.jumptojob.identity.Person;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.web.Texts;

/** The services of this room put together without a container, over the entity manager of one transaction. */
final class Desk {

    static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    static final String ZONE = "Europe/Brussels";

    /** What outlives a transaction: the time, and what people were told. */
    static final class World {
        Instant now = MONDAY;
        final List<UUID> takenBack = new ArrayList<>();
        final List<Thing> gone = new ArrayList<>();
        final Map<UUID, List<Notice>> told = new TreeMap<>();

        List<Notice> toldTo(UUID person) {
            return told.getOrDefault(person, List.of());
        }
    }

    final PlanService plan = new PlanService();
    final SheetService own = new SheetService();
    final Reminders reminders = new Reminders();
    final SharedPlanPage sharedPage = new SharedPlanPage();
    final SharedCard sharedCard = new SharedCard();
    final SharedWorkLine sharedLine = new SharedWorkLine();
    final PlanData data = new PlanData();

    Desk(World world, EntityManager entities, UUID person) {
        Clock clock = Clock.fixed(world.now, ZoneOffset.UTC);
        Sheets sheets = new Sheets();
        sheets.entities = entities;
        sheets.keys = new OneKey(entities);
        sheets.clock = clock;
        PlanVersions versions = new PlanVersions();
        versions.entities = entities;
        versions.keys = sheets.keys;
        reminders.entities = entities;
        reminders.clock = clock;
        reminders.notices = notices(world);
        Visitor visitor = new Visitor();
        UUID any = UUID.randomUUID();
        visitor.enter(new Visitor.Person(person, any, any, "Test", Set.of(), ZONE), Preferences.STANDARD);
        plan.sheets = sheets;
        plan.versions = versions;
        plan.reminders = reminders;
        plan.sharedPage = sharedPage;
        plan.endings = endings(world, person);
        plan.visitor = visitor;
        plan.clock = clock;
        own.sheets = sheets;
        own.card = sharedCard;
        own.workLine = sharedLine;
        own.endings = plan.endings;
        own.visitor = visitor;
        Texts texts = new Texts();
        sharedPage.sheets = sheets;
        sharedPage.texts = texts;
        sharedCard.sheets = sheets;
        sharedCard.texts = texts;
        sharedLine.sheets = sheets;
        sharedLine.texts = texts;
        data.sheets = sheets;
        data.versions = versions;
        data.texts = texts;
    }

    private static Endings endings(World world, UUID owner) {
        return new Endings() {
            @Override
            public void gone(UUID person, Thing thing) {
                assertEquals(owner, person);
                world.gone.add(thing);
            }
        };
    }

    private static Notices notices(World world) {
        return new Notices() {
            @Override
            public void tell(UUID person, Notice notice) {
                world.told.computeIfAbsent(person, id -> new ArrayList<>()).add(notice);
            }

            @Override
            public void takeBack(UUID person, String path) {
                world.takenBack.add(person);
                world.told.remove(person);
            }
        };
    }

    static UUID person(EntityManager entities) {
        Person person = new Person("Test person", MONDAY);
        entities.persist(person);
        entities.flush();
        return person.getId();
    }
}
