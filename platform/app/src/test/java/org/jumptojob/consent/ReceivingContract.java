package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.SharingContract.Scene;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a receiver sees, and how she may ask, on every database. */
interface ReceivingContract {

    TestDatabase database();

    private static List<SharedService.Row> withMe(Scene scene, UUID person, String... roles) {
        return scene.house
                .as(person, roles)
                .from(desk -> desk.shared.withMe(null).rows());
    }

    private static UUID takenBack(Scene scene) {
        UUID sharing = scene.give(SharingContract.FOR_A_MONTH);
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
        return sharing;
    }

    private static List<SharingService.Wish> wishes(Scene scene) {
        return scene.house.as(scene.kim).from(desk -> desk.sharing.wishes());
    }

    @Test
    default void herListHasWhatIsOpenWithPurposeAndEnd() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.FOR_A_MONTH);
        SharedService.Row row = withMe(scene, scene.coach).get(0);
        assertEquals("Kim", row.ownerName());
        assertEquals("A page of the career plan", row.name(), "the owner's own title is for who opens it");
        assertEquals(Purpose.HELP, row.open().orElseThrow().purpose());
        assertFalse(row.mayAsk());
        assertEquals(List.of(), withMe(scene, scene.stranger));
        assertEquals(List.of(), withMe(scene, scene.kim));
    }

    @Test
    default void takenBackRunOutBlockedAndGoneLookTheSame() {
        Scene back = new Scene(database());
        takenBack(back);
        Scene over = new Scene(database());
        over.give(SharingContract.UNTIL_FRIDAY);
        over.house.now = over.house.now.plusSeconds(9 * 86_400);
        Scene apart = new Scene(database());
        apart.give(SharingContract.FOR_A_MONTH);
        apart.house.block(apart.kim, apart.coach);
        Scene gone = new Scene(database());
        gone.give(SharingContract.FOR_A_MONTH);
        gone.house.pages.clear();
        gone.house.in(desk -> desk.endings.gone(gone.kim, gone.page));
        Scene held = new Scene(database());
        held.give(SharingContract.FOR_A_MONTH);
        held.house.heldBack.add(held.page.id());
        for (Scene scene : List.of(back, over, apart, gone, held)) {
            SharedService.Row row = withMe(scene, scene.coach).get(0);
            assertTrue(row.open().isEmpty());
            assertEquals("A page of the career plan", row.name());
            assertTrue(row.mayAsk());
        }
    }

    @Test
    default void aSeatShowsWhatIsOpenAndNothingOfBefore() {
        Scene scene = new Scene(database());
        Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
        scene.house.know(scene.kim, seat, "the coach");
        scene.house.hold(scene.coach, seat);
        UUID sharing = scene.house
                .as(scene.kim)
                .from(desk ->
                        desk.sharing.give(scene.page, new Recipient(null, seat).key(), SharingContract.FOR_A_MONTH));
        assertTrue(withMe(scene, scene.coach).get(0).open().isPresent());
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
        assertEquals(List.of(), withMe(scene, scene.coach));
        scene.house.as(scene.coach);
        assertThrows(NotFound.class, () -> scene.house.in(desk -> desk.shared.ask(sharing)));
    }

    @Test
    default void nothingIsCutOffHoweverMuchIsSharedWithHer() {
        Scene scene = new Scene(database());
        Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
        scene.house.know(scene.kim, seat, "the coach");
        scene.house.hold(scene.coach, seat);
        int many = 2 * Ledger.PAGE + 1;
        scene.house.as(scene.kim).in(desk -> {
            for (int i = 0; i < many; i++) {
                Thing thing = scene.house.page(scene.kim, "many-" + i, "Text " + i);
                String to = i % 3 == 0 ? new Recipient(null, seat).key() : "person-" + scene.coach;
                UUID id = desk.sharing.give(thing, to, SharingContract.FOR_A_MONTH);
                if (i % 3 == 1) {
                    desk.sharing.withdraw(id);
                }
            }
        });
        List<SharedService.Row> rows = new ArrayList<>();
        UUID before = null;
        do {
            UUID last = before;
            SharedService.Listed page = scene.house.as(scene.coach).from(desk -> desk.shared.withMe(last));
            rows.addAll(page.rows());
            before = page.older();
        } while (before != null);
        assertEquals(many, rows.size());
        assertEquals(many, rows.stream().map(SharedService.Row::id).distinct().count());
        assertEquals(
                (many + 1) / 3,
                rows.stream().filter(row -> row.open().isEmpty()).count(),
                "those that were taken back");
    }

    @Test
    default void aThingStandsOnceInHerListAndAsOpenWhereAnyYesOpensIt() {
        Scene scene = new Scene(database());
        Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
        scene.house.know(scene.kim, seat, "the coach");
        scene.house.hold(scene.coach, seat);
        scene.house
                .as(scene.kim)
                .in(desk ->
                        desk.sharing.give(scene.page, new Recipient(null, seat).key(), SharingContract.FOR_A_MONTH));
        takenBack(scene);
        assertEquals(1, withMe(scene, scene.coach).size());
        assertTrue(withMe(scene, scene.coach).get(0).open().isPresent(), "by the role, though not by name");
        scene.give(SharingContract.UNTIL_FRIDAY);
        assertEquals(1, withMe(scene, scene.coach).size());
    }

    @Test
    default void aReceiverAsksOnceForAThingAndSilenceIsNoAnswerThatShows() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        assertTrue(withMe(scene, scene.coach).get(0).mayAsk());
        scene.house.as(scene.coach).in(desk -> desk.shared.ask(sharing));
        SharedService.Row asked = withMe(scene, scene.coach).get(0);
        assertTrue(asked.asked() && !asked.mayAsk());
        assertEquals(List.of("sharing-asked"), scene.house.toldTo(scene.kim));
        UUID ask = wishes(scene).get(0).ask().id();
        scene.house.as(scene.kim).in(desk -> desk.sharing.putAway(ask));
        assertEquals(List.of(), wishes(scene));
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
        assertEquals(asked, withMe(scene, scene.coach).get(0), "she cannot tell that it was put away");
        scene.house.as(scene.coach).in(desk -> desk.shared.ask(sharing));
        assertEquals(List.of(), wishes(scene), "not a second time");
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
    }

    @Test
    default void aYesAnswersTheQuestion() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        scene.house.as(scene.coach).in(desk -> desk.shared.ask(sharing));
        SharingService.Wish wish = wishes(scene).get(0);
        assertEquals("Coach", wish.ask().askerName());
        scene.house.now = scene.house.now.plusSeconds(60);
        scene.house
                .as(scene.kim)
                .in(desk -> desk.sharing.give(wish.ask().thing(), wish.receiverKey(), SharingContract.UNTIL_FRIDAY));
        assertEquals(List.of(), wishes(scene));
        assertTrue(withMe(scene, scene.coach).get(0).open().isPresent());
    }

    @Test
    default void whoeverDecidesAboutWorkOrPlacesCannotAsk() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        for (String role : List.of("manager", "coordinator", "funder", "administrator")) {
            assertFalse(withMe(scene, scene.coach, "coach", role).get(0).mayAsk(), role);
            assertThrows(NotAllowed.class, () -> scene.house.in(desk -> desk.shared.ask(sharing)), role);
        }
        assertEquals(List.of(), wishes(scene));
    }

    @Test
    default void nobodyAsksForWhatWasNeverSharedWithHer() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        scene.house.as(scene.stranger);
        for (UUID id : List.of(sharing, UUID.randomUUID())) {
            assertThrows(NotFound.class, () -> scene.house.in(desk -> desk.shared.ask(id)));
        }
    }

    @Test
    default void theQuestionOfSomebodyBlockedIsKeptFromTheOwner() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        scene.house.block(scene.kim, scene.coach);
        scene.house.as(scene.coach).in(desk -> desk.shared.ask(sharing));
        assertTrue(withMe(scene, scene.coach).get(0).asked());
        assertEquals(List.of(), wishes(scene));
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
    }

    @Test
    default void whomAPersonHidesShowsUpInNoneOfHerLists() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(SharingContract.FOR_A_MONTH);
        scene.house.hidden.put(scene.coach, Set.of(scene.kim));
        assertEquals(List.of(), withMe(scene, scene.coach));
        assertTrue(scene.open(scene.coach, sharing).isEmpty());
        scene.house.told.clear();
        scene.house.now = scene.house.now.plusSeconds(60);
        scene.give(SharingContract.UNTIL_FRIDAY);
        assertEquals(List.of(), scene.house.toldTo(scene.coach), "nor in her news");
        assertEquals(1, scene.mine().open().size(), "the one who is hidden cannot tell");
        scene.house.hidden.clear();
        assertTrue(withMe(scene, scene.coach).get(0).open().isPresent());
    }

    @Test
    default void theQuestionOfSomebodyHiddenIsKeptFromTheOwner() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        scene.house.hidden.put(scene.kim, Set.of(scene.coach));
        scene.house.as(scene.coach).in(desk -> desk.shared.ask(sharing));
        assertTrue(withMe(scene, scene.coach).get(0).asked());
        assertEquals(List.of(), wishes(scene));
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
    }

    @Test
    default void nobodyPutsAwayTheQuestionToSomebodyElse() {
        Scene scene = new Scene(database());
        UUID sharing = takenBack(scene);
        scene.house.as(scene.coach).in(desk -> desk.shared.ask(sharing));
        UUID ask = wishes(scene).get(0).ask().id();
        scene.house.as(scene.coach);
        assertThrows(NotFound.class, () -> scene.house.in(desk -> desk.sharing.putAway(ask)));
        assertEquals(1, wishes(scene).size());
    }

    /** "Look at it and choose" leads to something that she can give. */
    @Test
    default void nobodyIsAskedForWhatSheCannotGiveAnyMore() {
        Scene parted = new Scene(database());
        UUID first = takenBack(parted);
        parted.house.as(parted.coach).in(desk -> desk.shared.ask(first));
        assertEquals(1, wishes(parted).size());
        parted.house.around.remove(parted.kim);
        assertEquals(List.of(), wishes(parted), "the coach is around her no more");
        Scene emptied = new Scene(database());
        UUID second = takenBack(emptied);
        emptied.house.as(emptied.coach).in(desk -> desk.shared.ask(second));
        emptied.house.pages.get(emptied.kim).clear();
        assertEquals(List.of(), wishes(emptied), "the page is there no more");
    }
}
