package org.jumptojob.records.forward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.StatementsStored;
import org.jumptojob.web.Secrets;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.SpooledAttachments;
import org.junit.jupiter.api.Test;

/** What holds for statements on their way to an outside store, on every database. Each test has a store of its own. */
interface ForwardingContract {

    TestDatabase database();

    private ForwardHouse house(FarStore far) {
        return new ForwardHouse(database(), far.endpoint(), true);
    }

    @Test
    default void whatIsStoredArrivesInOrderInBatchesWithTheSameIds() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(120);
            Sent.send(house, ids);
            assertEquals(120, house.status().waiting());
            assertTrue(house.status().oldest().isPresent());
            house.run();
            assertEquals(ids, far.ids());
            assertEquals(
                    List.of(50, 50, 20),
                    far.requests.stream().map(request -> request.ids().size()).toList());
            assertEquals(0, house.status().waiting());
            assertEquals(Optional.of(house.now), house.status().lastSuccess());
            house.run();
            assertEquals(3, far.requests.size());
        }
    }

    @Test
    default void theStatementIsTheSameTextWithoutWhatEachStoreSaysForItself() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID id = UUID.randomUUID();
            String sent = Sent.statement(
                    id, ", \"result\" : {\"score\":{\"raw\":1.50e1}},\"timestamp\":\"2026-11-22T10:00:00.5Z\"");
            house.records.send(sent);
            house.run();
            assertEquals(sent.substring(0, sent.length() - 1) + ",\"version\":\"1.0.0\"}", far.stored.get(id));
            assertTrue(far.requests.get(0).authorization().startsWith("Basic "));
        }
    }

    @Test
    default void whatIsTakenBackIsNotForwarded() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            assertThrows(
                    IllegalStateException.class,
                    () -> house.transactions.run(() -> {
                        house.records.receive(
                                XapiVersion.V1_0_3,
                                new SpooledAttachments(Path.of(System.getProperty("java.io.tmpdir")), 1),
                                Sent.statement(UUID.randomUUID()));
                        throw new IllegalStateException("Something else went wrong.");
                    }));
            assertEquals(0, house.entries());
        }
    }

    @Test
    default void withoutAnOutsideStoreNothingIsWrittenDown() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            house.targets.provision(Optional.empty());
            Sent.send(house, Sent.fresh(1));
            assertEquals(0, house.entries());
            // With nothing that could speak to a database, only silence passes.
            ForwardIntake intake = new ForwardIntake();
            intake.targets = house.targets;
            intake.stored(new StatementsStored(List.of()));
        }
    }

    @Test
    default void whatWaitsForAStoreThatTheSettingsForgotGoesOnWhenTheyNameItAgain() {
        try (FarStore far = new FarStore();
                FarStore other = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(2);
            Sent.send(house, ids);
            house.targets.provision(Optional.of(ForwardHouse.destination(other.endpoint(), true)));
            assertFalse(house.status().active());
            assertEquals(2, house.status().waiting());
            house.targets.provision(Optional.of(house.destination));
            house.run();
            assertEquals(ids, far.ids());
            assertEquals(List.of(), other.ids());
        }
    }

    @Test
    default void statementsBehindAnOpenWriteWaitForIt() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(2);
            // A write has got its numbers and is not at its end when a later one is.
            house.transactions.run(() -> {
                house.records.beginWrite();
                Thread later = new Thread(() -> {
                    Sent.send(house, ids);
                    house.run();
                });
                later.start();
                join(later);
                assertEquals(List.of(), far.ids());
            });
            house.run();
            assertEquals(ids, far.ids());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void aBatchHasAMillionBytesAtMostAndALongerStatementGoesAlone() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(5);
            int[] lengths = {400_000, 400_000, 400_000, 1_020_000, 10};
            for (int i = 0; i < lengths.length; i++) {
                house.records.send(
                        Sent.statement(ids.get(i), ",\"result\":{\"response\":\"" + "x".repeat(lengths[i]) + "\"}"));
            }
            house.run();
            assertEquals(ids, far.ids());
            assertEquals(
                    List.of(2, 1, 1, 1),
                    far.requests.stream().map(request -> request.ids().size()).toList());
        }
    }

    @Test
    default void attachmentsComeAlong() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            byte[] small = "something to read".getBytes(StandardCharsets.UTF_8);
            byte[] large = "many words ".repeat(120_000).getBytes(StandardCharsets.UTF_8);
            List<UUID> ids = Sent.fresh(3);
            for (byte[] file : List.of(small, large)) {
                String sha2 = Secrets.sha256(new String(file, StandardCharsets.UTF_8));
                UUID id = ids.get(file == small ? 0 : 1);
                house.records.send(Sent.statement(id, Sent.attachment(sha2, file.length)), file);
            }
            Sent.send(house, ids.subList(2, 3));
            house.run();
            assertEquals(ids, far.ids());
            assertArrayEquals(small, far.attachments.get(Secrets.sha256("something to read")));
            assertArrayEquals(large, far.attachments.get(Secrets.sha256("many words ".repeat(120_000))));
        }
    }

    @Test
    default void eachStatementIsSaidInItsOwnVersionWhereTheStoreKnowsIt() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(3);
            house.records.send(Sent.statement(ids.get(0)));
            house.records.send(XapiVersion.V2_0, Sent.statement(ids.get(1)));
            house.records.send(Sent.statement(ids.get(2)));
            house.run();
            assertEquals(ids, far.ids());
            assertEquals(
                    List.of("1.0.3", "2.0.0", "1.0.3"),
                    far.requests.stream().map(FarStore.Request::version).toList());
            assertEquals("2.0.0", far.json(ids.get(1)).getString("version"));
        }
    }

    @Test
    default void aStoreOfOneVersionGetsEverythingInIt() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            far.versions = "\"1.0.3\"";
            UUID id = UUID.randomUUID();
            house.records.send(XapiVersion.V2_0, Sent.statement(id));
            house.run();
            assertEquals("1.0.3", far.requests.get(0).version());
            assertFalse(far.json(id).containsKey("version"));
        }
    }

    @Test
    default void everyStatementGoesOnceWhenTwoNodesTakeTurns() {
        try (FarStore far = new FarStore()) {
            ForwardHouse one = house(far);
            ForwardHouse two = house(far);
            List<UUID> ids = Sent.fresh(80);
            Sent.send(one, ids.subList(0, 40));
            one.run();
            Sent.send(two, ids.subList(40, 80));
            two.run();
            assertEquals(40, far.ids().size(), "the other node has the lease");
            one.run();
            assertEquals(ids, far.ids());
            assertEquals(80, new HashSet<>(far.ids()).size());
            assertEquals(2, far.requests.size());
        }
    }
}
