package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jumptojob.identity.AccountService.NewAccount;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.Test;

/** What giving and taking roles promises on every database. */
interface RolesContract extends PeopleScene {

    private UUID organisation() {
        return from(house -> {
            Organisation made = new Organisation("Org " + UUID.randomUUID(), world().now);
            house.people.add(made);
            return made.getId();
        });
    }

    @Test
    default void aRoleThatWasTakenHoldsNoMore() {
        String address = address();
        String part = UUID.randomUUID().toString();
        Person boss = from(house -> house.person(world(), "Boss", address()));
        Person hal = from(house -> house.person(world(), "Hal " + part, address));
        UUID organisation = from(house -> {
            Organisation made = new Organisation("Org " + part, world().now);
            house.people.add(made);
            return made.getId();
        });
        String token = signIn(address, true, House.browser("v")).token();
        in(house -> house.as(boss, "administrator").administration.give(hal.getId(), Role.COACH, organisation));
        in(house -> house.as(boss, "administrator").administration.give(hal.getId(), Role.COACH, organisation));
        List<Administration.HeldRole> roles = find(boss, part).get(0).roles();
        assertEquals(1, roles.size(), "a role that she holds already is not given twice");
        assertEquals("Org " + part, roles.get(0).organisation());
        assertEquals(
                Optional.of(find(boss, part).get(0)),
                from(house -> house.as(boss, "administrator")
                        .administration
                        .sheet(hal.getId())
                        .map(Administration.Sheet::person)));
        assertEquals(Set.of("coach"), enter(token).orElseThrow().person().roles());
        in(house ->
                house.as(boss, "administrator").administration.take(roles.get(0).id()));
        assertEquals(Set.of(), enter(token).orElseThrow().person().roles());
        assertTrue(world().audited.containsAll(List.of("role-given", "role-taken")));
    }

