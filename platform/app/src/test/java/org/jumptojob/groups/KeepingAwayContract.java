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
        keepFrom(one, group, typed, true);
        assertTrue(blocked(one, other));
        assertThrows(NotFound.class, () -> keepFrom(outside, group, typed, true));
        UUID line = mine(one).get(0).id();
        village().does(one, beans -> beans.get(DistanceService.class).end(line));
        assertEquals(List.of(), mine(one));
        assertFalse(blocked(one, other));
    }

    /** What a person sees of a group and of those from whom she keeps away: all that could tell whether a name was found. */
    private List<Object> picture(UUID person, UUID group, String typed) {
        GroupService.Sight sight =
                village().as(person, beans -> beans.get(GroupService.class).open(Optional.of(group)));
        List<String> lines = mine(person).stream()
                .map(line -> line.name().replace(typed, "the name") + " " + line.blocked())
                .toList();
        List<String> copy = village()
                .as(person, beans -> beans.get(GroupsOfPerson.class).about(person))
                .stream()
                .filter(chapter -> chapter.word().equals("kept-away"))
                .map(chapter -> chapter.rows().toString().replace(typed, "the name"))
                .toList();
        return List.of(sight.people(), sight.unnamed(), lines, copy);
    }

    @Test
    default void nothingTellsWhetherATypedNameWasFound() {
        GroupWords words = new GroupWords("G " + UUID.randomUUID(), "p", "a", GroupWords.TASKS, "", "", null, null);
        UUID group = village().group(words);
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID two = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PARTICIPANT);
        String hit = village().name(other).toUpperCase(Locale.ROOT);
        String miss = village().name(village().person()).toUpperCase(Locale.ROOT);
        for (boolean block : List.of(true, false)) {
            keepFrom(one, group, hit, block);
            keepFrom(two, group, miss, block);
            assertEquals(
                    List.of(hit),
                    mine(one).stream().map(DistanceService.Line::name).toList(),
                    "as she typed it");
            List<Object> found = picture(one, group, hit);
            List<Object> notFound = picture(two, group, miss);
            assertEquals(found.subList(1, found.size()), notFound.subList(1, notFound.size()));
            assertEquals(2, found.get(1), "both others are counted");
        }
        assertFalse(blocked(one, other), "the last choice holds");
        assertEquals(
                2,
                village()
                        .as(other, beans -> beans.get(GroupService.class).open(Optional.of(group)))
                        .unnamed());
    }

    @Test
    default void whoStandsInTheListAlreadyChangesThereWhetherTheNameIsInTheGroupOrNot() {
        UUID known = village().group(Village.words(null));
        GroupWords words = new GroupWords("G " + UUID.randomUUID(), "p", "a", GroupWords.TASKS, "", "", null, null);
        UUID hidden = village().group(words);
        UUID one = village().in(known, GroupRole.PARTICIPANT);
        village().in(hidden, GroupRole.PARTICIPANT, one);
        UUID near = village().in(known, GroupRole.PARTICIPANT);
        village().does(one, beans -> beans.get(DistanceService.class).hide(known, near));
        String name = village().name(near);
        keepFrom(one, hidden, name, true);
        assertTrue(blocked(one, near), "she is not in that group, and the name is hers");
        assertEquals(
                List.of(new DistanceService.Line(near, name, true)),
                mine(one).stream().filter(line -> line.id().equals(near)).toList());
        village().does(one, beans -> beans.get(DistanceService.class).end(near));
        assertEquals(List.of(), mine(one), "the name that she typed ends with it");
        assertFalse(blocked(one, near));
    }

    private void keepFrom(UUID person, UUID group, String name, boolean block) {
        village().does(person, beans -> beans.get(DistanceService.class).keepFrom(group, name, block));
    }

    private List<DistanceService.Line> mine(UUID person) {
        return village().as(person, beans -> beans.get(DistanceService.class).mine());
    }

    private boolean blocked(UUID one, UUID other) {
        return village().is(one, beans -> beans.get(GroupCircles.class).blocked(one, other));
    }
}
