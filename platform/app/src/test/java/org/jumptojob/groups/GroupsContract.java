package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.groups.safety.DistanceService;
import org.jumptojob.groups.safety.ReportService;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.notices.TestNotices;
import org.jumptojob.privacy.PersonalData;
import org.junit.jupiter.api.Test;

/** What groups, their codes, invitations and roles promise on every database. */
interface GroupsContract {

    Village village();

    private GroupService service(Beans beans) {
        return beans.get(GroupService.class);
    }

    @Test
    default void aCoordinatorMakesAGroupInHerOwnOrganisationAndNowhereElse() {
        UUID group = village().group(Village.words(null));
        assertEquals(Set.of(village().coordinator), village().seen(village().coordinator, group));
        UUID coach = village().member(village().own, Role.COACH);
        for (UUID stranger : List.of(village().neighbour, coach, village().person())) {
            assertThrows(
                    NotFound.class,
                    () -> village().does(stranger, beans -> service(beans).make(village().own, Village.words(null))));
        }
    }

    @Test
    default void whoCoordinatesNoLongerMakesNoGroup() {
        UUID once = village().member(village().own, Role.COORDINATOR);
        village().does(once, beans -> service(beans).make(village().own, Village.words(null)));
        village()
                .does(
                        once,
                        beans -> beans.get(jakarta.persistence.EntityManager.class)
                                .createQuery(
                                        "SELECT m FROM Membership m WHERE m.personId = :id",
                                        org.jumptojob.identity.Membership.class)
                                .setParameter("id", once)
                                .getSingleResult()
                                .end(village().now));
        assertThrows(
                NotFound.class,
                () -> village().does(once, beans -> service(beans).make(village().own, Village.words(null))));
    }

    /** Every door of a group, tried by the neighbour organisation's coordinator and by somebody who is in it no longer. */
    @Test
    default void whoIsOutsideLearnsOfNoGroup() {
        UUID group = village().group(Village.words(null));
        UUID inside = village().in(group, GroupRole.PARTICIPANT);
        UUID coach = village().in(group, GroupRole.COACH);
        UUID gone = village().in(group, GroupRole.COACH);
        village().does(gone, beans -> service(beans).leave(group));
        List<Consumer<Beans>> doors = List.of(
                beans -> service(beans).open(Optional.of(group)),
                beans -> service(beans).lead(Optional.of(group)),
                beans -> service(beans).change(group, 0, Village.words(null)),
                beans -> service(beans).makeCode(group, 0),
                beans -> service(beans).dropCode(group, 0),
                beans -> service(beans).agree(group, 1),
                beans -> service(beans).leave(group),
                beans -> service(beans).takeOut(group, inside, true),
                beans -> service(beans).give(group, inside, GroupRole.COACH),
                beans -> service(beans).handOver(group, coach, inside, true),
                beans -> service(beans).close(group),
                beans -> beans.get(InvitationService.class).invite(group, "a@example.org", GroupRole.PARTICIPANT),
                beans -> beans.get(InvitationService.class).withdraw(group, UUID.randomUUID()),
                beans -> beans.get(CardService.class).open(group, "Sam"),
                beans -> beans.get(DuoService.class).agree(group, 1),
                beans -> beans.get(DuoService.class).decline(group),
                beans -> beans.get(DuoService.class)
                        .propose(
                                group,
                                new DuoService.Pair(inside, Duo.EXPERIENCE_EXPERT, coach, Duo.PROFESSIONAL),
                                new Duo.Agreement("a", "b", "c", "d"),
                                0),
                beans -> beans.get(ReportService.class).form(Optional.of(group)),
                beans -> beans.get(ReportService.class).report(group, inside, "words"),
                beans -> beans.get(DistanceService.class).hide(group, inside),
                beans -> beans.get(DistanceService.class).block(group, inside));
        for (UUID outside : List.of(village().neighbour, gone, village().member(village().own, Role.MANAGER))) {
            doors.forEach(door -> assertThrows(NotFound.class, () -> village().does(outside, door)));
        }
        assertEquals(3, village().look(group).members());
    }