    @Test
    default void anAdministratorGivesHerselfNoRole() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        UUID organisation = organisation();
        assertEquals(
                Optional.of("identity.role-self"),
                from(house -> house.as(boss, "administrator")
                        .administration
                        .give(boss.getId(), Role.COORDINATOR, organisation)));
        assertEquals(List.of(), from(house -> house.people.membershipsOf(List.of(boss.getId()), world().now)));
    }

    @Test
    default void whoGetsARoleIsToldAndSoAreTheCoordinatorsThere() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        Person head = from(house -> house.person(world(), "Head", address()));
        Person neighbour = from(house -> house.person(world(), "Neighbour", address()));
        Person fresh = from(house -> house.person(world(), "Fresh", address()));
        UUID organisation = organisation();
        UUID other = organisation();
        in(house -> house.people.add(new Membership(head.getId(), Role.COORDINATOR, organisation, world().now)));
        in(house -> house.people.add(new Membership(neighbour.getId(), Role.COORDINATOR, other, world().now)));
        in(house -> house.as(boss, "administrator").administration.give(fresh.getId(), Role.COACH, organisation));
        assertTrue(world().told.contains(fresh.getId() + " identity.news-role-mine"));
        assertTrue(world().told.contains(head.getId() + " identity.news-role-others"));
        assertFalse(world().told.toString().contains(neighbour.getId().toString()));
    }

    private LinkService.Opened use(String token) {
        NewAccount typed = new NewAccount("", "Fresh", House.PASSPHRASE, false);
        return from(house -> house.linkService.open(token, typed, House.browser("v")));
    }

    /** Nobody gets into an organisation unseen by a second address of her own. */
    @Test
    default void aRoleByInvitationIsToldToTheCoordinatorsThereToo() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        Person head = from(house -> house.person(world(), "Head", address()));
        UUID organisation = organisation();
        String address = address();
        in(house -> house.people.add(new Membership(head.getId(), Role.COORDINATOR, organisation, world().now)));
        in(house -> house.as(boss, "administrator").administration.invite(address, Role.COORDINATOR, organisation));
        assertFalse(world().told.contains(head.getId() + " identity.news-role-others"), "the link is not used yet");
        assertTrue(use(world().token(address)).signedIn().isPresent());
        assertTrue(world().told.contains(head.getId() + " identity.news-role-others"));
        UUID fresh = from(house -> house.people.login(address).orElseThrow().getPersonId());
        assertTrue(world().told.contains(fresh + " identity.news-role-mine"));
    }

    @Test
    default void anInvitationToAnOrganisationThatIsClosedMeanwhileMakesNoAccount() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        UUID organisation = organisation();
        String address = address();
        in(house -> house.as(boss, "administrator").administration.invite(address, Role.COACH, organisation));
        database()
                .inTransaction(entities -> Sql.in(entities)
                        .update("UPDATE organisation SET closed_at = ? WHERE id = ?", world().now, organisation));
        assertTrue(use(world().token(address)).signedIn().isEmpty());
        assertTrue(from(house -> house.people.login(address)).isEmpty());
    }

    @Test
    default void anInvitationToARoleThatSheGotMeanwhileGivesNoSecondOne() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        UUID organisation = organisation();
        String address = address();
        in(house -> house.as(boss, "administrator").administration.invite(address, Role.COACH, organisation));
        String token = world().token(address);
        Person hal = from(house -> house.person(world(), "Hal", address));
        in(house -> house.as(boss, "administrator").administration.give(hal.getId(), Role.COACH, organisation));
        assertTrue(use(token).signedIn().isPresent());
        int roles = from(house -> house.people.membershipsOf(List.of(hal.getId()), world().now))
                .size();
        assertEquals(1, roles);
    }

    @Test
    default void twoAdministratorsWhoTakeEachOthersRoleAtOnceLeaveOne() throws Exception {
        endAdministrators();
        List<Person> both = new ArrayList<>();
        List<UUID> roles = new ArrayList<>();
        for (String name : List.of("Boss", "Chief")) {
            Person person = from(house -> house.person(world(), name, address()));
            both.add(person);
            roles.add(from(house -> {
                Membership made = new Membership(
                        person.getId(), Role.ADMINISTRATOR, null, world().now.minusSeconds(1));
                house.people.add(made);
                return made.getId();
            }));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Optional<String>>> answers = new ArrayList<>();
        for (int one : List.of(0, 1)) {
            answers.add(CompletableFuture.supplyAsync(() -> from(house -> {
                try {
                    together.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                return house.as(both.get(one), "administrator").administration.take(roles.get(1 - one));
            })));
        }
        long refused = 0;
        for (CompletableFuture<Optional<String>> answer : answers) {
            refused += answer.get().isPresent() ? 1 : 0;
        }
        assertEquals(1, refused);
        long left = from(house -> house.people.administrators(world().now));
        assertEquals(1, left);
        endAdministrators();
    }

    @Test
    default void onlyTheAdministratorsRoleIsHeldForTheWholeSite() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        assertEquals(
                Optional.of("identity.role-odd"),
                from(house -> house.as(boss, "administrator").administration.give(boss.getId(), Role.TRAINEE, null)));
        assertEquals(
                Optional.of("identity.role-odd"),
                from(house -> house.as(boss, "administrator")
                        .administration
                        .give(boss.getId(), Role.COACH, UUID.randomUUID())));
    }

    @Test
    default void theLastAdministratorCannotLeaveTheSiteAlone() {
        Person boss = from(house -> {
            Person person = house.person(world(), "Boss", address());
            house.people.add(new Membership(person.getId(), Role.ADMINISTRATOR, null, world().now));
            return person;
        });
        assertEquals(
                Optional.of("identity.last-administrator"),
                from(house -> house.as(boss, "administrator").accountService.close()));
        in(house -> house.people.person(boss.getId()).orElseThrow().lock(world().now));
    }

    /** The tests share a database. */
    private void endAdministrators() {
        database()
                .inTransaction(entities -> Sql.in(entities)
                        .update(
                                "UPDATE membership SET valid_until = ? WHERE role = 'administrator'",
                                world().now.minusSeconds(1)));
    }
}
