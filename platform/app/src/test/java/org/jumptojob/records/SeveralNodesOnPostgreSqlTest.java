package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes write into one database, and know nothing of each other but what stands there. */
class SeveralNodesOnPostgreSqlTest {

    private static TestDatabase database;
    private static RecordHouse here;
    private static RecordHouse there;

    @BeforeAll
    static void open() {
        database = TestDatabase.postgres();
        here = new RecordHouse(database);
        there = new RecordHouse(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Instant completeFor(RecordHouse house) {
        StatementService reader = house.door(RecordHouse.OFFICE, XapiVersion.V1_0_3);
        return house.transactions.answer(reader::consistentThrough);
    }

    @Test
    void aTargetAndWhatRefersToItMayComeToTwoNodesAtTheSameMoment() throws Exception {
        for (int i = 0; i < 200; i++) {
            UUID who = UUID.randomUUID();
            Said target = Said.something().actor(who);
            Said about = Said.about(target.id);
            Said further = Said.about(about.id);
            Said voiding = Said.voiding(target.id);
            RacesContract.together(List.of(
                    () -> here.send(target),
                    () -> there.send(about),
                    () -> here.send(further),
                    () -> there.send(voiding)));
            assertTrue(here.only(target.id).voided(), "try " + i);
            assertEquals(
                    Set.of(about.id, further.id, voiding.id),
                    Set.copyOf(here.find(FiltersContract.byAgent(who))),
                    "try " + i);
        }
    }

    @Test
    void whatAnotherNodeHasBegunIsNotSaidToBeComplete() {
        Instant[] during = new Instant[1];
        Instant[] written = new Instant[1];
        there.transactions.run(() -> {
            written[0] = there.clock.begin(3).stored(0);
            during[0] = completeFor(here);
        });
        assertTrue(during[0].isBefore(written[0]), during[0] + " and " + written[0]);
        assertFalse(completeFor(here).isBefore(written[0]));
    }

    @Test
    void whatWasSaidToBeCompleteStaysAsItIsWhileAnotherNodeWrites() throws Exception {
        UUID who = UUID.randomUUID();
        AtomicInteger writing = new AtomicInteger(6);
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int client = 0; client < 6; client++) {
            RecordHouse node = client % 2 == 0 ? here : there;
            works.add(() -> {
                for (int i = 0; i < 40; i++) {
                    node.send(Said.something().actor(who), Said.something().actor(who));
                }
                return writing.decrementAndGet() >= 0;
            });
        }
        works.add(() -> {
            List<Instant> asked = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            while (writing.get() > 0 && asked.size() < 200) {
                asked.add(completeFor(here));
                counts.add(upTo(who, asked.get(asked.size() - 1)));
            }
            for (int i = 0; i < asked.size(); i++) {
                assertEquals(counts.get(i), upTo(who, asked.get(i)), "up to " + asked.get(i));
            }
            return true;
        });
        RacesContract.together(works);
        assertEquals(480, upTo(who, Instant.now().plusSeconds(60)));
    }

    private static int upTo(UUID who, Instant until) {
        return here.find(new StatementFilter(FiltersContract.plain(Said.key(who)), null, null, null, null, until))
                .size();
    }
}
