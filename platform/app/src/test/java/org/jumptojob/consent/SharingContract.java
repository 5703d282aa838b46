package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a person's yes means, on every database. Each test has people and things of its own. */
interface SharingContract {

    Terms UNTIL_FRIDAY = new Terms("talk", "", "friday", "");
    Terms FOR_A_MONTH = new Terms("help", "for my interview", "month", "");

    TestDatabase database();

    /** Kim has a page and a coach around her, and Monday it is. */
    final class Scene {
        final ConsentHouse house;
        final UUID kim;
        final UUID coach;
        final UUID stranger;
        final Thing page;

        Scene(TestDatabase database) {
            house = new ConsentHouse(database);
            kim = house.person("Kim");
            coach = house.person("Coach");
            stranger = house.person("Stranger");
            page = house.page(kim, "page-1", "I want to work with animals.");
            house.know(kim, coach, "Coach");
        }

        UUID give(Terms terms) {
            return house.as(kim).from(desk -> desk.sharing.give(page, "person-" + coach, terms));
        }

        boolean isOpenTo(UUID person) {
            return house.from(desk -> desk.gate.isOpen(person, kim, page));
        }

        Optional<SharedService.Opened> open(UUID person, UUID sharing) {
            return house.as(person).from(desk -> desk.shared.open(sharing));
        }

        List<SharingService.Seen> looks() {
            return house.as(kim).from(desk -> desk.sharing.looks(null));
        }

        SharingService.Mine mine() {
            return house.as(kim).from(desk -> desk.sharing.mine(null));
        }
    }

    /** Feature X-05: nothing before the yes, the item after it, nothing again after it was taken back, and the log shows it. */
    @Test
    default void aCoachSeesNothingThenTheItemThenNothingAgainAndTheLogTellsIt() {
        Scene scene = new Scene(database());
        assertEquals(
                0,
                scene.house
                        .as(scene.coach)
                        .from(desk -> desk.shared.withMe(null).rows())
                        .size());
        UUID sharing = scene.give(FOR_A_MONTH);
        assertEquals(
                1,
                scene.house
                        .as(scene.coach)
                        .from(desk -> desk.shared.withMe(null).rows())
                        .size());
        assertTrue(scene.open(scene.coach, sharing).isPresent());
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
        assertTrue(scene.open(scene.coach, sharing).isEmpty());
        assertTrue(scene
                .house
                .as(scene.coach)
                .from(desk -> desk.shared.withMe(null).rows())
                .stream()
                .allMatch(row -> row.open().isEmpty()));
        Looks.Look look = scene.looks().get(0).look();
        assertEquals("Coach", look.looker());
        assertEquals(Optional.of(Purpose.HELP), look.purpose());
        assertEquals(List.of("sharing-given", "sharing-ended"), scene.house.audited);
    }

    @Test
    default void whoComesToASeatLaterReadsNothingFromBeforeUntilTheOwnerSaysYesAnew() {
        Scene scene = new Scene(database());
        Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
        String key = new Recipient(null, seat).key();
        scene.house.know(scene.kim, seat, "the coach");
        scene.house.hold(scene.coach, seat);
        UUID before = scene.house.as(scene.kim).from(desk -> desk.sharing.give(scene.page, key, FOR_A_MONTH));
        scene.house.now = scene.house.now.plusSeconds(60);
        scene.house.hold(scene.stranger, seat, scene.house.now);
        assertTrue(scene.isOpenTo(scene.coach));
        assertFalse(scene.isOpenTo(scene.stranger));
        assertEquals(Optional.empty(), scene.open(scene.stranger, before));
        assertEquals(
                List.of(),
                scene.house
                        .as(scene.stranger)
                        .from(desk -> desk.shared.withMe(null).rows()));
        scene.house.now = scene.house.now.plusSeconds(60);
        scene.house.as(scene.kim).in(desk -> desk.sharing.give(scene.page, key, FOR_A_MONTH));
        assertTrue(scene.isOpenTo(scene.stranger), "the same yes again is for who is there now");
        assertTrue(scene.isOpenTo(scene.coach));
        assertEquals(1, scene.mine().open().size());
    }

