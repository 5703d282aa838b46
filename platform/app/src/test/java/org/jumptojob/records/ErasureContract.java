package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.profile.Occasion;
import org.junit.jupiter.api.Test;

/** Whoever closes her account leaves nothing in the tables of statements, and nobody else loses anything. */
interface ErasureContract {

    RecordHouse house();

    private void recordPlain(UUID id, UUID person, UUID registration) {
        Occasion occasion = new Occasion(id, person, registration, Instant.EPOCH, "0123456789ab");
        house().record(RecordHouse.FORMS.registered(occasion, RecordHouse.FORMS.track("jump-to-job")));
    }

    /** No row more and no row less than before. */
    private void assertSame(List<String> before) {
        List<String> left = new ArrayList<>(house().rows());
        before.forEach(left::remove);
        List<String> lost = new ArrayList<>(before);
        house().rows().forEach(lost::remove);
        assertEquals(List.of(), left, "rows that are left");
        assertEquals(List.of(), lost, "rows that are lost");
    }

    private long keys(UUID person) {
        UUID hers = StatementKeys.agent(AgentKey.ofAccount(RecordHouse.BASE, person.toString()));
        return house().number("SELECT COUNT(*) AS n FROM statement_key WHERE key_hash = ?", hers);
    }

    @Test
    default void everythingIsAsIfSheHadNeverBeenThere() {
        UUID neighbour = UUID.randomUUID();
        UUID of = UUID.randomUUID();
        recordPlain(of, neighbour, UUID.randomUUID());
        byte[] shared = ("shared " + neighbour).getBytes(StandardCharsets.UTF_8);
        Said others = Said.something().attachment(Files.sha2(shared));
        house().send(RecordHouse.OFFICE, Files.of(shared), RecordHouse.received(others));
        List<String> before = house().rows();

        UUID person = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        recordPlain(first, person, registration);
        recordPlain(UUID.randomUUID(), person, registration);
        house().record(RecordHouse.FORMS.voided(UUID.randomUUID(), registration, first, Instant.EPOCH));
        ReachContract.Learner learner = new ReachContract.Learner(person, registration, first, first);
        house().registrations.put(registration, person);
        byte[] own = ("own " + person).getBytes(StandardCharsets.UTF_8);
        Said withFile = learner.says().attachment(Files.sha2(own));
        Said withShared = learner.says().attachment(Files.sha2(shared));
        house().send(learner.session(), Files.of(own, shared), RecordHouse.received(withFile, withShared));
        // A statement of hers about one of somebody else, and one about one of her own.
        house().send(
                        learner.session(),
                        learner.says().refersTo(of),
                        learner.says().refersTo(withFile.id));
        // Somebody else has voided what she said.
        house().send(Said.voiding(withShared.id));
        // Something that others say of her by her account is hers too.
        house().send(Said.something().actor(Said.account(RecordHouse.BASE, person)));

        house().close(person);
        assertSame(before);
    }

    @Test
    default void erasingAPersonTakesHerStatementsAndThoseThatVoidThem() {
        UUID person = UUID.randomUUID();
        UUID hers = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        UUID neighbours = UUID.randomUUID();
        recordPlain(hers, person, registration);
        house().record(RecordHouse.FORMS.voided(voiding, registration, hers, Instant.EPOCH));
        recordPlain(neighbours, UUID.randomUUID(), UUID.randomUUID());
        house().close(person);
        assertFalse(house().stored(hers).isPresent());
        assertFalse(house().stored(voiding).isPresent());
        assertTrue(house().stored(neighbours).isPresent());
    }

    /** Her record and whoever may read it know that something was taken back. */
    @Test
    default void whatThePlatformTakesBackBelongsToThePersonOfItsTarget() {
        UUID person = UUID.randomUUID();
        UUID hers = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        recordPlain(hers, person, registration);
        house().record(RecordHouse.FORMS.voided(voiding, registration, hers, Instant.EPOCH));
        String count = "SELECT COUNT(*) AS n FROM statement WHERE person = ?";
        assertEquals(2, house().number(count, person));
        List<UUID> exported = new ArrayList<>();
        house().transactions
                .run(() -> house().statements
                        .ofAgent(
                                AgentKey.ofAccount(RecordHouse.BASE, person.toString()),
                                statement -> exported.add(statement.id())));
        assertEquals(List.of(voiding), exported);
        house().close(person);
        assertEquals(0, house().number(count, person));
        assertFalse(house().stored(voiding).isPresent());
    }

    @Test
    default void anAttachmentGoesWithTheLastStatementThatHasIt() {
        byte[] file = ("file " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        for (UUID person : List.of(one, two)) {
            Said said = Said.something()
                    .actor(Said.account(RecordHouse.BASE, person))
                    .attachment(Files.sha2(file));
            house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(said));
        }
        house().close(one);
        assertEquals(new String(file, StandardCharsets.UTF_8), text(file));
        house().close(two);
        assertEquals("", text(file));
        assertEquals(0, house().number("SELECT COUNT(*) AS n FROM attachment WHERE sha2 = ?", Files.sha2(file)));
    }

    private String text(byte[] file) {
        return new String(house().bytes(Files.sha2(file)), StandardCharsets.UTF_8);
    }

    /** What others have said about her statements stays, without the key by which she could be found. */
    @Test
    default void referencesToHerStatementsStayAndNoLongerLeadToHer() {
        for (boolean ahead : List.of(true, false)) {
            UUID person = UUID.randomUUID();
            UUID id = UUID.randomUUID();
            Said about = Said.about(id);
            Said further = Said.about(about.id);
            Said hers = Said.something().with("id", "'" + id + "'").actor(Said.account(RecordHouse.BASE, person));
            if (ahead) {
                house().send(further);
                house().send(about);
                house().send(hers);
            } else {
                house().send(hers);
                house().send(about);
                house().send(further);
            }
            assertEquals(3, keys(person));
            house().close(person);
            assertFalse(house().stored(id).isPresent());
            assertTrue(house().stored(about.id).isPresent());
            assertTrue(house().stored(further.id).isPresent());
            assertEquals(0, keys(person), ahead ? "the references came first" : "the references came later");
            // They are still found by what they themselves say.
            assertTrue(house().find(FiltersContract.byVerb(Said.WENT)).containsAll(List.of(about.id, further.id)));
        }
    }

    /** Her statement was found by what it refers to; when that goes first, her keys must go all the same. */
    @Test
    default void aStatementAboutSomebodyWhoLeftBeforeLeavesNothingEither() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        List<String> before = house().rows();
        Said first = Said.something().actor(Said.account(RecordHouse.BASE, one));
        Said second = Said.about(first.id).actor(Said.account(RecordHouse.BASE, two));
        house().send(first);
        house().send(second);
        house().close(one);
        house().close(two);
        assertSame(before);
    }

    @Test
    default void aLongChainLeavesNothingEither() {
        UUID person = UUID.randomUUID();
        Said target = Said.something().actor(Said.account(RecordHouse.BASE, person));
        Said[] chain = new Said[12];
        UUID last = target.id;
        for (int i = 0; i < chain.length; i++) {
            chain[i] = Said.about(last);
            last = chain[i].id;
        }
        for (int i = chain.length - 1; i >= 0; i--) {
            house().send(chain[i]);
        }
        List<String> before = house().rows();
        house().send(target);
        assertTrue(keys(person) > 1);
        house().close(person);
        assertEquals(0, keys(person));
        assertSame(before);
    }

    @Test
    default void whoHasNoStatementsCanLeaveToo() {
        List<String> before = house().rows();
        house().close(UUID.randomUUID());
        assertSame(before);
    }
}
