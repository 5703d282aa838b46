package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jumptojob.records.door.Scope;
import org.junit.jupiter.api.Test;

/** Many write at once, and each has her answer. */
interface RacesContract {

    int CLIENTS = 32;

    RecordHouse house();

    /** All begin together; the first failure of anybody is thrown. */
    static <T> List<T> together(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch all = new CountDownLatch(works.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return work.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Batches of all lengths, which share ids, agents, activities, definitions and an attachment. */
    @Test
    default void thirtyTwoClientsWhoSendTheSameIdsLeaveExactlyOneEach() throws Exception {
        UUID shared = UUID.randomUUID();
        String activity = FiltersContract.newIri();
        byte[] file = ("file " + shared).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Said> all = IntStream.range(0, 24)
                .mapToObj(i -> Said.something()
                        .actor(i % 3 == 0 ? UUID.randomUUID() : shared)
                        .registration(shared)
                        .with(
                                "object",
                                "{'id':'" + activity + "/" + i % 4 + "','definition':{'name':{'en':'walk " + i
                                        + "'}}}"))
                .toList();
        all.get(0).attachment(Files.sha2(file));
        List<Callable<Integer>> works = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            works.add(() -> {
                List<Said> mine = new ArrayList<>(all);
                Collections.shuffle(mine, random);
                int sent = 0;
                while (sent < mine.size()) {
                    int many = Math.min(1 + random.nextInt(12), mine.size() - sent);
                    Said[] batch = mine.subList(sent, sent + many).toArray(Said[]::new);
                    boolean withFile = List.of(batch).contains(all.get(0));
                    house().send(
                                    RecordHouse.OFFICE,
                                    withFile ? Files.of(file) : Files.none(),
                                    RecordHouse.received(batch));
                    sent += many;
                }
                return sent;
            });
        }
        assertEquals(Collections.nCopies(CLIENTS, 24), together(works));
        List<UUID> found = house().find(FiltersContract.byRegistration(shared));
        assertEquals(24, found.size());
        assertEquals(Set.copyOf(all.stream().map(said -> said.id).toList()), Set.copyOf(found));
        assertEquals(24, house().number("SELECT COUNT(*) AS n FROM statement WHERE registration = ?", shared));
        assertEquals(1, house().number("SELECT COUNT(*) AS n FROM attachment WHERE sha2 = ?", Files.sha2(file)));
        assertEquals(
                1, house().number("SELECT COUNT(*) AS n FROM statement_attachment WHERE sha2 = ?", Files.sha2(file)));
        List<StatementsStored> heard = house().heard.all;
        assertTrue(heard.size() >= 2, "they came in several batches");
    }

    /** Exactly one of those who send different statements with one id is believed. */
    @Test
    default void ofDifferentStatementsWithOneIdTheFirstStaysAndTheOthersHearOfIt() throws Exception {
        UUID id = UUID.randomUUID();
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Said said = Said.something().with("id", "'" + id + "'");
            works.add(() -> {
                try {
                    house().send(said);
                    return true;
                } catch (org.jumptojob.records.door.XapiProblem problem) {
                    assertEquals(409, problem.status());
                    return false;
                }
            });
        }
        assertEquals(1, together(works).stream().filter(stored -> stored).count());
    }

    @Test
    default void everybodyMayReferToOneStatementAtOnce() throws Exception {
        UUID who = UUID.randomUUID();
        Said target = Said.something().actor(who);
        List<Callable<UUID>> works = new ArrayList<>();
        for (int client = 0; client < CLIENTS - 1; client++) {
            Said about = Said.about(target.id);
            works.add(() -> house().send(about).get(0));
        }
        List<UUID> before = together(works);
        house().send(target);
        assertEquals(CLIENTS, house().find(FiltersContract.byAgent(who)).size());
        assertTrue(house().find(FiltersContract.byAgent(who)).containsAll(before));
    }