    @Test
    default void whoHasWordsInItFindsTheLookInHerOwnLog() {
        Scene scene = new Scene(database());
        scene.house.others.addAll(Set.of(scene.stranger, scene.coach));
        UUID sharing = scene.give(FOR_A_MONTH);
        scene.open(scene.coach, sharing);
        assertEquals(1, scene.looks().size());
        List<SharingService.Seen> hers = scene.house.as(scene.stranger).from(desk -> desk.sharing.looks(null));
        assertEquals("Coach", hers.get(0).look().looker());
        assertEquals(
                List.of(),
                scene.house.as(scene.coach).from(desk -> desk.sharing.looks(null)),
                "nobody reads of her own look");
    }

    @Test
    default void everythingBeginsClosed() {
        Scene scene = new Scene(database());
        assertFalse(scene.isOpenTo(scene.coach));
        assertEquals(Optional.empty(), scene.house.from(desk -> desk.gate.look(scene.coach, scene.kim, scene.page)));
        assertEquals(Optional.empty(), scene.open(scene.coach, UUID.randomUUID()));
        assertEquals(
                List.of(),
                scene.house
                        .as(scene.coach)
                        .from(desk -> desk.shared.withMe(null).rows()));
        assertEquals(List.of(), scene.looks());
    }

    @Test
    default void aYesOpensOneThingToOneReceiverAlone() {
        Scene scene = new Scene(database());
        Thing other = scene.house.page(scene.kim, "page-2", "Something else.");
        UUID sharing = scene.give(UNTIL_FRIDAY);
        assertTrue(scene.isOpenTo(scene.coach));
        assertFalse(scene.isOpenTo(scene.stranger));
        assertFalse(scene.house.<Boolean>from(desk -> desk.gate.isOpen(scene.coach, scene.kim, other)));
        assertFalse(scene.house.<Boolean>from(desk -> desk.gate.isOpen(scene.coach, scene.stranger, scene.page)));
        assertEquals(
                "I want to work with animals.",
                scene.open(scene.coach, sharing)
                        .orElseThrow()
                        .shown()
                        .parts()
                        .get(0)
                        .lines()
                        .get(0));
        assertEquals(Optional.empty(), scene.open(scene.stranger, sharing));
    }