    @Test
    default void whoIsTakenOutIsTold() {
        UUID group = village().group(Village.words(null));
        UUID inside = village().in(group, GroupRole.PARTICIPANT);
        village().told.clear();
        village().does(village().coordinator, beans -> service(beans).takeOut(group, inside, true));
        TestNotices.Told told = village().told.stream()
                .filter(one -> one.person().equals(inside))
                .findFirst()
                .orElseThrow();
        assertEquals("groups.notice-taken-out", told.notice().text());
        assertEquals(List.of(village().look(group).getName()), told.notice().arguments());
    }

    /** In the group, but without the task of leading it. */
    @Test
    default void whoTakesPartLeadsNothing() {
        UUID group = village().group(Village.words(null));
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        for (GroupRole role : List.of(GroupRole.PARTICIPANT, GroupRole.COACH, GroupRole.PEER_MENTOR)) {
            UUID inside = village().in(group, role);
            assertThrows(
                    NotFound.class,
                    () -> village().does(inside, beans -> service(beans).lead(Optional.of(group))));
            assertThrows(
                    NotFound.class,
                    () -> village().does(inside, beans -> service(beans).close(group)));
            assertThrows(
                    NotFound.class,
                    () -> village().does(inside, beans -> service(beans).takeOut(group, other, true)));
            assertThrows(
                    NotFound.class,
                    () -> village().does(inside, beans -> service(beans).give(group, inside, GroupRole.COORDINATOR)));
        }
    }

