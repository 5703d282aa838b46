package org.jumptojob.records.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.forward.FarStore.Answer;
import org.junit.jupiter.api.Test;

/** What holds when an outside store fails or refuses, or a node dies, on every database. Each test has a store of its own. */
interface FailuresContract {

    TestDatabase database();

    private ForwardHouse house(FarStore far) {
        return new ForwardHouse(database(), far.endpoint(), true);
    }

    @Test
    default void whileTheStoreFailsNothingIsSkippedAndThePausesGrow() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(60);
            Sent.send(house, ids);
            far.rule = all -> Answer.of(503, "Closed for today.");
            List<Long> pauses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                house.run();
                assertEquals(i + 1, far.requests.size());
                Duration pause =
                        Duration.between(house.now, house.status().nextTry().orElseThrow());
                pauses.add(pause.toSeconds());
                house.pass(pause.minusMillis(1));
                house.run();
                assertEquals(i + 1, far.requests.size(), "it is left alone");
                house.pass(Duration.ofMillis(1));
            }
            assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L), pauses);
            assertEquals(
                    "It answered 503: Closed for today.",
                    house.status().lastProblem().orElseThrow().line());
            far.rule = all -> Optional.empty();
            house.run();
            assertEquals(ids, far.ids());
            assertEquals(Optional.empty(), house.status().nextTry());
        }
    }

    @Test
    default void aStoreThatIsAwayForADayGetsEverythingOfThatDayInOrder() {
        FarStore far = new FarStore();
        ForwardHouse house = house(far);
        far.close();
        List<UUID> day = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            List<UUID> ids = Sent.fresh(10);
            Sent.send(house, ids);
            day.addAll(ids);
            house.run();
            house.pass(Duration.ofHours(1));
        }
        assertEquals(240, house.status().waiting());
        assertTrue(house.status().lastProblem().orElseThrow().line().startsWith("No right answer came"));
        try (FarStore back = new FarStore()) {
            house.store = new OutsideStore(ForwardHouse.destination(back.endpoint(), true));
            house.run();
            assertEquals(day, back.ids());
        }
    }

    @Test
    default void aStoreThatAsksForALongerPauseGetsIt() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            Sent.send(house, Sent.fresh(1));
            far.rule = all -> Optional.of(new Answer(429, "Slowly.", Map.of("Retry-After", "120")));
            house.run();
            assertEquals(Optional.of(house.now.plusSeconds(120)), house.status().nextTry());
            house.administer(service -> service.tryNow(house.destination.name()));
            house.run();
            assertEquals(2, far.requests.size());
        }
    }

    @Test
    default void aWrongCredentialHoldsEverythingBack() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(3);
            Sent.send(house, ids);
            far.rule = all -> Answer.of(401, "Who are you?");
            house.run();
            assertEquals(3, house.status().waiting());
            assertEquals(0, house.status().refusals());
        }
    }

    @Test
    default void aRefusedStatementIsSetAsideAndTheOthersGoOn() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(60);
            UUID bad = ids.get(17);
            Sent.send(house, ids);
            far.rule = all -> all.stream().anyMatch(one -> one.getString("id").equals(bad.toString()))
                    ? Answer.of(400, "Statement " + bad + " of kim@example.org is odd.")
                    : Optional.empty();
            house.run();
            List<UUID> others = new ArrayList<>(ids);
            others.remove(bad);
            assertEquals(others, far.ids());
            assertEquals(0, house.status().waiting());
            ForwardingService.Refused refused = house.refused().get(0);
            assertEquals(Optional.of(bad), refused.statement());
            // What the store said may name somebody.
            assertEquals("It answered 400: Statement … of … is odd.", refused.reason());
            assertEquals(Optional.empty(), house.status().nextTry());
        }
    }

    @Test
    default void anAdministratorSendsRefusedStatementsAgainOrGivesThemUp() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(4);
            ForwardingService.Queue before = house.queue();
            Sent.send(house, ids);
            assertEquals(before.waiting() + 4, house.queue().waiting());
            far.rule = all -> Answer.of(413, "Too long.");
            house.run();
            assertEquals(new ForwardingService.Queue(before.waiting(), before.refused() + 4), house.queue());
            List<ForwardingService.Refused> refused = house.refused();
            assertEquals(4, house.status().refusals());
            String name = house.destination.name();
            house.administer(service -> service.giveUp(name, refused.get(0).number()));
            far.rule = all -> Optional.empty();
            house.administer(service -> service.again(name, refused.get(2).number()));
            house.run();
            assertEquals(List.of(ids.get(2)), far.ids());
            house.administer(service -> service.againAll(name));
            house.run();
            assertEquals(List.of(ids.get(2), ids.get(1), ids.get(3)), far.ids());
            assertEquals(0, house.status().refusals());
            // Whoever comes too late changes nothing.
            house.administer(service -> service.again(name, refused.get(0).number()));
            house.administer(service -> service.giveUp(name, refused.get(2).number()));
            assertEquals(List.of("forward-given-up", "forward-again", "forward-again"), house.audited);
        }
    }

    @Test
    default void aNodeThatDiesAfterTheSendingLosesNothingAndDoublesNothing() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(60);
            Sent.send(house, ids);
            house.runAndDie();
            assertEquals(50, far.ids().size());
            assertEquals(60, house.status().waiting());
            // Another node takes over when the lease of the dead one has ended.
            ForwardHouse next = new ForwardHouse(database(), far.endpoint(), true);
            next.run();
            assertEquals(1, far.requests.size());
            next.pass(Duration.ofMinutes(3));
            next.run();
            assertEquals(ids, far.ids());
            assertEquals(
                    far.requests.get(0).ids(),
                    far.requests.get(1).ids(),
                    "the same ids, so the store keeps one of each");
            assertEquals(0, next.status().waiting());
        }
    }

    @Test
    default void anAnswerThatIsLostIsAskedForAgain() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(3);
            Sent.send(house, ids);
            far.losesItsAnswers = true;
            house.run();
            assertEquals(3, house.status().waiting());
            far.losesItsAnswers = false;
            house.pass(Duration.ofSeconds(1));
            house.run();
            assertEquals(ids, far.ids());
            assertEquals(0, house.status().waiting());
        }
    }

    @Test
    default void aStoreThatCallsASecondSendingAConflictHasGotIt() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            List<UUID> ids = Sent.fresh(3);
            Sent.send(house, ids);
            far.rule = all -> all.stream().anyMatch(one -> far.stored.containsKey(UUID.fromString(one.getString("id"))))
                    ? Answer.of(409, "It is here.")
                    : Optional.empty();
            house.runAndDie();
            far.stored.put(ids.get(1), Sent.statement(ids.get(1), ",\"result\":{\"success\":true}"));
            house.run();
            assertEquals(0, house.status().waiting());
            assertEquals(
                    List.of(Optional.of(ids.get(1))),
                    house.refused().stream()
                            .map(ForwardingService.Refused::statement)
                            .toList(),
                    "another statement with the same id is a refusal");
        }
    }
}
