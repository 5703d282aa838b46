package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.identity.Administration.Found;
import org.jumptojob.identity.Administration.HeldRole;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonLookUpTest {

    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private TestDatabase database;

    @BeforeEach
    void start() {
        database = TestDatabase.h2();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private Found find(UUID id) {
        return database.answerInTransaction(entities -> new PersonLookUp(entities).person(id));
    }

    private UUID make(String address) {
        Person person = new Person("Sam", yesterday);
        Organisation organisation = new Organisation("House", yesterday);
        database.inTransaction(entities -> {
            entities.persist(person);
            entities.persist(organisation);
            entities.flush();
            if (!address.isEmpty()) {
                entities.persist(new Login(person.getId(), address, null, yesterday));
            }
            Membership ended = new Membership(person.getId(), Role.MANAGER, organisation.getId(), yesterday);
            ended.end(yesterday.plusSeconds(1));
            entities.persist(ended);
            entities.persist(new Membership(person.getId(), Role.COACH, organisation.getId(), yesterday));
            entities.persist(new Membership(person.getId(), Role.ADMINISTRATOR, null, yesterday));
        });
        return person.getId();
    }

    @Test
    void anAdministratorSeesNameAddressAndTheRolesInForce() {
        Found found = find(make("sam@site.test"));
        assertEquals("Sam", found.name());
        assertEquals("sam@site.test", found.address());
        assertFalse(found.locked());
        assertEquals(
                List.of("administrator", "coach"),
                found.roles().stream().map(HeldRole::role).toList());
        assertEquals(
                List.of("", "House"), found.roles().stream().map(HeldRole::organisation).toList());
    }

    @Test
    void somebodyWithoutAnAddressIsFoundToo() {
        assertEquals("", find(make("")).address());
    }

    @Test
    void nobodyIsNotFound() {
        assertThrows(NotFound.class, () -> find(UUID.randomUUID()));
        assertThrows(NotFound.class, () -> PersonView.id("x"));
    }
}
