package org.jumptojob.identity.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Site;
import org.junit.jupiter.api.Test;

/** Where mails go and who answers for an organisation, on every database. */
interface ContactContract {

    Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    TestDatabase database();

    private <T> T in(Function<EntityManager, T> work) {
        return database().answerInTransaction(work);
    }

    private UUID person(boolean confirmed) {
        return in(entities -> {
            Person person = new Person("Ann", NOW);
            entities.persist(person);
            entities.flush();
            Login login = new Login(person.getId(), person.getId() + "@example.org", null, NOW);
            if (confirmed) {
                login.confirm(NOW);
            }
            entities.persist(login);
            return person.getId();
        });
    }

    private UUID organisation(Instant created) {
        return in(entities -> {
            Organisation organisation = new Organisation("Org " + UUID.randomUUID(), created);
            entities.persist(organisation);
            return organisation.getId();
        });
    }

    private void give(UUID person, Role role, UUID organisation, Instant until) {
        in(entities -> {
            Membership membership = new Membership(person, role, organisation, NOW.minusSeconds(60));
            if (until != null) {
                membership.end(until);
            }
            entities.persist(membership);
            return null;
        });
    }

    private void lock(UUID person) {
        in(entities -> {
            entities.find(Person.class, person).lock(NOW);
            return null;
        });
    }

    private Map<UUID, Addressee> addressees(UUID... persons) {
        return in(entities -> new AddressBook(entities, new Site()).addressees(List.of(persons)));
    }

    private static Desks desks(EntityManager entities) {
        Desks desks = new Desks(entities);
        desks.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return desks;
    }

    private List<UUID> around(UUID person) {
        return in(entities -> desks(entities).around(person).stream()
                .map(Desks.Desk::organisation)
                .toList());
    }

    @Test
    default void aConfirmedAddressIsFoundWithTheStandardZone() {
        UUID ann = person(true);
        Addressee found = addressees(ann, person(false)).get(ann);
        assertEquals(ann + "@example.org", found.address());
        assertEquals("Ann", found.name());
        assertEquals(ZoneId.of("Europe/Brussels"), found.zone());
        assertFalse(found.easyWords());
    }

    @Test
    default void herZoneAndHerWordsAreThoseThatSheChose() {
        UUID ann = person(true);
        in(entities -> Sql.in(entities)
                .update(
                        "INSERT INTO preference (text_size, spacing, font, theme, motion, words, read_aloud, person_id,"
                                + " time_zone, version) VALUES (100, 'normal', 'standard', 'auto', 'auto', 'easy', 'off',"
                                + " ?, 'Europe/Athens', 0)",
                        ann));
        Addressee found = addressees(ann).get(ann);
        assertEquals(ZoneId.of("Europe/Athens"), found.zone());
        assertTrue(found.easyWords());
    }

    @Test
    default void whoHasNotConfirmedOrIsLockedOrIsGoneHasNoAddress() {
        UUID locked = person(true);
        lock(locked);
        assertEquals(Map.of(), addressees(person(false), locked, UUID.randomUUID()));
        assertEquals(Map.of(), addressees());
    }

    @Test
    default void sheTurnsToTheCoordinatorsOfHerOwnOrganisationAndOfNoOther() {
        UUID site = organisation(Instant.EPOCH);
        UUID own = organisation(NOW);
        UUID neighbour = organisation(NOW);
        UUID ann = person(true);
        UUID coordinator = person(true);
        give(ann, Role.TRAINEE, own, null);
        for (UUID organisation : List.of(site, own, neighbour)) {
            give(coordinator, Role.COORDINATOR, organisation, null);
        }
        assertEquals(List.of(own), around(ann));
        assertEquals(Set.of(coordinator), in(entities -> desks(entities).coordinators(own)));
        assertEquals(
                Set.of(site, own, neighbour), in(entities -> desks(entities).heldBy(coordinator)));
        assertEquals(Set.of(), in(entities -> desks(entities).heldBy(ann)));
        // The first of the site would stand in the way of the other tests.
        in(entities -> Sql.in(entities).update("DELETE FROM membership WHERE organisation_id = ?", site));
        in(entities -> Sql.in(entities).update("DELETE FROM organisation WHERE id = ?", site));
    }

    @Test
    default void withoutAnOrganisationOrWhereNobodyAnswersSheTurnsToTheSite() {
        UUID site = organisation(Instant.EPOCH);
        UUID own = organisation(NOW);
        UUID ann = person(true);
        UUID coordinator = person(true);
        UUID locked = person(true);
        UUID former = person(true);
        give(coordinator, Role.COORDINATOR, site, null);
        give(locked, Role.COORDINATOR, own, null);
        give(former, Role.COORDINATOR, own, NOW);
        give(ann, Role.TRAINEE, own, null);
        lock(locked);
        assertEquals(List.of(site), around(ann));
        assertEquals(List.of(site), around(person(true)));
        assertEquals(List.of(), around(coordinator), "nobody asks herself");
        in(entities -> Sql.in(entities).update("DELETE FROM membership WHERE organisation_id = ?", site));
        in(entities -> Sql.in(entities).update("DELETE FROM organisation WHERE id = ?", site));
    }
}