    @Test
    default void untilFridayEndsWithFridayInTheZoneOfTheOwner() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(UNTIL_FRIDAY);
        assertEquals(
                LocalDate.parse("2026-11-27"),
                scene.mine().open().get(0).sharing().lastDay());
        // Athens is two hours ahead in winter.
        scene.house.now = Instant.parse("2026-11-27T21:59:59Z");
        assertTrue(scene.isOpenTo(scene.coach));
        assertTrue(scene.open(scene.coach, sharing).isPresent());
        scene.house.now = Instant.parse("2026-11-27T22:00:00Z");
        assertFalse(scene.isOpenTo(scene.coach));
        assertEquals(Optional.empty(), scene.open(scene.coach, sharing));
    }

    @Test
    default void whatIsTakenBackIsClosedAtTheNextQuestion() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        assertTrue(scene.open(scene.coach, sharing).isPresent());
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
        assertFalse(scene.isOpenTo(scene.coach));
        assertEquals(Optional.empty(), scene.open(scene.coach, sharing));
        assertEquals(List.of(), scene.mine().open());
        assertEquals(1, scene.mine().past().size(), "the receipt stays");
        Gate.Changed change = new Gate.Changed(scene.kim, scene.page);
        assertEquals(List.of(change, change), scene.house.changed);
        assertEquals(List.of("sharing-given", "sharing-ended"), scene.house.audited);
        assertEquals(List.of(), scene.house.toldTo(scene.coach), "the notice goes with it");
    }

    @Test
    default void everythingCanBeTakenBackAtOnce() {
        Scene scene = new Scene(database());
        scene.give(FOR_A_MONTH);
        Thing other = scene.house.page(scene.kim, "page-2", "Something else.");
        scene.house.as(scene.kim).in(desk -> desk.sharing.give(other, "person-" + scene.coach, UNTIL_FRIDAY));
        assertEquals(2, scene.mine().open().size());
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdrawAll());
        assertEquals(List.of(), scene.mine().open());
        assertFalse(scene.isOpenTo(scene.coach));
    }

    @Test
    default void nobodyElseTakesAConsentBack() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        for (UUID other : List.of(scene.coach, scene.stranger)) {
            scene.house.as(other);
            assertThrows(NotFound.class, () -> scene.house.in(desk -> desk.sharing.withdraw(sharing)));
        }
        assertTrue(scene.isOpenTo(scene.coach));
    }

    @Test
    default void theReceiptSaysWhatToWhomForWhatAndUntilWhen() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        SharingService.Entry entry = scene.mine().open().get(0);
        assertEquals("Title of page-1", entry.title());
        Sharing receipt = entry.sharing();
        assertEquals(sharing, receipt.id());
        assertEquals("Coach", receipt.receiverName());
        assertEquals(Purpose.HELP, receipt.purpose());
        assertEquals("for my interview", receipt.words());
        assertEquals(LocalDate.parse("2026-12-23"), receipt.lastDay());
        assertEquals(scene.house.now, receipt.given());
    }

    @Test
    default void aNewerYesTakesThePlaceOfTheOneBeforeAndTheSameTwiceIsOne() {
        Scene scene = new Scene(database());
        UUID first = scene.give(UNTIL_FRIDAY);
        assertEquals(first, scene.give(UNTIL_FRIDAY));
        UUID second = scene.give(FOR_A_MONTH);
        assertNotEquals(first, second);
        assertEquals(1, scene.mine().open().size());
        assertEquals(1, scene.mine().past().size());
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(second));
        assertFalse(scene.isOpenTo(scene.coach), "the older yes does not come back");
    }

    @Test
    default void onlyHerOwnThingsAndOnlyPeopleAroundHerCanBeChosen() {
        Scene scene = new Scene(database());
        scene.house.as(scene.kim);
        Thing gone = new Thing(ConsentHouse.KIND, "page-9");
        Thing odd = new Thing("passphrase", "1");
        for (Thing thing : List.of(gone, odd)) {
            assertThrows(
                    NotFound.class,
                    () -> scene.house.in(desk -> desk.sharing.give(thing, "person-" + scene.coach, UNTIL_FRIDAY)));
        }
        for (String key : List.of("person-" + scene.stranger, "person-" + scene.kim, "", "everybody")) {
            assertThrows(
                    NotFound.class, () -> scene.house.in(desk -> desk.sharing.give(scene.page, key, UNTIL_FRIDAY)));
        }
        assertEquals(List.of(), scene.mine().open());
    }

    @Test
    default void everyLookIsInHerLogAndNoneOfHerOwn() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        scene.house
                .as(scene.kim)
                .in(desk -> assertTrue(desk.sharing.preview(scene.page).isPresent()));
        scene.isOpenTo(scene.coach);
        assertEquals(List.of(), scene.looks(), "seeing it as the coach does, or asking whether it is open, is no look");
        scene.open(scene.coach, sharing);
        scene.house.now = scene.house.now.plus(Duration.ofHours(1));
        scene.house.from(desk -> desk.gate.look(scene.coach, scene.kim, scene.page));
        List<SharingService.Seen> looks = scene.looks();
        assertEquals(2, looks.size());
        assertEquals(scene.house.now, looks.get(0).look().at());
        assertEquals("Coach", looks.get(0).look().looker());
        assertEquals(scene.page, looks.get(0).look().thing());
        assertEquals(List.of(), scene.house.as(scene.coach).from(desk -> desk.sharing.looks(null)));
    }

    @Test
    default void theLogIsReadPageByPage() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        for (int i = 0; i < Looks.PAGE + 2; i++) {
            scene.open(scene.coach, sharing);
        }
        List<SharingService.Seen> first = scene.looks();
        assertEquals(Looks.PAGE + 1, first.size());
        UUID last = first.get(Looks.PAGE - 1).look().id();
        assertEquals(
                2,
                scene.house.as(scene.kim).from(desk -> desk.sharing.looks(last)).size());
    }

    @Test
    default void aThingThatIsGoneIsClosedAndNobodyHasLookedAtIt() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        scene.house.pages.get(scene.kim).clear();
        assertEquals(Optional.empty(), scene.open(scene.coach, sharing));
        assertEquals(List.of(), scene.looks());
        assertEquals("A page of the career plan", scene.mine().open().get(0).title());
    }

    @Test
    default void aRoleInAGroupMeansWhoHoldsItNow() {
        Scene scene = new Scene(database());
        Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
        scene.house.know(scene.kim, seat, "the coach of Tuesday group");
        scene.house.hold(scene.coach, seat);
        scene.house.hold(scene.stranger, new Circles.Seat(seat.group(), "member"));
        String key = new Recipient(null, seat).key();
        UUID sharing = scene.house.as(scene.kim).from(desk -> desk.sharing.give(scene.page, key, UNTIL_FRIDAY));
        assertEquals(
                "the coach of Tuesday group",
                scene.mine().open().get(0).sharing().receiverName());
        assertTrue(scene.open(scene.coach, sharing).isPresent());
        assertEquals(Optional.empty(), scene.open(scene.stranger, sharing), "another role of the same group");
        scene.house.seats.clear();
        scene.house.hold(scene.stranger, seat);
        assertFalse(scene.isOpenTo(scene.coach));
        assertTrue(scene.isOpenTo(scene.stranger));
    }

    @Test
    default void somebodyBlockedNeverSeesAnything() {
        Scene scene = new Scene(database());
        Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
        scene.house.know(scene.kim, seat, "the coach");
        scene.house.hold(scene.coach, seat);
        UUID byName = scene.give(FOR_A_MONTH);
        scene.house
                .as(scene.kim)
                .in(desk -> desk.sharing.give(scene.page, new Recipient(null, seat).key(), FOR_A_MONTH));
        scene.house.block(scene.coach, scene.kim);
        assertFalse(scene.isOpenTo(scene.coach));
        assertEquals(Optional.empty(), scene.open(scene.coach, byName));
        assertEquals(List.of(), scene.looks());
    }

    @Test
    default void anOwnerWhoClosesHerAccountLeavesNothing() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        scene.open(scene.coach, sharing);
        scene.house.erase(scene.kim);
        assertEquals(Optional.empty(), scene.open(scene.coach, sharing));
        assertEquals(
                List.of(),
                scene.house
                        .as(scene.coach)
                        .from(desk -> desk.shared.withMe(null).rows()));
        assertEquals(List.of(), scene.house.from(desk -> desk.looks.allOf(scene.coach)));
    }

    @Test
    default void aReceiverWhoClosesHerAccountLeavesTheReceiptWithoutHerName() {
        Scene scene = new Scene(database());
        UUID sharing = scene.give(FOR_A_MONTH);
        scene.open(scene.coach, sharing);
        scene.house.erase(scene.coach);
        assertEquals(List.of(), scene.mine().open());
        assertEquals("", scene.mine().past().get(0).sharing().receiverName());
        assertEquals("", scene.looks().get(0).look().looker());
        assertFalse(scene.isOpenTo(scene.coach));
    }

    @Test
    default void herCopyHasHerConsentsAndTheLooksAtHerThingsButNotWhoseThingsSheLookedAt() {
        Scene scene = new Scene(database());
        scene.open(scene.coach, scene.give(FOR_A_MONTH));
        String hers = scene.house.from(desk -> desk.data.about(scene.kim)).toString();
        assertTrue(hers.contains("for my interview") && hers.contains("sharing.looker=Coach"), hers);
        String coachs = scene.house.from(desk -> desk.data.about(scene.coach)).toString();
        assertFalse(coachs.contains("Kim") || coachs.contains("for my interview"), coachs);
        assertTrue(coachs.contains("sharing.what=A page of the career plan"), coachs);
    }
}
