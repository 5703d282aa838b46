package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jumptojob.consent.SharingContract.Scene;
import org.jumptojob.notices.Notice;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends by itself, on every database. The jobs look at everybody, so each test clears up behind itself. */
interface EndingContract {

    TestDatabase database();

    @AfterEach
    default void clear() {
        new ConsentHouse(database()).in(desk -> desk.retention.kept().delete(Instant.parse("2100-01-01T00:00:00Z")));
    }

    private static void at(Scene scene, String moment) {
        scene.house.now = Instant.parse(moment);
    }

    @Test
    default void sevenDaysBeforeAnEndTheOwnerIsToldOnce() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.FOR_A_MONTH);
        at(scene, "2026-12-16T21:59:00Z");
        scene.house.in(desk -> desk.endings.remind());
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
        at(scene, "2026-12-16T22:00:00Z");
        scene.house.in(desk -> desk.endings.remind());
        scene.house.in(desk -> desk.endings.remind());
        assertEquals(List.of("sharing-ends"), scene.house.toldTo(scene.kim));
        List<String> arguments = scene.house.told.stream()
                .filter(told -> told.person().equals(scene.kim))
                .findFirst()
                .orElseThrow()
                .notice()
                .arguments();
        assertEquals(List.of("A page of the career plan", "person:" + scene.coach, "2026-12-23"), arguments);
    }

    @Test
    default void aShortYesIsNotFollowedByAReminder() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.UNTIL_FRIDAY);
        scene.house.in(desk -> desk.endings.remind());
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
    }

    @Test
    default void whatHasRunOutIsMarkedAndToldToTheRoomsOnce() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.UNTIL_FRIDAY);
        scene.house.changed.clear();
        at(scene, "2026-11-27T22:00:01Z");
        assertEquals(1, number(scene, desk -> desk.endings.runOut()));
        assertEquals(0, number(scene, desk -> desk.endings.runOut()));
        assertEquals(List.of(new Gate.Changed(scene.kim, scene.page)), scene.house.changed);
        assertEquals(List.of(), scene.house.toldTo(scene.coach), "what she was told about it goes");
        assertEquals(1, scene.mine().past().size());
    }

    @Test
    default void whatOpenedOneOfSeveralThingsEndsWithThem() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.FOR_A_MONTH);
        Thing other = new Thing(ConsentHouse.KIND, "page-2");
        assertEquals(0, number(scene, desk -> desk.endings.gone(scene.kim, List.of(other))));
        assertEquals(0, number(scene, desk -> desk.endings.gone(scene.coach, List.of(other, scene.page))));
        assertEquals(1, scene.mine().open().size());
        assertEquals(1, number(scene, desk -> desk.endings.gone(scene.kim, List.of(other, scene.page))));
        assertEquals(List.of(), scene.mine().open());
    }

    @Test
    default void onceAMonthTheOwnerIsToldWhatIsOpen() {
        Scene scene = new Scene(database());
        scene.give(new Terms("talk", "", "three-months", ""));
        scene.house.in(desk -> desk.endings.month());
        assertEquals(List.of(), scene.house.toldTo(scene.kim), "she has given it in this month");
        at(scene, "2026-12-01T00:10:00Z");
        scene.house.in(desk -> desk.endings.month());
        scene.house.in(desk -> desk.endings.month());
        assertEquals(List.of("sharing-month"), scene.house.toldTo(scene.kim));
        assertEquals("sharing.notice-list-one", last(scene).text());
        assertEquals(
                List.of("1", "A page of the career plan", "2027-02-23"),
                last(scene).arguments());
        assertEquals("/my-sharing#open", last(scene).path(), "the list, with to whom, since when and until when");
        at(scene, "2027-01-01T00:10:00Z");
        Thing other = scene.house.page(scene.kim, "page-2", "More.");
        scene.house
                .as(scene.kim)
                .in(desk -> desk.sharing.give(other, "person-" + scene.coach, SharingContract.FOR_A_MONTH));
        scene.house.in(desk -> desk.endings.month());
        assertEquals(List.of("sharing-month", "sharing-month"), scene.house.toldTo(scene.kim));
        assertEquals("sharing.notice-list", last(scene).text());
        assertEquals(
                List.of("2", "A page of the career plan (2)", "2027-02-01"),
                last(scene).arguments(),
                "kinds and a day, and no title of hers");
    }

    private static long number(Scene scene, Function<ConsentHouse.Desk, Number> work) {
        return scene.house.from(work).longValue();
    }

    private static Notice last(Scene scene) {
        return scene.house.told.get(scene.house.told.size() - 1).notice();
    }

    @Test
    default void whoeverSharesNothingIsToldNothing() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(SharingContract.FOR_A_MONTH);
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
        at(scene, "2026-12-17T10:00:00Z");
        scene.house.in(desk -> desk.endings.month());
        scene.house.in(desk -> desk.endings.remind());
        assertEquals(List.of(), scene.house.toldTo(scene.kim));
    }

    @Test
    default void whoeverIsNoLongerAroundSeesNoMore() {
        UUID group = UUID.randomUUID();
        Circles.Seat seat = new Circles.Seat(group, "coach");
        Scene byName = new Scene(database());
        byName.give(SharingContract.FOR_A_MONTH);
        shrunk(byName, CircleShrunk.left(byName.kim, group));
        assertTrue(byName.isOpenTo(byName.coach), "what she gave a person does not hang on the group");
        shrunk(byName, CircleShrunk.parted(byName.kim, byName.coach));
        assertFalse(byName.isOpenTo(byName.coach));
        for (int way = 0; way < 4; way++) {
            Scene scene = new Scene(database());
            scene.house.know(scene.kim, seat, "the coach");
            scene.house.hold(scene.coach, seat);
            scene.house
                    .as(scene.kim)
                    .in(desk -> desk.sharing.give(
                            scene.page, new Recipient(null, seat).key(), SharingContract.FOR_A_MONTH));
            shrunk(scene, CircleShrunk.handedOver(group, "other"));
            shrunk(scene, CircleShrunk.left(scene.stranger, group));
            assertTrue(scene.isOpenTo(scene.coach));
            shrunk(
                    scene,
                    List.of(
                                    CircleShrunk.left(scene.kim, group),
                                    CircleShrunk.handedOver(group, "coach"),
                                    CircleShrunk.ended(group),
                                    new CircleShrunk(scene.kim, null, group, "coach"))
                            .get(way));
            assertFalse(scene.isOpenTo(scene.coach), "way " + way);
        }
    }

    /** More than one statement takes: an organisation of this size closes like any other. */
    @Test
    default void howeverManyPeopleMoveAtOnceWhoSharedByNameIsTold() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.FOR_A_MONTH);
        scene.house.around.clear();
        List<UUID> people = Stream.concat(
                        Stream.generate(UUID::randomUUID).limit(60_000), Stream.of(scene.kim, scene.coach))
                .toList();
        scene.house.in(desk -> desk.endings.moved(new Circles.Moved(people)));
        assertEquals(List.of("sharing-apart"), scene.house.toldTo(scene.kim));
    }

    @Test
    default void whoSharedByNameIsToldWhenThatPersonIsNoLongerAround() {
        for (boolean ownerMoves : List.of(false, true)) {
            Scene scene = new Scene(database());
            UUID sharing = scene.give(SharingContract.FOR_A_MONTH);
            Circles.Moved moved = new Circles.Moved(List.of(ownerMoves ? scene.kim : scene.coach));
            scene.house.in(desk -> desk.endings.moved(moved));
            assertEquals(List.of(), scene.house.toldTo(scene.kim), "she is still around");
            assertEquals(Set.of(), apart(scene));
            scene.house.around.clear();
            scene.house.in(desk -> desk.endings.moved(new Circles.Moved(List.of(scene.stranger))));
            assertEquals(List.of(), scene.house.toldTo(scene.kim));
            scene.house.in(desk -> desk.endings.moved(moved));
            scene.house.in(desk -> desk.endings.moved(moved));
            assertEquals(List.of("sharing-apart"), scene.house.toldTo(scene.kim));
            assertEquals(
                    List.of("person:" + scene.coach, "A page of the career plan"),
                    last(scene).arguments());
            assertEquals(Set.of(scene.coach), apart(scene));
            assertTrue(scene.isOpenTo(scene.coach), "it was given to her, not to her task");
            scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
            assertEquals(List.of(), scene.house.toldTo(scene.kim));
            assertEquals(Set.of(), apart(scene));
        }
    }

    private static Set<UUID> apart(Scene scene) {
        return scene.house.as(scene.kim).from(desk -> desk.sharing.apart(desk.sharing.mine(null)));
    }

    private static void shrunk(Scene scene, CircleShrunk event) {
        scene.house.in(desk -> desk.endings.shrunk(event));
    }

    @Test
    default void whatOpenedAThingEndsWithIt() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.FOR_A_MONTH);
        scene.house.in(desk -> desk.endings.gone(scene.kim, new Thing(ConsentHouse.KIND, "page-2")));
        assertEquals(1, scene.mine().open().size());
        scene.house.in(desk -> desk.endings.gone(scene.kim, scene.page));
        assertEquals(List.of(), scene.mine().open());
        assertEquals(1, scene.mine().past().size());
    }

    @Test
    default void whoNamesNobodyEndsNothing() {
        Scene scene = new Scene(database());
        scene.give(SharingContract.FOR_A_MONTH);
        shrunk(scene, new CircleShrunk(scene.kim, null, null, null));
        assertTrue(scene.isOpenTo(scene.coach));
    }

    @Test
    default void receiptsAndLooksGoWhenTheirTimeIsOver() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(SharingContract.UNTIL_FRIDAY);
        scene.open(scene.coach, sharing);
        Instant early = scene.house.now;
        assertEquals(0, number(scene, desk -> desk.retention.kept().count(early)));
        Instant late = scene.house.now.plus(Duration.ofDays(30));
        assertEquals(2, number(scene, desk -> desk.retention.kept().count(late)));
        assertEquals(2, number(scene, desk -> desk.retention.kept().delete(late)));
        assertEquals(List.of(), scene.looks());
        assertEquals(List.of(), scene.mine().past());
    }
}
