package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.groups.safety.DistanceService;
import org.junit.jupiter.api.Test;

/** How somebody goes out of a group and how people keep apart in one that shows no names, on every database. */
interface KeepingAwayContract {

    Village village();

    @Test
    default void nobodyIsTakenOutWithoutATickThatTheLeaderMeansIt() {
        UUID group = village().group(Village.words(null));
        UUID inside = village().in(group, GroupRole.PARTICIPANT);
        village().told.clear();
        assertEquals(
                Optional.of("groups.take-out-unsure"),
                village()
                        .as(
                                village().coordinator,
                                beans -> beans.get(GroupService.class).takeOut(group, inside, false)));
        assertEquals(2, village().look(group).members());
        assertEquals(List.of(), village().told);
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                village().coordinator,
                                beans -> beans.get(GroupService.class).takeOut(group, inside, true)));
        assertEquals(1, village().look(group).members());
    }

    private Optional<String> handOver(UUID group, UUID from, UUID to, boolean sure) {
        return village()
                .as(
                        village().coordinator,
                        beans -> beans.get(GroupService.class).handOver(group, from, to, sure));
    }

    @Test
    default void whoseTaskIsHandedOverIsOutOnlyAfterATickAndIsTold() {
        UUID group = village().group(Village.words(null));
        UUID coach = village().in(group, GroupRole.COACH);
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        village().told.clear();
        assertEquals(Optional.of("groups.hand-over-unsure"), handOver(group, coach, successor, false));
        assertEquals(3, village().look(group).members());
        assertEquals(List.of(), village().told);
        assertEquals(Optional.empty(), handOver(group, coach, successor, true));
        assertEquals(2, village().look(group).members());
        assertEquals(
                List.of(coach + " groups.notice-handed-over"),
                village().told.stream()
                        .map(one -> one.person() + " " + one.notice().text())
                        .toList());
        assertEquals(
                List.of(village().look(group).getName()),
                village().told.get(0).notice().arguments());
    }

    @Test
    default void whoHandsOverHerOwnTaskNeedsNoNews() {
        UUID group = village().group(Village.words(null));
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        village().told.clear();
        assertEquals(Optional.empty(), handOver(group, village().coordinator, successor, true));
        assertEquals(List.of(), village().told);
    }

    @Test
    default void nobodyTakesATaskOverByHerself() {
        UUID group = village().group(Village.words(null));
        UUID coach = village().in(group, GroupRole.COACH);
        UUID leader = village().in(group, GroupRole.COORDINATOR);
        for (UUID visitor : List.of(village().coordinator, leader)) {
            assertThrows(
                    NotAllowed.class,
                    () -> village()
                            .does(
                                    visitor,
                                    beans -> beans.get(GroupService.class).handOver(group, coach, visitor, true)));
        }
        assertTrue(village().is(coach, beans -> beans.get(Seats.class).has(coach, group, GroupRole.COACH)));
    }

    @Test
    default void whoHasNoNameInTheListCanBeBlockedByTheNameThatSheIsKnownBy() {
        GroupWords words = new GroupWords("G " + UUID.randomUUID(), "p", "a", GroupWords.TASKS, "", "", null, null);
        UUID group = village().group(words);
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        UUID outside = village().person();
        String typed = " " + village().name(other).toUpperCase(Locale.ROOT) + "  ";
        assertFalse(village().seen(one, group).contains(other));
        village()
                .does(
                        one,
                        beans -> beans.get(DistanceService.class)
                                .keepFrom(group, village().name(outside), true));
        assertEquals(
                List.of(),
                village().as(one, beans -> beans.get(DistanceService.class).mine()));
        village().does(one, beans -> beans.get(DistanceService.class).keepFrom(group, typed, true));
        assertTrue(village().is(other, beans -> beans.get(GroupCircles.class).blocked(one, other)));
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(outside, beans -> beans.get(DistanceService.class).keepFrom(group, typed, true)));
    }
}
