package org.jumptojob.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.privacy.Retention;
import org.jumptojob.web.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises on every database. */
abstract class MailQueueContract {

    private static final Duration LEASE_OVER = Duration.ofMinutes(11);

    private TestDatabase database;
    private Instant now;

    abstract TestDatabase open();

    @BeforeEach
    void start() {
        database = open();
        now = aMomentLater();
    }

    /** After every row that stands already, and no finer than what a database keeps. */
    private static Instant aMomentLater() {
        return Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void put(String recipient) {
        database.inTransaction(
                entities -> new Outbox(entities).put(recipient, "Hello", "Open https://site.test/secret"));
        now = aMomentLater();
    }

    private <T> T with(Function<MailQueue, T> work) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return database.answerInTransaction(entities -> work.apply(new MailQueue(entities, clock)));
    }

    private Optional<Mail> take() {
        return with(MailQueue::take);
    }

    private void sent(Mail mail) {
        with(queue -> {
            queue.sent(mail);
            return null;
        });
    }

    private void failed(Mail mail) {
        with(queue -> {
            queue.failed(mail);
            return null;
        });
    }

    /** What the night does. */
    private void tidy() {
        database.inTransaction(entities -> {
            MailRetention retention = new MailRetention();
            retention.entities = entities;
            for (Retention kind : List.of(retention.sent(), retention.givenUp())) {
                Instant before = now.minus(Duration.ofDays(kind.days().orElseThrow()));
                long counted = kind.count(before);
                assertEquals(counted, kind.delete(before));
            }
        });
    }

    private <T> T list(Function<MailList, T> work, boolean demo) {
        Site site = new Site() {
            @Override
            public boolean isDemo() {
                return demo;
            }
        };
        return database.answerInTransaction(entities -> work.apply(new MailList(entities, site)));
    }

    private String storedBody() {
        return database.answerInTransaction(entities -> Sql.in(entities)
                .query("SELECT body FROM mail", row -> row.text("body"))
                .get(0));
    }

    private long untried() {
        return database.answerInTransaction(entities -> Sql.in(entities)
                .query("SELECT COUNT(*) AS n FROM mail WHERE tries = 0", row -> row.number("n"))
                .get(0));
    }

    private long rows() {
        return database.answerInTransaction(entities -> Sql.in(entities)
                .query("SELECT COUNT(*) AS n FROM mail", row -> row.number("n"))
                .get(0));
    }

