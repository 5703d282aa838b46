package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.profile.Occasion;
import org.junit.jupiter.api.Test;

/** Statements about statements, and those that make others void (xAPI 1.0.3, part two, 2.3.2 and part three, 2.1.3). */
interface ReferencesContract {

    RecordHouse house();

    /** A statement with a verb, an activity, an agent and a registration of its own. */
    record Target(Said said, UUID agent, String verb, String activity, UUID registration) {

        static Target make() {
            UUID agent = UUID.randomUUID();
            String verb = FiltersContract.newIri();
            String activity = FiltersContract.newIri();
            UUID registration = UUID.randomUUID();
            Said said =
                    Said.something().actor(agent).verb(verb).activity(activity).registration(registration);
            return new Target(said, agent, verb, activity, registration);
        }

        UUID id() {
            return said.id;
        }

        /** All questions to which this statement is an answer. */
        List<StatementFilter> questions() {
            StatementFilter.Wanted who = FiltersContract.plain(Said.key(agent));
            StatementFilter.Wanted what = FiltersContract.plain(activity);
            return List.of(
                    FiltersContract.byAgent(agent),
                    FiltersContract.byRelatedAgent(agent),
                    FiltersContract.byVerb(verb),
                    FiltersContract.byActivity(activity),
                    FiltersContract.byRelatedActivity(activity),
                    FiltersContract.byRegistration(registration),
                    new StatementFilter(who, verb, null, null, null, null),
                    new StatementFilter(who, null, what, null, null, null),
                    new StatementFilter(null, verb, what, null, null, null),
                    new StatementFilter(who, verb, what, registration, null, null));
        }
    }

    private void assertFinds(Target target, Set<UUID> expected) {
        for (StatementFilter question : target.questions()) {
            List<UUID> found = house().find(question);
            assertEquals(expected.size(), found.size(), question::toString);
            assertEquals(expected, Set.copyOf(found), question::toString);
        }
    }

    @Test
    default void whoRefersToAStatementIsFoundByAllThatItIsFoundBy() {
        Target target = Target.make();
        Said about = Said.about(target.id());
        house().send(target.said());
        house().send(about);
        assertFinds(target, Set.of(target.id(), about.id));
    }

    /** Two questions at once are one question to one statement: not the verb of this one and the agent of that one. */
    @Test
    default void oneStatementOfAChainMustMeetAllThatIsAskedFor() {
        Target target = Target.make();
        UUID somebody = UUID.randomUUID();
        String verb = FiltersContract.newIri();
        Said about = Said.about(target.id()).actor(somebody).verb(verb);
        Said further = Said.about(about.id);
        house().send(target.said(), about, further);
        StatementFilter.Wanted who = FiltersContract.plain(Said.key(somebody));
        StatementFilter.Wanted anywhere = FiltersContract.related(target.activity());
        assertEquals(List.of(), house().find(new StatementFilter(who, null, null, target.registration(), null, null)));
        assertEquals(List.of(), house().find(new StatementFilter(who, null, anywhere, null, null, null)));
        assertEquals(
                List.of(),
                house().find(new StatementFilter(
                        who, verb, FiltersContract.plain(target.activity()), null, null, null)));
        assertEquals(
                Set.of(about.id, further.id),
                Set.copyOf(house().find(new StatementFilter(who, verb, null, null, null, null))));
        assertEquals(
                Set.of(target.id(), about.id, further.id),
                Set.copyOf(house().find(new StatementFilter(
                        null, target.verb(), anywhere, target.registration(), null, null))));
    }

    /** What is not let through takes no place on a page, and ends no list. */
    @Test
    default void aPageLooksFurtherWhereNothingOfItIsMeant() {
        Target target = Target.make();
        UUID somebody = UUID.randomUUID();
        Said right = Said.something().actor(somebody).registration(target.registration());
        house().send(right);
        house().send(target.said());
        for (int i = 0; i < 5; i++) {
            house().send(Said.about(target.id()).actor(somebody));
        }
        StatementFilter filter = new StatementFilter(
                FiltersContract.plain(Said.key(somebody)), null, null, target.registration(), null, null);
        StatementService.Page page = house().page(RecordHouse.OFFICE, filter, false, null, 2);
        assertEquals(List.of(right.id), RecordHouse.ids(page));
    }

