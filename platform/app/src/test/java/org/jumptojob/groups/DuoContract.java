package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Circles.Seat;
import org.junit.jupiter.api.Test;

/** What a duo promises: two different people of two kinds, each with her own yes. */
interface DuoContract {

    Duo.Agreement AGREEMENT = new Duo.Agreement("an aim", "each half", "two hours, paid", "the session moves");

    Village village();

    default Map<String, String> propose(UUID group, UUID first, String firstKind, UUID second, String secondKind) {
        long version = duo(group).map(Duo::version).orElse(0L);
        return village()
                .as(
                        village().coordinator,
                        beans -> beans.get(DuoService.class)
                                .propose(
                                        group,
                                        new DuoService.Pair(first, firstKind, second, secondKind),
                                        AGREEMENT,
                                        version));
    }

    default Optional<Duo> duo(UUID group) {
        return village()
                .as(
                        village().coordinator,
                        beans -> beans.get(GroupService.class).lead(Optional.of(group)))
                .place()
                .duo();
    }

    default Optional<String> agree(UUID person, UUID group, long version) {
        return village().as(person, beans -> beans.get(DuoService.class).agree(group, version));
    }

    @Test
    default void aDuoIsTwoDifferentPeopleOfTwoKinds() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PEER_MENTOR);
        UUID other = village().in(group, GroupRole.PROFESSIONAL);
        assertEquals(
                Map.of("second", "groups.duo-same"), propose(group, one, Duo.EXPERIENCE_EXPERT, one, Duo.PROFESSIONAL));
        assertEquals(
                Map.of("secondKind", "groups.duo-kinds"),
                propose(group, one, Duo.PROFESSIONAL, other, Duo.PROFESSIONAL));
        assertEquals(Map.of("secondKind", "groups.duo-kinds"), propose(group, one, "patient", other, Duo.PROFESSIONAL));
        assertEquals(
                Map.of("first", "groups.duo-not-here"),
                propose(group, one, Duo.EXPERIENCE_EXPERT, village().person(), Duo.PROFESSIONAL));
        assertEquals(Optional.empty(), duo(group));
        assertEquals(Map.of(), propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL));
    }

    @Test
    default void aDuoCountsWhenBothHaveSaidYesThemselves() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PROFESSIONAL);
        village().told.clear();
        propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
        assertEquals(2, village().told.size());
        long version = duo(group).orElseThrow().version();
        assertEquals(Optional.empty(), agree(one, group, version));
        assertFalse(duo(group).orElseThrow().isInForce());
        assertEquals(
                Optional.of("groups.changed-meanwhile"),
                agree(village().coordinator, group, version),
                "nobody says yes for another");
        assertEquals(Optional.empty(), agree(other, group, version));
        assertTrue(duo(group).orElseThrow().isInForce());
        assertTrue(village()
                .as(one, beans -> beans.get(GroupCircles.class).seats(one))
                .contains(new Seat(group, GroupRole.DUO)));
    }

    @Test
    default void aChangedAgreementIsAgreedToAnew() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PROFESSIONAL);
        propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
        long version = duo(group).orElseThrow().version();
        agree(one, group, version);
        agree(other, group, version);
        propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
        assertFalse(duo(group).orElseThrow().isInForce());
        assertEquals(Optional.of("groups.changed-meanwhile"), agree(one, group, version));
        assertEquals(Optional.empty(), agree(one, group, version + 1));
    }

    @Test
    default void aYesOnThePageOfAnEarlierDuoDoesNotCountForTheNext() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PROFESSIONAL);
        propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
        long shown = duo(group).orElseThrow().version();
        village().does(other, beans -> beans.get(DuoService.class).decline(group));
        village().pass(Duration.ofMinutes(1));
        propose(group, one, Duo.PROFESSIONAL, other, Duo.EXPERIENCE_EXPERT);
        assertEquals(Optional.of("groups.changed-meanwhile"), agree(one, group, shown));
    }

    @Test
    default void whatTheTwoAgreedOnAndWhoBringsWhatIsForThemAndWhoLeads() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PROFESSIONAL);
        UUID third = village().in(group, GroupRole.PARTICIPANT);
        propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
        assertEquals(Optional.empty(), seen(third, group), "two who may say no");
        assertEquals(AGREEMENT, seen(one, group).orElseThrow().agreement());
        long version = duo(group).orElseThrow().version();
        agree(one, group, version);
        agree(other, group, version);
        Duo duo = seen(third, group).orElseThrow();
        assertEquals(List.of(one, other), duo.people());
        assertEquals(List.of("", ""), List.of(duo.first().kind(), duo.second().kind()));
        assertEquals("", duo.agreement().pay());
        assertEquals(AGREEMENT, seen(other, group).orElseThrow().agreement());
    }

    private Optional<Duo> seen(UUID person, UUID group) {
        return village()
                .as(person, beans -> beans.get(GroupService.class).open(Optional.of(group)))
                .place()
                .duo();
    }

    @Test
    default void whenOneOfTheTwoGoesThereIsNoDuoAndWhatWasOpenToItEnds() {
        UUID group = village().group(Village.words(null));
        for (String how : List.of("declines", "leaves", "is taken out")) {
            UUID one = village().in(group, GroupRole.PARTICIPANT);
            UUID other = village().in(group, GroupRole.PROFESSIONAL);
            propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
            village().fired.clear();
            switch (how) {
                case "declines" ->
                    village().does(one, beans -> beans.get(DuoService.class).decline(group));
                case "leaves" ->
                    village().does(one, beans -> beans.get(GroupService.class).leave(group));
                default ->
                    village()
                            .does(
                                    village().coordinator,
                                    beans -> beans.get(GroupService.class).takeOut(group, one, true));
            }
            assertEquals(Optional.empty(), duo(group), how);
            assertTrue(village().fired.contains(CircleShrunk.handedOver(group, GroupRole.DUO)), how);
        }
    }

    @Test
    default void whatWaitsForAPersonNamesTheDuoAndTheAgreement() {
        UUID group = village().group(Village.words(null));
        UUID one = village().in(group, GroupRole.PARTICIPANT);
        UUID other = village().in(group, GroupRole.PROFESSIONAL);
        propose(group, one, Duo.EXPERIENCE_EXPERT, other, Duo.PROFESSIONAL);
        assertEquals(
                List.of("groups.waiting-duo"),
                village()
                        .as(
                                one,
                                beans -> beans.get(GroupsWaiting.class)
                                        .of(one, beans.get(GroupService.class).mine()))
                        .stream()
                        .map(Waiting.Item::title)
                        .toList());
    }
}
