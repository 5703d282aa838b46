package org.jumptojob.records.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.forward.FarStore.Answer;
import org.jumptojob.xapi.StatementFacts;
import org.junit.jupiter.api.Test;

/** Whose statements go to an outside store, on every database. Each test has a store and people of its own. */
interface ConsentContract {

    TestDatabase database();

    private ForwardHouse house(FarStore far) {
        return new ForwardHouse(database(), far.endpoint(), false);
    }

    private static String verb(JsonObject statement) {
        return statement.getJsonObject("verb").getString("id");
    }

    private static UUID object(JsonObject statement) {
        return UUID.fromString(statement.getJsonObject("object").getString("id"));
    }

    @Test
    default void withoutAWordOfHersNothingAboutAPersonGoes() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            UUID neighbour = UUID.randomUUID();
            house.recordOf(her);
            house.agree(her);
            UUID hers = house.recordOf(her);
            house.recordOf(neighbour);
            house.run();
            assertEquals(List.of(hers), far.ids(), "from the moment on when she agreed, and hers alone");
        }
    }

    @Test
    default void whoTakesHerWordBackIsNotForwardedEvenWhereItWaitedAlready() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.agree(her);
            house.recordOf(her);
            UUID ofNobody = UUID.randomUUID();
            house.records.send(Sent.statement(ofNobody));
            house.withdraw(her);
            house.run();
            assertEquals(List.of(ofNobody), far.ids());
            house.agree(her);
            house.run();
            assertEquals(List.of(ofNobody), far.ids(), "what was dropped does not come back");
            assertEquals(1, house.entries());
        }
    }

    @Test
    default void aStatementThatAClientWroteAboutAPersonNeedsHerWordToo() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            UUID neighbour = UUID.randomUUID();
            UUID hers = UUID.randomUUID();
            house.agree(her);
            house.records.send(
                    Sent.of(hers, her),
                    Sent.of(UUID.randomUUID(), neighbour),
                    Sent.statement(
                            UUID.randomUUID(), ",\"context\":{\"instructor\":{" + Sent.account(neighbour) + "}}"));
            house.run();
            assertEquals(List.of(hers), far.ids());
        }
    }

    @Test
    default void aProcessorGetsWhatIsWrittenAboutEverybody() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = new ForwardHouse(database(), far.endpoint(), true);
            UUID one = house.recordOf(UUID.randomUUID());
            UUID two = house.recordOf(UUID.randomUUID());
            house.run();
            assertEquals(List.of(one, two), far.ids());
        }
    }

    @Test
    default void whatIsSensitiveNeverGoesNotEvenToAProcessor() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = new ForwardHouse(database(), far.endpoint(), true);
            UUID her = UUID.randomUUID();
            house.agree(her);
            house.recordSensitive(her);
            house.records.send(Sent.statement(
                    UUID.randomUUID(), ",\"context\":{\"extensions\":{\"" + StatementFacts.SENSITIVE + "\":true}}"));
            assertEquals(0, house.entries());
        }
    }

    @Test
    default void aVoidingStatementFollowsItsTargetWhateverSheSaidSince() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.recordOf(her);
            UUID unseen = house.recordOf(her);
            house.agree(her);
            UUID hers = house.recordOf(her);
            house.run();
            house.withdraw(her);
            UUID voiding = UUID.randomUUID();
            house.records.record(
                    ForwardHouse.FORMS.voided(UUID.randomUUID(), UUID.randomUUID(), unseen, house.now),
                    ForwardHouse.FORMS.voided(voiding, UUID.randomUUID(), hers, house.now));
            house.run();
            assertEquals(List.of(hers, voiding), far.ids());
        }
    }

    @Test
    default void aVoidingStatementGoesNowhereWhereItsTargetWasDropped() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.agree(her);
            UUID hers = house.recordOf(her);
            house.records.record(ForwardHouse.FORMS.voided(UUID.randomUUID(), UUID.randomUUID(), hers, house.now));
            assertEquals(2, house.entries());
            house.withdraw(her);
            house.run();
            assertEquals(List.of(), far.ids());
            assertEquals(0, house.entries());
        }
    }

    @Test
    default void aVoidingStatementThatCameFirstComesAlong() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID target = UUID.randomUUID();
            UUID voiding = UUID.randomUUID();
            house.records.send(Sent.voiding(voiding, target));
            assertEquals(0, house.entries());
            house.records.send(Sent.statement(target));
            house.run();
            assertEquals(Set.of(target, voiding), Set.copyOf(far.ids()));
            house.run();
            assertEquals(2, house.entries());
        }
    }

    @Test
    default void aStoreThatLetsNobodyVoidIsNoReasonToStop() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID target = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            far.rule = all -> all.stream().anyMatch(one -> verb(one).equals(StatementFacts.VOIDED))
                    ? Answer.of(403, "No.")
                    : Optional.empty();
            house.records.send(Sent.statement(target));
            house.records.send(Sent.voiding(UUID.randomUUID(), target));
            house.records.send(Sent.statement(other));
            house.run();
            assertEquals(List.of(target, other), far.ids());
            assertEquals(1, house.status().refusals());
        }
    }

    @Test
    default void whoClosesHerAccountIsForgottenThereAsFarAsTheStandardGoes() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            UUID neighbour = UUID.randomUUID();
            house.agree(her);
            house.agree(neighbour);
            List<UUID> there = List.of(house.recordOf(her), house.recordOf(her));
            UUID others = house.recordOf(neighbour);
            house.run();
            house.recordOf(her);
            house.closeAccount(her);
            house.run();
            List<JsonObject> told = new ArrayList<>();
            far.ids().subList(3, far.ids().size()).forEach(id -> told.add(far.json(id)));
            assertEquals(3, told.size());
            assertEquals(Set.copyOf(there), Set.of(object(told.get(0)), object(told.get(1))));
            for (JsonObject voiding : told.subList(0, 2)) {
                assertEquals(StatementFacts.VOIDED, verb(voiding));
                assertFalse(voiding.toString().contains(her.toString()));
            }
            assertEquals(ForwardErasure.DELETED, verb(told.get(2)));
            assertEquals(
                    her.toString(),
                    told.get(2).getJsonObject("object").getJsonObject("account").getString("name"));
            assertTrue(far.ids().contains(others));
            assertEquals(1, house.entries(), "nothing of hers is left here");
        }
    }

    @Test
    default void whoseStatementsMayHaveArrivedIsForgottenThereToo() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.agree(her);
            UUID hers = house.recordOf(her);
            far.losesItsAnswers = true;
            house.run();
            far.losesItsAnswers = false;
            house.closeAccount(her);
            house.pass(Duration.ofSeconds(1));
            house.run();
            assertEquals(3, far.ids().size());
            assertEquals(hers, object(far.json(far.ids().get(1))));
        }
    }

    @Test
    default void whoClosesHerAccountWhileABatchIsOnItsWayIsForgottenThereToo() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.agree(her);
            UUID hers = house.recordOf(her);
            far.rule = all -> {
                far.rule = any -> Optional.empty();
                house.closeAccount(her);
                return Optional.empty();
            };
            house.run();
            assertEquals(3, far.ids().size());
            assertEquals(hers, far.ids().get(0));
            assertEquals(hers, object(far.json(far.ids().get(1))));
            assertEquals(0, house.entries());
        }
    }

    @Test
    default void whoNeverWasForwardedIsNotNamedThere() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.recordOf(her);
            house.agree(her);
            house.recordOf(her);
            house.closeAccount(her);
            house.run();
            assertEquals(List.of(), far.ids());
            assertEquals(0, house.entries());
        }
    }

    @Test
    default void anErasureThatIsReplayedAfterARestoreLeavesOneNotice() {
        try (FarStore far = new FarStore()) {
            ForwardHouse house = house(far);
            UUID her = UUID.randomUUID();
            house.agree(her);
            UUID hers = house.recordOf(her);
            house.run();
            house.closeAccount(her);
            house.run();
            List<UUID> after = far.ids();
            // The backup brings back her statement, which had been sent.
            house.agree(her);
            house.records.record(ForwardHouse.registered(hers, her));
            house.run();
            house.closeAccount(her);
            house.run();
            assertEquals(after, far.ids());
        }
    }
}
