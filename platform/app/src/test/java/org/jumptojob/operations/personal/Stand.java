package org.jumptojob.operations.personal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.TestKeys;
import org.jumptojob.jobs.Leases;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;

/** This room put together without a container. */
final class Stand {

    static final String PRIVATE = "PURPLE-LADDER-CANARY";

    private static final Secrets SECRETS = TestSecrets.random();

    final TestTransactions transactions;
    final CopyOrders orders = new CopyOrders();
    final OwnCopy copy = new OwnCopy();
    final CopyMaker maker = new CopyMaker();
    final Visitor visitor = new Visitor();
    final List<UUID> asked = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T10:00:00Z");

    Stand(TestDatabase database) {
        transactions = new TestTransactions(database);
        EntityManager entities = transactions.entities();
        orders.entities = entities;
        orders.keys = TestKeys.of(entities, SECRETS);
        copy.orders = orders;
        copy.visitor = visitor;
        maker.orders = orders;
        maker.transactions = transactions;
        maker.texts = new Texts();
        maker.site = new Site();
        maker.leases = new Leases() {
            @Override
            public boolean take(String job, Duration least, Duration length) {
                return true;
            }
        };
        maker.rooms = List.of(this::told);
        tick(Duration.ZERO);
    }

    void tick(Duration time) {
        now = now.plus(time);
        orders.clock = Clock.fixed(now, ZoneOffset.UTC);
        maker.clock = orders.clock;
    }

    private List<PersonalData.Chapter> told(UUID person) {
        asked.add(person);
        return List.of(new PersonalData.Chapter(
                "private-notes",
                "copy.private-notes",
                List.of(Facts.of("copy.text", PRIVATE + " of " + person)
                        .and("copy.saved", now)
                        .map())));
    }

    Person person(String name) {
        return transactions.answer(() -> {
            Person person = new Person(name, now);
            transactions.entities().persist(person);
            transactions.entities().flush();
            return person;
        });
    }

    Stand as(Person person, String... roles) {
        visitor.enter(
                new Visitor.Person(
                        person.getId(),
                        person.getActor(),
                        UUID.randomUUID(),
                        person.getDisplayName(),
                        Set.of(roles),
                        ZoneId.of("Europe/Brussels").getId()),
                Preferences.STANDARD);
        return this;
    }
}