    @Test
    default void whoRefersToAStatementThatComesLaterIsFoundToo() {
        Target target = Target.make();
        Said about = Said.about(target.id());
        house().send(about);
        assertEquals(List.of(), house().find(FiltersContract.byAgent(target.agent())));
        house().send(target.said());
        assertFinds(target, Set.of(target.id(), about.id));
    }

    @Test
    default void bothMayComeInOneBatchInEitherOrder() {
        Target first = Target.make();
        Said behind = Said.about(first.id());
        house().send(first.said(), behind);
        assertFinds(first, Set.of(first.id(), behind.id));
        Target second = Target.make();
        Said before = Said.about(second.id());
        house().send(before, second.said());
        assertFinds(second, Set.of(second.id(), before.id));
    }

    @Test
    default void aChainIsFoundWholeInWhateverOrderItsLinksCome() {
        List<List<Integer>> orders = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                for (int c = 0; c < 4; c++) {
                    Set<Integer> used = new java.util.TreeSet<>(List.of(a, b, c, 6 - a - b - c));
                    if (used.equals(Set.of(0, 1, 2, 3))) {
                        orders.add(List.of(a, b, c, 6 - a - b - c));
                    }
                }
            }
        }
        assertEquals(24, orders.size());
        for (List<Integer> order : orders) {
            Target target = Target.make();
            Said second = Said.about(target.id());
            Said third = Said.about(second.id);
            Said fourth = Said.about(third.id);
            List<Said> chain = List.of(target.said(), second, third, fourth);
            order.forEach(place -> house().send(chain.get(place)));
            assertFinds(target, Set.of(target.id(), second.id, third.id, fourth.id));
        }
    }

    @Test
    default void aTargetIsNotFoundByWhatItsReferencesSay() {
        Target target = Target.make();
        UUID commentator = UUID.randomUUID();
        Said about = Said.about(target.id()).actor(commentator);
        house().send(target.said(), about);
        assertEquals(List.of(about.id), house().find(FiltersContract.byAgent(commentator)));
    }

    @Test
    default void statementsThatReferToEachOtherDoNoHarm() {
        UUID who = UUID.randomUUID();
        Said one = Said.something().actor(who);
        Said other = Said.about(one.id);
        one.refersTo(other.id);
        house().send(one);
        house().send(other);
        assertEquals(Set.of(one.id, other.id), Set.copyOf(house().find(FiltersContract.byAgent(who))));
        UUID herself = UUID.randomUUID();
        Said self = Said.something().actor(herself);
        self.refersTo(self.id);
        house().send(self);
        assertEquals(List.of(self.id), house().find(FiltersContract.byAgent(herself)));
    }

    /** Whatever somebody chains together: the answer comes, and its beginning is right. */
    @Test
    default void aVeryLongChainIsTaken() {
        Target target = Target.make();
        List<Said> chain = new ArrayList<>(List.of(target.said()));
        for (int i = 0; i < 30; i++) {
            chain.add(Said.about(chain.get(i).id));
        }
        Collections.reverse(chain);
        chain.forEach(house()::send);
        List<UUID> found = house().find(FiltersContract.byAgent(target.agent()));
        Collections.reverse(chain);
        for (int i = 0; i < 7; i++) {
            assertTrue(found.contains(chain.get(i).id), "link " + i);
        }
    }

    private void assertVoided(UUID id) {
        assertFalse(house().get(RecordHouse.OFFICE, id, false).isPresent());
        assertTrue(house().get(RecordHouse.OFFICE, id, true).isPresent());
    }

    private void assertValid(UUID id) {
        assertTrue(house().get(RecordHouse.OFFICE, id, false).isPresent());
        assertFalse(house().get(RecordHouse.OFFICE, id, true).isPresent());
    }

    @Test
    default void aVoidedStatementIsFoundByItsIdAlone() {
        Target target = Target.make();
        house().send(target.said());
        assertValid(target.id());
        Said voiding = Said.voiding(target.id());
        house().send(voiding);
        assertVoided(target.id());
        assertValid(voiding.id);
        assertFinds(target, Set.of(voiding.id));
    }

    @Test
    default void theVoidingMayComeBeforeItsTargetAndInOneBatchWithIt() {
        Target late = Target.make();
        Said ahead = Said.voiding(late.id());
        house().send(ahead);
        house().send(late.said());
        assertVoided(late.id());
        assertFinds(late, Set.of(ahead.id));
        Target one = Target.make();
        Said behind = Said.voiding(one.id());
        house().send(one.said(), behind);
        assertVoided(one.id());
        assertFinds(one, Set.of(behind.id));
        Target other = Target.make();
        Said before = Said.voiding(other.id());
        house().send(before, other.said());
        assertVoided(other.id());
        assertFinds(other, Set.of(before.id));
    }

    @Test
    default void referencesToAVoidedStatementAreFoundByItNewestFirst() {
        Target target = Target.make();
        Said about = Said.about(target.id());
        Said voiding = Said.voiding(target.id());
        house().send(target.said());
        house().send(voiding);
        house().send(about);
        assertEquals(List.of(about.id, voiding.id), house().find(FiltersContract.byVerb(target.verb())));
        Instant until = house().only(voiding.id).stored();
        assertEquals(
                List.of(voiding.id), house().find(new StatementFilter(null, target.verb(), null, null, null, until)));
    }

    @Test
    default void aVoidingStatementIsNeverVoided() {
        Said target = Said.something();
        Said voiding = Said.voiding(target.id);
        Said again = Said.voiding(voiding.id);
        house().send(target);
        house().send(voiding);
        house().send(again);
        assertValid(voiding.id);
        assertValid(again.id);
        assertVoided(target.id);
        Said later = Said.voiding(UUID.randomUUID());
        Said ahead = Said.voiding(later.id);
        house().send(ahead);
        house().send(later);
        assertValid(later.id);
    }

    @Test
    default void whatNobodyKnowsCanBeVoided() {
        Said voiding = Said.voiding(UUID.randomUUID());
        house().send(voiding);
        assertValid(voiding.id);
    }

    @Test
    default void whatIsVoidedStaysVoidedWhenItIsSentAgain() {
        Said target = Said.something();
        house().send(target);
        house().send(Said.voiding(target.id));
        house().send(target);
        house().send(Said.voiding(target.id));
        assertVoided(target.id);
    }

    /** Its progress hangs on it; the platform itself takes back what was wrong. */
    @Test
    default void noClientVoidsAStatementOfThePlatform() {
        Occasion occasion =
                new Occasion(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, "0123456789ab");
        StatementBuilder ours = RecordHouse.FORMS.registered(occasion, RecordHouse.FORMS.track("jump-to-job"));
        house().record(ours);
        Said voiding = Said.voiding(occasion.statement());
        Said beside = Said.something();
        assertEquals(
                403,
                assertThrows(XapiProblem.class, () -> house().send(beside, voiding))
                        .status());
        assertFalse(house().stored(voiding.id).isPresent());
        assertFalse(house().stored(beside.id).isPresent());
        assertValid(occasion.statement());
    }

    @Test
    default void thePlatformVoidsItsOwn() {
        UUID registration = UUID.randomUUID();
        Occasion occasion =
                new Occasion(UUID.randomUUID(), UUID.randomUUID(), registration, Instant.EPOCH, "0123456789ab");
        house().record(RecordHouse.FORMS.registered(occasion, RecordHouse.FORMS.track("jump-to-job")));
        UUID voiding = UUID.randomUUID();
        house().record(RecordHouse.FORMS.voided(voiding, registration, occasion.statement(), Instant.EPOCH));
        assertVoided(occasion.statement());
        assertEquals(
                StatementFacts.VOIDED, house().only(voiding).parsed().facts().verb());
    }
}
