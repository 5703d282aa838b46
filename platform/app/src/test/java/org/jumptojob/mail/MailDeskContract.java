package org.jumptojob.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees and does about mails that do not go out, on every database. */
abstract class MailDeskContract {

    private static final Duration LEASE_OVER = Duration.ofMinutes(11);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(13);

    private TestDatabase database;
    private Instant now;

    abstract TestDatabase open();

    @BeforeEach
    void start() {
        database = open();
        // After the moment that a new mail is given.
        now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void put(String recipient) {
        database.inTransaction(entities -> new Outbox(entities).put(recipient, "Your link", "private words"));
    }

    private <T> T queue(Function<MailQueue, T> work) {
        return database.answerInTransaction(
                entities -> work.apply(new MailQueue(entities, Clock.fixed(now, ZoneOffset.UTC))));
    }

    private Optional<Mail> take() {
        return queue(MailQueue::take);
    }

    /** Takes the mail that has waited longest, and cannot send it. */
    private void fail() {
        Mail mail = take().orElseThrow();
        queue(queue -> {
            queue.failed(mail);
            return mail;
        });
    }

    private <T> T desk(Function<MailDesk, T> work) {
        return database.answerInTransaction(entities -> {
            MailDesk desk = new MailDesk();
            desk.entities = entities;
            desk.clock = Clock.fixed(now, ZoneOffset.UTC);
            return work.apply(desk);
        });
    }

    private void act(Consumer<MailDesk> work) {
        desk(desk -> {
            work.accept(desk);
            return "done";
        });
    }

    private UUID givenUp(String address) {
        put(address);
        for (int i = 0; i < Retry.MOST; i++) {
            fail();
            now = now.plus(LONGEST_PAUSE);
        }
        return desk(MailDesk::notSent).stream()
                .filter(letter -> letter.address().startsWith(address.substring(0, 1)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void withoutAMailThereIsNothingToCount() {
        assertEquals(new MailDesk.Figures(0, 0, 0, Optional.empty()), desk(MailDesk::figures));
        assertEquals(List.of(), desk(MailDesk::notSent));
    }

    @Test
    void whatWaitsWhatFailsAndWhatIsGivenUpIsCounted() {
        givenUp("lost@site.test");
        put("fail@site.test");
        fail();
        put("wait@site.test");
        MailDesk.Figures figures = desk(MailDesk::figures);
        assertEquals(List.of(2L, 1L, 1L), List.of(figures.waiting(), figures.failing(), figures.givenUp()));
        assertTrue(figures.oldest().isPresent());
        List<MailDesk.Letter> letters = desk(MailDesk::notSent);
        assertEquals(
                List.of("l…@site.test", "f…@site.test"),
                letters.stream().map(MailDesk.Letter::address).toList(),
                "those that are given up stand first, and one that was never tried is not here");
        assertEquals(Optional.empty(), letters.get(0).nextTry());
        assertTrue(letters.get(1).nextTry().isPresent());
    }

    @Test
    void neitherTextNorWholeAddressLeavesTheDesk() {
        givenUp("sam@site.test");
        String shown = desk(MailDesk::notSent).toString();
        assertTrue(!shown.contains("sam@") && !shown.contains("private words"), shown);
        assertEquals("…", MailDesk.masked("no address"));
        assertEquals("…", MailDesk.masked("@site.test"));
        assertEquals("🌱…@site.test", MailDesk.masked("🌱x@site.test"));
    }

    @Test
    void aGivenUpMailIsTriedFromTheBeginningAgain() {
        UUID id = givenUp("sam@site.test");
        assertEquals(Optional.empty(), take());
        act(desk -> desk.again(id));
        Mail again = take().orElseThrow();
        assertEquals(id, again.getId());
        assertEquals(1, again.getTries());
        // It is on its way now: asked for once more, it must not go out twice.
        act(desk -> desk.again(id));
        act(MailDesk::againAll);
        assertEquals(Optional.empty(), take());
    }

    @Test
    void allGivenUpMailsAreTriedAgainAndOthersWaitAsBefore() {
        givenUp("one@site.test");
        givenUp("two@site.test");
        put("three@site.test");
        fail();
        act(MailDesk::againAll);
        assertTrue(take().isPresent());
        assertTrue(take().isPresent());
        assertEquals(Optional.empty(), take(), "the third one rests after its failure");
    }

    @Test
    void aGivenUpMailIsDeletedAndOneThatStillGoesOutIsNot() {
        UUID lost = givenUp("lost@site.test");
        put("wait@site.test");
        fail();
        UUID waiting = desk(MailDesk::notSent).get(1).id();
        act(desk -> desk.drop(waiting));
        act(desk -> desk.drop(lost));
        assertEquals(
                List.of(waiting),
                desk(MailDesk::notSent).stream().map(MailDesk.Letter::id).toList());
        assertThrows(NotFound.class, () -> act(desk -> desk.drop(lost)));
        assertThrows(NotFound.class, () -> act(desk -> desk.again(lost)));
    }

    @Test
    void theLastTryOfANodeThatWasKilledIsGivenUpOnceItsTimeIsOver() {
        put("sam@site.test");
        for (int i = 1; i < Retry.MOST; i++) {
            fail();
            now = now.plus(LONGEST_PAUSE);
        }
        UUID id = take().orElseThrow().getId();
        act(desk -> desk.again(id));
        assertEquals(1, desk(MailDesk::figures).givenUp(), "somebody may be sending it, so nothing has happened");
        now = now.plus(LEASE_OVER);
        act(desk -> desk.again(id));
        assertEquals(id, take().orElseThrow().getId());
    }
}