    @Test
    void aMailOfATransactionThatFailsDoesNotExist() {
        Assertions.assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(entities -> {
                    new Outbox(entities).put("sam@site.test", "Hello", "Text");
                    throw new IllegalStateException("The rest of the transaction fails.");
                }));
        assertEquals(0, rows());
    }

    @Test
    void whatOneNodeHasTakenNoOtherTakes() {
        put("sam@site.test");
        assertTrue(take().isPresent());
        assertEquals(Optional.empty(), take());
    }

    @Test
    void eightSendersAtOnceTakeEachMailOnce() throws Exception {
        for (int i = 0; i < 24; i++) {
            put("sam" + i + "@site.test");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<UUID>>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(this::takeAll);
            }
            List<UUID> taken = new ArrayList<>();
            for (Future<List<UUID>> node : nodes.invokeAll(work)) {
                taken.addAll(node.get());
            }
            assertEquals(24, new HashSet<>(taken).size());
            assertEquals(24, taken.size());
        } finally {
            nodes.shutdownNow();
        }
    }

    private List<UUID> takeAll() {
        List<UUID> taken = new ArrayList<>();
        // Where all candidates went to others meanwhile, a taker comes away empty although mails wait: asks again.
        while (untried() > 0) {
            take().ifPresent(mail -> taken.add(mail.getId()));
        }
        return taken;
    }

    @Test
    void aMailWhoseSenderDiedIsTakenLater() {
        put("sam@site.test");
        UUID id = take().orElseThrow().getId();
        now = now.plus(LEASE_OVER);
        Mail again = take().orElseThrow();
        assertEquals(id, again.getId());
        assertEquals(2, again.getTries());
    }

    @Test
    void aSentMailHasNoTextAnyMoreAndIsNotSentAgain() {
        put("sam@site.test");
        sent(take().orElseThrow());
        assertEquals("", storedBody());
        now = now.plus(Duration.ofDays(1));
        assertEquals(Optional.empty(), take());
        assertEquals(0, list(MailList::waiting, false));
    }

    @Test
    void aMailThatCouldNotBeSentWaitsForItsNextTry() {
        put("sam@site.test");
        failed(take().orElseThrow());
        assertEquals(Optional.empty(), take());
        now = now.plus(Duration.ofMinutes(1));
        assertEquals(2, take().orElseThrow().getTries());
    }

    @Test
    void afterEightTriesAMailIsGivenUpAndStaysForTheAdministrator() {
        put("sam@site.test");
        for (int i = 0; i < 8; i++) {
            failed(take().orElseThrow());
            now = now.plus(Duration.ofHours(13));
        }
        assertEquals(Optional.empty(), take());
        assertEquals(0, list(MailList::waiting, false));
        assertEquals(1, list(MailList::lost, false));
        MailList.NotSent shown =
                list(mails -> mails.notSentTo("sam@site.test"), false).get(0);
        assertEquals("sam@site.test", shown.recipient());
        assertEquals(8, shown.tries());
        assertFalse(shown.toString().contains("https://site.test/secret"), "a link in it would open an account");
    }

    @Test
    void addressesGoAWeekAfterSendingAndAMonthAfterGivingUp() {
        put("sent@site.test");
        sent(take().orElseThrow());
        put("lost@site.test");
        for (int i = 0; i < 8; i++) {
            failed(take().orElseThrow());
            now = now.plus(Duration.ofHours(13));
        }
        put("waiting@site.test");
        tidy();
        assertEquals(3, rows());
        now = now.plus(Duration.ofDays(8));
        tidy();
        assertEquals(2, rows());
        now = now.plus(Duration.ofDays(30));
        tidy();
        assertEquals(1, rows());
    }

    @Test
    void aClosedAccountLeavesNoMail() {
        put("Sam@site.test");
        put("other@site.test");
        database.inTransaction(entities -> new Outbox(entities).forget("sam@site.test"));
        assertEquals(1, rows());
    }

    @Test
    void aDemonstrationShowsItsMailsTheNewestFirst() {
        put("first@site.test");
        put("second@site.test");
        assertEquals(
                List.of("second@site.test", "first@site.test"),
                list(MailList::latest, true).stream().map(Mail::getRecipient).toList());
    }

    @Test
    void aSiteForRealPeopleShowsNobodysMails() {
        put("sam@site.test");
        Assertions.assertThrows(NotFound.class, () -> list(MailList::latest, false));
    }

    @Test
    void theSenderGoesOnAfterAMailThatCannotBeSent() {
        put("bad@site.test");
        put("good@site.test");
        List<String> delivered = new ArrayList<>();
        new MailSender(queueOfOwnTransactions(), mail -> {
                    if (mail.getRecipient().startsWith("bad")) {
                        throw new MessagingException("refused");
                    }
                    delivered.add(mail.getRecipient());
                })
                .sendDue();
        assertEquals(List.of("good@site.test"), delivered);
        assertEquals(1, list(MailList::waiting, false));
    }

    /** As the container does it: each call in a transaction of its own. */
    private MailQueue queueOfOwnTransactions() {
        return new MailQueue((EntityManager) null) {
            @Override
            Optional<Mail> take() {
                return MailQueueContract.this.take();
            }

            @Override
            void sent(Mail mail) {
                MailQueueContract.this.sent(mail);
            }

            @Override
            void failed(Mail mail) {
                MailQueueContract.this.failed(mail);
            }
        };
    }
}