    @Test
    default void aGroupsCoordinatorLeadsThisGroupAndGivesNoAccounts() {
        UUID group = village().group(Village.words(null));
        UUID other = village().group(Village.words(null));
        UUID leader = village().in(group, GroupRole.COORDINATOR);
        village().does(leader, beans -> service(beans).lead(Optional.of(group)));
        assertThrows(
                NotFound.class,
                () -> village().does(leader, beans -> service(beans).lead(Optional.of(other))));
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(leader, beans -> beans.get(CardService.class).open(group, "Sam")));
        assertEquals(List.of(), village().as(leader, beans -> service(beans).coordinated("", 0)));
    }

    @Test
    default void oneOfTwoWhoChangeAGroupAtOnceIsToldSo() {
        UUID group = village().group(Village.words(null));
        long version = village().look(group).version();
        GroupWords words = Village.words(null);
        assertEquals(
                Optional.empty(),
                village().as(village().coordinator, beans -> service(beans).change(group, version, words)));
        assertEquals(
                Optional.of("groups.changed-meanwhile"),
                village().as(village().coordinator, beans -> service(beans).change(group, version, Village.words(3))));
        assertEquals(words.name(), village().look(group).getName());
    }

    @Test
    default void whoLeavesIsMissingInTheListAndNobodyIsTold() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        village().told.clear();
        village().fired.clear();
        village().does(one, beans -> service(beans).leave(group));
        assertEquals(Set.of(village().coordinator, other), village().seen(other, group));
        assertEquals(List.of(), village().told);
        assertEquals(List.of(CircleShrunk.left(one, group), new Circles.Moved(List.of(one))), village().fired);
        String code = village().code(group);
        assertEquals(group, village().join(one, code, 1).group());
        assertEquals(3, village().look(group).members());
    }

    @Test
    default void aTaskIsHandedOverWithoutWhatWasSharedWithIt() {
        UUID group = village().group(Village.words(null));
        UUID coach = village().in(group, GroupRole.COACH);
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        village().fired.clear();
        assertEquals(
                Optional.of("groups.hand-over-odd"),
                village().as(village().coordinator, beans -> service(beans).handOver(group, coach, coach, true)));
        assertEquals(
                Optional.empty(),
                village().as(village().coordinator, beans -> service(beans).handOver(group, coach, successor, true)));
        assertTrue(village().fired.contains(CircleShrunk.handedOver(group, "coach")));
        assertTrue(village().fired.contains(CircleShrunk.left(coach, group)));
        assertTrue(village().fired.contains(new Circles.Moved(List.of(coach, successor))));
        assertTrue(village().is(successor, beans -> beans.get(Seats.class).has(successor, group, GroupRole.COACH)));
        assertThrows(NotFound.class, () -> village().seen(coach, group));
        assertEquals(2, village().look(group).members());
    }

    @Test
    default void whatWasOpenToARoleDoesNotWaitForTheNextWhoHoldsIt() {
        UUID group = village().group(Village.words(null));
        UUID first = village().in(group, GroupRole.COACH);
        UUID second = village().in(group, GroupRole.COACH);
        village().fired.clear();
        village().does(first, beans -> service(beans).leave(group));
        assertEquals(List.of(CircleShrunk.left(first, group), new Circles.Moved(List.of(first))), village().fired);
        village().does(village().coordinator, beans -> service(beans).give(group, second, GroupRole.PARTICIPANT));
        assertTrue(village().fired.contains(CircleShrunk.handedOver(group, "coach")));
    }

    @Test
    default void nobodyGivesATaskToHerselfAndARoleBeginsWhenItIsGiven() {
        UUID group = village().group(Village.words(null));
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        UUID leader = village().coordinator;
        assertThrows(
                NotAllowed.class,
                () -> village().does(leader, beans -> service(beans).give(group, leader, GroupRole.COACH)));
        village().now = village().now.plusSeconds(60);
        village().does(leader, beans -> service(beans).give(group, other, GroupRole.COACH));
        Circles.Seat coach = new Circles.Seat(group, "coach");
        Instant began = village().now;
        assertEquals(Map.of(coach, began), seats(other));
        village().now = village().now.plusSeconds(60);
        village().does(leader, beans -> service(beans).give(group, other, GroupRole.COACH));
        assertEquals(Map.of(coach, began), seats(other), "to say it again changes nothing");
    }

    private Map<Circles.Seat, Instant> seats(UUID person) {
        return village().as(person, beans -> beans.get(GroupCircles.class).seatsSince(person));
    }

    @Test
    default void inAGroupThatNamesTasksOnlyWhoTakesPartSeesNoOtherWhoTakesPart() {
        GroupWords words = new GroupWords("G " + UUID.randomUUID(), "p", "a", GroupWords.TASKS, "", "", null, null);
        UUID group = village().group(words);
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        UUID coach = village().in(group, GroupRole.COACH);
        assertEquals(Set.of(village().coordinator, one, coach), village().seen(one, group));
        assertEquals(
                1,
                village()
                        .as(one, beans -> service(beans).open(Optional.of(group)))
                        .unnamed());
        assertEquals(Set.of(village().coordinator, one, other, coach), village().seen(coach, group));
    }

    @Test
    default void whoIsHiddenIsNotSeenAndWhoIsBlockedSeesNothingEither() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.COACH);
        village().told.clear();
        village().does(one, beans -> beans.get(DistanceService.class).hide(group, other));
        assertFalse(village().seen(one, group).contains(other));
        assertTrue(village().seen(other, group).contains(one));
        assertFalse(village().is(one, beans -> beans.get(GroupCircles.class).blocked(one, other)));
        village().fired.clear();
        village().does(one, beans -> beans.get(DistanceService.class).block(group, other));
        assertFalse(village().seen(other, group).contains(one));
        for (UUID asking : List.of(one, other)) {
            assertTrue(
                    village().is(asking, beans -> beans.get(GroupCircles.class).blocked(other, one)));
            assertTrue(village()
                    .as(asking, beans -> beans.get(GroupCircles.class).around(asking))
                    .stream()
                    .noneMatch(choice -> one.equals(choice.person()) || other.equals(choice.person())));
        }
        assertEquals(List.of(CircleShrunk.parted(one, other), CircleShrunk.parted(other, one)), village().fired);
        assertEquals(List.of(), village().told);
        assertEquals(
                List.of(),
                village().as(other, beans -> beans.get(DistanceService.class).mine()));
        village().does(one, beans -> beans.get(DistanceService.class).end(other));
        assertFalse(village().is(one, beans -> beans.get(Distances.class).blocked(one, other)));
    }

    @Test
    default void aPersonChoosesAmongThoseWithATaskAndTheRolesOfHerGroups() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID peer = village().in(group, GroupRole.PARTICIPANT);
        UUID coach = village().in(group, GroupRole.COACH);
        var around = village().as(one, beans -> beans.get(GroupCircles.class).around(one));
        assertTrue(around.stream().anyMatch(choice -> coach.equals(choice.person())));
        assertTrue(around.stream().noneMatch(choice -> peer.equals(choice.person()) || one.equals(choice.person())));
        assertTrue(around.stream()
                .anyMatch(
                        choice -> choice.seat() != null && choice.seat().role().equals("coach")));
        assertEquals(
                List.of(),
                village()
                        .as(
                                village().neighbour,
                                beans -> beans.get(GroupCircles.class).around(village().neighbour)));
    }

    @Test
    default void aClosedAccountLeavesNoRowInAnyGroup() {
        UUID group = village().group(Village.words(null));
        UUID person = village().in(group, GroupRole.COACH);
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        village().does(person, beans -> beans.get(DistanceService.class).block(group, other));
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(InvitationService.class)
                                .invite(group, Village.address(person), GroupRole.COACH));
        village()
                .does(
                        person,
                        beans -> beans.get(org.jumptojob.identity.AccountService.class)
                                .close());
        assertEquals(2, village().look(group).members());
        for (String where :
                List.of("group_member WHERE person_id", "person_distance WHERE person_id", "person WHERE id")) {
            assertEquals(
                    List.of("0"), village().rows("SELECT COUNT(*) AS n FROM " + where + " = ?", "n", person), where);
        }
        assertEquals(
                List.of("0"),
                village()
                        .rows(
                                "SELECT COUNT(*) AS n FROM group_invitation WHERE address = ?",
                                "n",
                                Village.address(person)));
        assertTrue(village().fired.contains(CircleShrunk.handedOver(group, "coach")));
    }

    @Test
    default void aPersonsCopyNamesHerGroups() {
        UUID group = village().group(Village.words(null));
        UUID person = village().in(group, GroupRole.COACH);
        PersonalData.Chapter groups =
                village().as(person, beans -> beans.get(GroupsOfPerson.class).about(person)).stream()
                        .filter(chapter -> chapter.word().equals("groups"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(village().look(group).getName(), groups.rows().get(0).get("groups.data-group"));
        assertEquals("coach", groups.rows().get(0).get("groups.data-role"));
        assertTrue(
                groups.rows().get(0).containsKey("groups.data-role-from"),
                "the day of the role, not of her first visit");
    }

    @Test
    default void whatHasEndedGoesAfterItsTimeAndNothingElse() {
        UUID group = village().group(Village.words(null));
        UUID gone = village().in(group, GroupRole.PARTICIPANT);
        UUID here = village().in(group, GroupRole.PARTICIPANT);
        village().does(gone, beans -> service(beans).leave(group));
        village().pass(java.time.Duration.ofDays(2));
        long old = village()
                .as(here, beans -> beans.get(GroupRetention.class).kept().count(village().now));
        assertTrue(old >= 1);
        long deleted = village()
                .as(here, beans -> beans.get(GroupRetention.class).kept().delete(village().now));
        assertEquals(old, deleted);
        assertEquals(
                List.of("0"), village().rows("SELECT COUNT(*) AS n FROM group_member WHERE person_id = ?", "n", gone));
        assertTrue(village().seen(here, group).contains(here));
    }
}