    /** Neither sees the other while both are being written; in the end each must be found with the other. */
    @Test
    default void aTargetAndWhatRefersToItMayComeAtTheSameMoment() throws Exception {
        for (int i = 0; i < 100; i++) {
            UUID who = UUID.randomUUID();
            Said target = Said.something().actor(who);
            Said about = Said.about(target.id);
            Said further = Said.about(about.id);
            Said voiding = Said.voiding(target.id);
            together(List.of(
                    () -> house().send(target),
                    () -> house().send(about),
                    () -> house().send(further),
                    () -> house().send(voiding)));
            assertTrue(house().only(target.id).voided(), "try " + i);
            assertEquals(
                    Set.of(about.id, further.id, voiding.id),
                    Set.copyOf(house().find(FiltersContract.byAgent(who))),
                    "try " + i);
        }
    }

    /** Whoever sends a file keeps it, also when the only one who had it closes her account at this moment. */
    @Test
    default void aFileStaysForWhoeverSendsItWhileItsLastHolderLeaves() throws Exception {
        for (int i = 0; i < 100; i++) {
            UUID person = UUID.randomUUID();
            byte[] file = ("file " + person).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            String sha2 = Files.sha2(file);
            Said hers = Said.something()
                    .actor(Said.account(RecordHouse.BASE, person))
                    .attachment(sha2);
            house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(hers));
            Said other = Said.something().attachment(sha2);
            together(
                    List.of(() -> house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(other)), () -> {
                        house().close(person);
                        return List.of();
                    }));
            assertEquals(
                    List.of(sha2),
                    house().get(RecordHouse.OFFICE, other.id, false)
                            .orElseThrow()
                            .hashes(),
                    "try " + i);
            assertEquals(new String(file), new String(house().bytes(sha2)), "try " + i);
        }
    }

    /**
     * A reader who comes back with what she was told to be complete misses nothing, however many write meanwhile: the
     * moment is asked for first, then all up to it is read.
     */
    @Test
    default void whatWasSaidToBeCompleteStaysAsItIs() throws Exception {
        UUID who = UUID.randomUUID();
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int client = 0; client < 6; client++) {
            works.add(() -> {
                for (int i = 0; i < 40; i++) {
                    house().send(Said.something().actor(who), Said.something().actor(who));
                }
                return true;
            });
        }
        works.add(() -> {
            StatementService reader = house().door(RecordHouse.OFFICE, org.jumptojob.xapi.XapiVersion.V1_0_3);
            List<Instant> asked = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            while (!done.get() && asked.size() < 60) {
                Instant until = house().transactions.answer(reader::consistentThrough);
                asked.add(until);
                counts.add(upTo(who, until));
                done.set(counts.get(counts.size() - 1) == 480);
            }
            for (int i = 0; i < asked.size(); i++) {
                assertEquals(counts.get(i), upTo(who, asked.get(i)), "up to " + asked.get(i));
            }
            return true;
        });
        together(works);
        assertEquals(480, upTo(who, Instant.now().plusSeconds(60)));
    }

    private int upTo(UUID who, Instant until) {
        return house().find(new StatementFilter(FiltersContract.plain(Said.key(who)), null, null, null, null, until))
                .size();
    }

    @Test
    default void whatIsUnderWayIsNotSaidToBeComplete() {
        StatementService reader =
                house().door(RecordHouse.client("reader", Scope.ALL), org.jumptojob.xapi.XapiVersion.V1_0_3);
        Instant[] during = new Instant[1];
        Instant[] written = new Instant[1];
        house().transactions.run(() -> {
            written[0] = house().clock.begin(3).stored(0);
            during[0] = reader.consistentThrough();
        });
        assertTrue(during[0].isBefore(written[0]));
        Instant after = house().transactions.answer(reader::consistentThrough);
        assertFalse(after.isBefore(written[0].plusNanos(2000)));
    }
}
