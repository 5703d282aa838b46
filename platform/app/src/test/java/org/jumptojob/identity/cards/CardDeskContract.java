package org.jumptojob.identity.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.TestKeys;
import org.jumptojob.identity.cards.CardDesk.Outcome;
import org.jumptojob.identity.cards.CardDesk.Wish;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator makes accounts without an e-mail address and names who keeps their cards, on every database. */
abstract class CardDeskContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final List<String> audited = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private TestTransactions transactions;
    private CardDesk desk;
    private Visitor visitor;
    private UUID organisation;
    private UUID neighbour;

    abstract TestDatabase database();

    @BeforeEach
    void anAdministratorAndTwoOrganisations() {
        transactions = new TestTransactions(database());
        Secrets secrets = TestSecrets.random();
        Audit audit = new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                audited.add(action);
            }
        };
        visitor = new Visitor();
        desk = new CardDesk();
        desk.entities = transactions.entities();
        desk.cards = new Cards(desk.entities, TestKeys.of(desk.entities, secrets), secrets, audit);
        desk.cards.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk.clock = desk.cards.clock;
        desk.visitor = visitor;
        desk.audit = audit;
        desk.notices = new Notices() {
            @Override
            public void tell(UUID person, Notice notice) {
                told.add(person + " " + notice.arguments() + " " + notice.path());
            }

            @Override
            public void takeBack(UUID person, String path) {
                throw new UnsupportedOperationException();
            }
        };
        organisation = organisation();
        neighbour = organisation();
        UUID boss = person("boss@" + organisation, Role.COORDINATOR, organisation);
        visitor.enter(
                new Visitor.Person(boss, boss, boss, "Boss", Set.of("administrator"), "Europe/Brussels"),
                Preferences.STANDARD);
    }

    private UUID organisation() {
        return transactions.answer(() -> {
            Organisation made = new Organisation("Org " + UUID.randomUUID(), NOW);
            desk.entities.persist(made);
            return made.getId();
        });
    }

    private UUID person(String address, Role role, UUID place) {
        return transactions.answer(() -> {
            Person person = new Person("Somebody", NOW.minusSeconds(60));
            desk.entities.persist(person);
            desk.entities.flush();
            desk.entities.persist(new Login(person.getId(), address, null, NOW));
            desk.entities.persist(new Membership(person.getId(), role, place, NOW.minusSeconds(60)));
            return person.getId();
        });
    }

    private Outcome open(String name, String keeper) {
        return transactions.answer(() -> desk.open(new Wish(name, organisation, keeper)));
    }

    @Test
    void theCoordinatorIsToldWithoutTheNameAndNoCardIsMadeYet() {
        UUID keeper = person("k@" + organisation, Role.COORDINATOR, organisation);
        UUID made = open(" Kim ", " K@" + organisation).person().orElseThrow();
        CardDesk.Kept kept = transactions.answer(() -> desk.of(made)).orElseThrow();
        assertEquals("Somebody", kept.keeper());
        assertEquals(false, kept.made());
        assertEquals(List.of(keeper + " [] /alias-card/" + made), told);
        assertEquals(List.of("card-account-made", "card-keeper-named"), audited);
        assertEquals(Optional.empty(), transactions.answer(() -> desk.of(keeper)), "she has an address");
    }

    @Test
    void onlyACoordinatorOfTheVeryOrganisationKeepsACard() {
        person("coach@" + organisation, Role.COACH, organisation);
        person("other@" + organisation, Role.COORDINATOR, neighbour);
        UUID locked = person("locked@" + organisation, Role.COORDINATOR, organisation);
        transactions.run(() -> desk.entities.find(Person.class, locked).lock(NOW));
        for (String address : List.of("coach@", "other@", "locked@", "nobody@")) {
            Outcome outcome = open("Kim", address + organisation);
            assertEquals(List.of("keeper", "cards.keeper-odd"), List.of(outcome.field(), outcome.problem()), address);
        }
        assertEquals("cards.keeper-odd", open("Kim", "").problem());
        assertTrue(audited.isEmpty());
    }

    /** With a card of somebody she could sign in as that person. */
    @Test
    void theAdministratorHerselfKeepsNoCard() {
        String mine = "boss@" + organisation;
        assertEquals("cards.keeper-self", open("Kim", mine).problem());
        person("k@" + organisation, Role.COORDINATOR, organisation);
        UUID made = open("Kim", "k@" + organisation).person().orElseThrow();
        assertEquals(Optional.of("cards.keeper-self"), transactions.answer(() -> desk.keep(made, mine)));
    }

    @Test
    void aNameThatCannotBeOneMakesNoAccount() {
        person("k@" + organisation, Role.COORDINATOR, organisation);
        assertEquals("alias", open(" ", "k@" + organisation).field());
        assertEquals("alias", open("x".repeat(81), "k@" + organisation).field());
    }

    @Test
    void anotherKeeperIsNamedWhereTheOneBeforeHasLeft() {
        person("k@" + organisation, Role.COORDINATOR, organisation);
        UUID made = open("Kim", "k@" + organisation).person().orElseThrow();
        transactions.run(() -> desk.entities
                .createNativeQuery("UPDATE person_card SET keeper_id = NULL")
                .executeUpdate());
        assertEquals("", transactions.answer(() -> desk.of(made)).orElseThrow().keeper());
        UUID next = person("next@" + organisation, Role.COORDINATOR, organisation);
        assertEquals(Optional.empty(), transactions.answer(() -> desk.keep(made, "next@" + organisation)));
        assertEquals(
                next,
                transactions.answer(() -> desk.cards.of(made)).orElseThrow().keeper());
        assertThrows(NotFound.class, () -> transactions.answer(() -> desk.keep(next, "k@" + organisation)));
    }

    @Test
    void aCardOfAClosedOrganisationGetsAKeeperElsewhereAndThePersonIsTold() {
        person("k@" + organisation, Role.COORDINATOR, organisation);
        UUID made = open("Kim", "k@" + organisation).person().orElseThrow();
        UUID other = person("other@" + organisation, Role.COORDINATOR, neighbour);
        String address = "other@" + organisation;
        assertEquals(Optional.of("cards.keeper-odd"), transactions.answer(() -> desk.keep(made, address)));
        transactions.run(() -> desk.entities
                .createNativeQuery("UPDATE organisation SET closed_at = created WHERE id = ?1")
                .setParameter(1, organisation)
                .executeUpdate());
        told.clear();
        assertEquals(Optional.empty(), transactions.answer(() -> desk.keep(made, address)));
        Cards.Card card = transactions.answer(() -> desk.cards.of(made)).orElseThrow();
        assertEquals(List.of(other, neighbour), List.of(card.keeper(), card.organisation()));
        assertTrue(told.contains(made + " [" + Notice.person(other) + "] /account"), told.toString());
    }
}
