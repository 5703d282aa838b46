package org.jumptojob.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;

/** The services of this room put together without a container. */
final class NoticeHouse {

    /** A Monday at noon in UTC. */
    static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

    final TestTransactions transactions;
    final Secrets secrets = TestSecrets.random();
    final Map<UUID, Addressee> addresses = new HashMap<>();
    final Map<UUID, String> names = new HashMap<>();
    final List<String[]> mails = new ArrayList<>();
    final Visitor visitor = new Visitor();
    final NoticeBoard board = new NoticeBoard();
    final NoticeService service = new NoticeService();
    final Digest digest = new Digest();
    final StopTokens tokens = new StopTokens();
    private Instant now = MONDAY;

    NoticeHouse(TestDatabase database) {
        transactions = new TestTransactions(database);
        NoticeRows rows = new NoticeRows(transactions.entities());
        NoticeChoices choices = new NoticeChoices(transactions.entities());
        NoticeWords words = new NoticeWords();
        words.texts = new Texts();
        words.names = persons -> names;
        tokens.secrets = secrets;
        Clock clock = clock();
        board.rows = rows;
        board.choices = choices;
        board.words = words;
        board.clock = clock;
        service.rows = rows;
        service.choices = choices;
        service.words = words;
        service.tokens = tokens;
        service.visitor = visitor;
        service.clock = clock;
        digest.rows = rows;
        digest.choices = choices;
        digest.tokens = tokens;
        digest.addressees = persons -> addresses;
        digest.outbox = outbox();
        digest.transactions = transactions;
        digest.texts = words.texts;
        digest.site = new Site();
    }

    private Outbox outbox() {
        return new Outbox(null) {
            @Override
            public void put(String recipient, String subject, String body) {
                mails.add(new String[] {recipient, subject, body});
            }
        };
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    NoticeHouse at(Instant moment) {
        now = moment;
        return this;
    }

    /** Somebody with a confirmed address in this zone. */
    UUID person(String zone) {
        UUID person = Ids.next();
        transactions.run(() -> Sql.in(transactions.entities())
                .update(
                        "INSERT INTO person (id, actor, display_name, created, version) VALUES (?, ?, ?, ?, 0)",
                        person,
                        Ids.random(),
                        "Test person",
                        MONDAY));
        addresses.put(person, new Addressee("Ann", person + "@example.org", ZoneId.of(zone), false));
        names.put(person, "Ann");
        return person;
    }

    UUID person() {
        return person("UTC");
    }

    void tell(UUID person, Notice notice) {
        transactions.run(() -> board.tell(person, notice));
    }

    /** As if this person had sent a request. */
    <T> T as(UUID person, Supplier<T> work) {
        visitor.enter(
                new Visitor.Person(person, UUID.randomUUID(), UUID.randomUUID(), "Ann", Set.of(), "Europe/Brussels"),
                Preferences.STANDARD);
        return transactions.answer(work);
    }

    void as(UUID person, Runnable work) {
        as(person, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    NoticeService.Page page(UUID person) {
        return as(person, () -> service.mine(0));
    }

    List<String> fresh(UUID person) {
        return page(person).fresh().stream()
                .map(NoticeService.Told::getSentence)
                .toList();
    }

    /** What the header counts. */
    long unseen(UUID person) {
        return transactions.answer(() -> Sql.in(transactions.entities())
                .query(
                        "SELECT " + Unseen.OF_PERSON + " AS n FROM person p WHERE p.id = ?",
                        row -> row.number("n"),
                        person)
                .get(0));
    }

    /** The mails to a person that a run at this moment writes. */
    List<String[]> mailsAt(Instant moment, UUID person) {
        mails.clear();
        digest.run(moment);
        return mails.stream()
                .filter(mail -> mail[0].equals(person + "@example.org"))
                .toList();
    }
}
