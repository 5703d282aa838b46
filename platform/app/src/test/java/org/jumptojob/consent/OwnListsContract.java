package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.SharingContract.Scene;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What an owner finds in her own lists of what she shares, on every database. */
interface OwnListsContract {

    TestDatabase database();

    @Test
    default void whatHasEndedIsAllThereAPageAtATime() {
        Scene scene = new Scene(database());
        UUID open = scene.give(SharingContract.FOR_A_MONTH);
        Thing other = scene.house.page(scene.kim, "page-2", "Something else.");
        List<UUID> given = new ArrayList<>();
        scene.house.as(scene.kim).in(desk -> {
            for (int i = 0; i < 2 * Ledger.PAGE + 1; i++) {
                given.add(0, desk.sharing.give(other, "person-" + scene.coach, SharingContract.FOR_A_MONTH));
                desk.sharing.withdraw(given.get(0));
            }
        });
        Set<UUID> read = new HashSet<>();
        int pages = 0;
        UUID before = null;
        do {
            UUID last = before;
            SharingService.Mine page = scene.house.as(scene.kim).from(desk -> desk.sharing.mine(last));
            assertEquals(
                    List.of(open),
                    page.open().stream().map(entry -> entry.sharing().id()).toList(),
                    "what is open stands on every page");
            page.past().forEach(entry -> assertTrue(read.add(entry.sharing().id()), "each once"));
            before = page.older();
            pages++;
        } while (before != null);
        assertEquals(Set.copyOf(given), read);
        assertEquals(3, pages);
    }

    @Test
    default void onThePageOfAThingStandsToWhomItIsOpenNow() {
        Scene scene = new Scene(database());
        scene.house.as(scene.kim);
        assertEquals(List.of(), scene.house.from(desk -> desk.sharing.openNow()));
        UUID sharing = scene.give(SharingContract.FOR_A_MONTH);
        SharingService.Entry entry =
                scene.house.from(desk -> desk.sharing.openNow()).get(0);
        assertEquals(sharing, entry.sharing().id());
        assertEquals("Coach", entry.sharing().receiverName());
        assertEquals("A page of the career plan", entry.title());
        assertEquals(List.of(), scene.house.as(scene.coach).from(desk -> desk.sharing.openNow()));
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdraw(sharing));
        assertEquals(List.of(), scene.house.from(desk -> desk.sharing.openNow()));
    }

    /** However much has ended since: what is open stands in the list, and one click ends it. */
    @Test
    default void everythingThatIsOpenCanBeStoppedHoweverLongTheLedgerIs() {
        Scene scene = new Scene(database());
        Thing other = scene.house.page(scene.kim, "page-2", "Something else.");
        UUID first = scene.give(SharingContract.FOR_A_MONTH);
        scene.house.as(scene.kim).in(desk -> {
            for (int i = 0; i <= 500; i++) {
                desk.sharing.withdraw(desk.sharing.give(other, "person-" + scene.coach, SharingContract.FOR_A_MONTH));
            }
        });
        assertEquals(
                List.of(first),
                scene.mine().open().stream().map(entry -> entry.sharing().id()).toList());
        scene.house.as(scene.kim).in(desk -> desk.sharing.withdrawAll());
        assertFalse(scene.isOpenTo(scene.coach));
    }
}
