package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.OneTrip;
import org.jumptojob.persistence.Sql;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;

/** The statements in the database: finds and stores, no rules. Stored order is the order of {@code seq}. */
@ApplicationScoped
public class Statements {

    private static final String COLUMNS = "s.seq, s.id, s.stored, s.trusted, s.voided, s.body, s.body_rest";

    private static final String INSERT_LINK = "INSERT INTO statement_link (target, seq) VALUES (?, ?)";

    private static final String INSERT_KEY = "INSERT INTO statement_key (key_hash, seq) VALUES (?, ?)";

    private static final String BY_ID = "SELECT " + COLUMNS + " FROM statement s WHERE s.id IN ";

    private static final String LINKS =
            "SELECT l.target, l.seq, s.voids FROM statement_link l JOIN statement s ON s.seq = l.seq WHERE l.target IN ";

    /** No database of before has as many statements, and every number made of a moment is higher. */
    private static final long COUNTED = 1_000_000_000;

    /** Texts up to this length, in bytes, come with their rows; longer ones are fetched when their page has room for them. */
    private static final int SHORT = 16_000;

    private static final String LENGTH = "OCTET_LENGTH(s.body) + COALESCE(OCTET_LENGTH(s.body_rest), 0)";

    /** As {@link #COLUMNS}, without texts that are not short. */
    private static final String SHORT_COLUMNS =
            "s.seq, s.id, s.stored, s.trusted, s.voided, CASE WHEN OCTET_LENGTH(s.body)" + " <= " + SHORT
                    + " THEN s.body END AS body, " + LENGTH + " AS bytes";

    /** Bytes of the statements of a page, but for one that alone is longer. */
    private static final int FULL = 8_000_000;

    /** How many ids one statement asks for, and as many rows as are read at once. */
    private static final List<Integer> LISTS = List.of(1, 10, 100, StatementQuery.MOST);

    private static final int AT_ONCE = 100;

    @Inject
    EntityManager entities;

    /** One row of an answer. */
    public record Found(long seq, UUID id, Instant stored, boolean trusted, boolean voided, String text) {

        /** The statement, to look into. */
        public JsonObject json() {
            return StatementReader.readStored(text).json();
        }

        StoredStatement parsed() {
            ReceivedStatement received = StatementReader.readStored(text);
            return new StoredStatement(
                    seq, id, stored, trusted, StatementFacts.of(received.json()), text, received.json());
        }
    }

    /** A stored statement that refers to another one. */
    record Link(UUID target, long seq, boolean voids) {}

    /** Stores statements with their keys by {@code seq}; one alone on one trip. */
    void insert(List<StoredStatement> statements, Map<Long, Set<UUID>> keys) {
        if (statements.size() > 1) {
            insert(statements);
            insertKeys(keys);
            return;
        }
        StoredStatement statement = statements.get(0);
        List<Object> pairs = new ArrayList<>();
        keys.get(statement.seq()).forEach(key -> pairs.addAll(List.of(key, statement.seq())));
        OneTrip trip = OneTrip.in(entities);
        trip.update(StoredStatement.INSERT, statement.row());
        if (statement.facts().refersTo() != null) {
            trip.update(INSERT_LINK, statement.facts().refersTo(), statement.seq());
        }
        trip.update(INSERT_KEY + ", (?, ?)".repeat(pairs.size() / 2 - 1), pairs.toArray());
        trip.go();
    }

    /** In the order of their ids, so that no two writers wait for each other. */
    void insert(List<StoredStatement> statements) {
        List<Object[]> rows = statements.stream()
                .sorted(Comparator.comparing(StoredStatement::id))
                .map(StoredStatement::row)
                .toList();
        Sql.in(entities).batch(StoredStatement.INSERT, rows);
        insertLinks(statements);
    }

    /** Stores the keys of new statements, by {@code seq}. */
    void insertKeys(Map<Long, Set<UUID>> keys) {
        List<Object[]> rows = new ArrayList<>();
        keys.forEach((seq, all) -> all.forEach(key -> rows.add(new Object[] {key, seq})));
        Sql.in(entities).batch(INSERT_KEY, rows);
    }

    /** Adds keys to a statement that is stored already and may have some of them. */
    void addKeys(long seq, Set<UUID> keys) {
        List<Object[]> rows =
                keys.stream().map(key -> new Object[] {key, seq, key, seq}).toList();
        Sql.in(entities)
                .batch(
                        "INSERT INTO statement_key (key_hash, seq) SELECT CAST(? AS UUID), CAST(? AS BIGINT)"
                                + " WHERE NOT EXISTS (SELECT 1 FROM statement_key WHERE key_hash = ? AND seq = ?)",
                        rows);
    }

    void deleteKeys(long seq, Set<UUID> keys) {
        Sql.in(entities)
                .batch(
                        "DELETE FROM statement_key WHERE key_hash = ? AND seq = ?",
                        keys.stream().map(key -> new Object[] {key, seq}).toList());
    }

    /** Those of the ids that are stored, with their texts. */
    List<Found> find(Collection<UUID> ids) {
        return byIds(BY_ID, ids, Statements::found);
    }

    Optional<Found> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** The statement with the id, where it is within reach. */
    Optional<Found> find(UUID id, Reach reach) {
        Sentence sentence = new Sentence().add("SELECT " + COLUMNS + " FROM statement s WHERE s.id = ?", id);
        reach.keys().forEach(key -> sentence.addKey(key, "s.seq"));
        reach.addPlatform(sentence);
        return Sql.in(entities).query(sentence.sql(), Statements::found, sentence.parameters()).stream()
                .findFirst();
    }

    List<Found> findBySeq(Collection<Long> seqs) {
        return byIds("SELECT " + COLUMNS + " FROM statement s WHERE s.seq IN ", seqs, Statements::found);
    }

    /** The stored statements that refer to one of these. */
    List<Link> linksTo(Collection<UUID> targets) {
        return byIds(LINKS, targets, Statements::link);
    }

    private static Link link(Sql.Row row) throws SQLException {
        return new Link(row.uuid("target"), row.number("seq"), row.uuid("voids") != null);
    }

    /** What there was before a batch: those of its ids that are stored, and who refers to one of them. */
    record Earlier(List<Found> known, List<Link> links) {}

    /** @param trip goes with the first of these questions, and before them */
    Earlier earlier(Collection<UUID> ids, OneTrip trip) {
        Earlier earlier = new Earlier(new ArrayList<>(), new ArrayList<>());
        OneTrip next = trip;
        for (Object[] some : lists(ids)) {
            List<Found> known = next.query(BY_ID + marks(some), Statements::found, some);
            List<Link> links = next.query(LINKS + marks(some), Statements::link, some);
            next.go();
            earlier.known().addAll(known);
            earlier.links().addAll(links);
            next = OneTrip.in(entities);
        }
        next.go();
        return earlier;
    }

    /** The lists have few lengths, so that the databases keep few statements parsed. */
    private <T, I> List<T> byIds(String sql, Collection<I> ids, Sql.RowMapper<T> mapper) {
        List<T> found = new ArrayList<>();
        for (Object[] some : lists(ids)) {
            found.addAll(Sql.in(entities).query(sql + marks(some), mapper, some));
        }
        return found;
    }

    private static String marks(Object[] ids) {
        return "(" + String.join(", ", Collections.nCopies(ids.length, "?")) + ")";
    }

    private static <I> List<Object[]> lists(Collection<I> ids) {
        List<Object[]> lists = new ArrayList<>();
        List<I> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += StatementQuery.MOST) {
            List<I> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + StatementQuery.MOST)));
            int wanted = LISTS.stream()
                    .filter(length -> length >= some.size())
                    .findFirst()
                    .orElseThrow();
            while (some.size() < wanted) {
                some.add(some.get(0));
            }
            lists.add(some.toArray());
        }
        return lists;
    }

    /**
     * Marks a statement as voided, unless it is itself a voiding one: it is not found any more, but by its id. Its keys
     * stay, for those who refer to it and for the day on which she whom it is about closes her account.
     */
    void voidStatement(UUID id) {
        Sql.in(entities).update("UPDATE statement SET voided = TRUE WHERE id = ? AND voids IS NULL", id);
    }

    /** Voids what the platform itself takes back. Its voiding statement is about the person whom the target is about. */
    void takeBack(List<StoredStatement> voiding) {
        Sql.in(entities)
                .batch(
                        "UPDATE statement SET voided = (voided OR voids IS NULL), person = COALESCE((SELECT t.person"
                                + " FROM statement t WHERE t.id = statement.voids), person) WHERE id IN (?, ?)",
                        voiding.stream()
                                .map(one -> new Object[] {one.facts().voids(), one.id()})
                                .toList());
    }

    /**
     * A part of what a search finds.
     *
     * @param found as many as the search asks for, or fewer where they are long
     * @param more whether there are further ones
     */
    public record Part(List<Found> found, boolean more) {}

    /**
     * The next part of a search. Whatever there is, little more than {@link #FULL} bytes of texts are in memory: short
     * ones come with their rows, and of the others only those that the part has room for.
     */
    Part select(StatementQuery query) {
        List<Measured> rows = Sql.in(entities)
                .query(
                        query.from(query.after(), query.limit() + 1).sql(SHORT_COLUMNS),
                        row -> new Measured(found(row, row.text("body")), row.number("bytes")),
                        query.parameters());
        List<Found> part = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < rows.size() && i < query.limit(); i++) {
            bytes += rows.get(i).bytes();
            if (i > 0 && bytes > FULL) {
                break;
            }
            part.add(rows.get(i).found());
        }
        boolean more = part.size() < rows.size();
        return new Part(withTexts(part), more);
    }

    /** A row whose text may not have been read. */
    private record Measured(Found found, long bytes) {}

    private List<Found> withTexts(List<Found> part) {
        List<Long> without = part.stream()
                .filter(found -> found.text() == null)
                .map(Found::seq)
                .toList();
        if (without.isEmpty()) {
            return part;
        }
        Map<Long, Found> whole = new HashMap<>();
        findBySeq(without).forEach(found -> whole.put(found.seq(), found));
        // Who closes her account at this moment takes hers along.
        return part.stream()
                .map(found -> found.text() == null ? whole.get(found.seq()) : found)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The trusted, not voided statements of a registration, in stored order. */
    @Allowed(Access.PLATFORM)
    public List<StoredStatement> trustedOf(UUID registration) {
        List<StoredStatement> statements = new ArrayList<>();
        StatementFilter filter = new StatementFilter(null, null, null, registration, null, null);
        each(filter, statement -> {
            if (statement.trusted() && registration.equals(statement.facts().registration())) {
                statements.add(statement);
            }
        });
        return statements;
    }

    /**
     * All statements whose actor is the agent, and those by which the platform has taken one of them back, in stored order,
     * one after the other.
     */
    @Allowed(Access.PLATFORM)
    public void ofAgent(String agent, Consumer<StoredStatement> reader) {
        each(StatementFilter.ofAgent(agent), statement -> {
            boolean takenBack = statement.trusted() && statement.facts().voids() != null;
            if (takenBack || agent.equals(statement.facts().actor())) {
                reader.accept(statement);
            }
        });
    }

    /** Reads all that a filter finds, in stored order, a page at a time. */
    private void each(StatementFilter filter, Consumer<StoredStatement> reader) {
        Long after = null;
        Part part;
        do {
            part = select(new StatementQuery(filter, Reach.WHOLE, true, after, AT_ONCE));
            for (Found found : part.found()) {
                reader.accept(found.parsed());
                after = found.seq();
            }
        } while (part.more());
    }

    /** Some of the statements that were counted from 1, in their order. */
    List<Found> counted() {
        return Sql.in(entities)
                .query(
                        "SELECT " + COLUMNS + " FROM statement s WHERE s.seq < ? ORDER BY s.seq FETCH FIRST " + AT_ONCE
                                + " ROWS ONLY",
                        Statements::found,
                        COUNTED);
    }

    /** Gives stored statements other numbers, and what they did not have with the old ones. */
    void renumber(List<Found> before, List<StoredStatement> after) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            StoredStatement now = after.get(i);
            rows.add(new Object[] {
                now.seq(), now.person(), now.facts().sensitive(), before.get(i).seq()
            });
        }
        Sql.in(entities).batch("UPDATE statement SET seq = ?, person = ?, sensitive = ? WHERE seq = ?", rows);
        insertLinks(after);
    }

    private void insertLinks(List<StoredStatement> statements) {
        Sql.in(entities)
                .batch(
                        INSERT_LINK,
                        statements.stream()
                                .filter(statement -> statement.facts().refersTo() != null)
                                .map(statement ->
                                        new Object[] {statement.facts().refersTo(), statement.seq()})
                                .toList());
    }

    /** Deletes statements with all that hangs on them; their keys go before. */
    void delete(Collection<Long> seqs) {
        Sql sql = Sql.in(entities);
        List<Object[]> rows = seqs.stream().map(seq -> new Object[] {seq}).toList();
        sql.batch("DELETE FROM statement_attachment WHERE seq = ?", rows);
        sql.batch("DELETE FROM statement_link WHERE seq = ?", rows);
        sql.batch("DELETE FROM statement WHERE seq = ?", rows);
    }

    /** The statements of which the agent is the actor, voided ones too. */
    List<Found> allOfActor(String agent) {
        return Sql.in(entities)
                .query(
                        "SELECT " + COLUMNS + " FROM statement_key k JOIN statement s ON s.seq = k.seq"
                                + " WHERE k.key_hash = ? AND s.agent = ? ORDER BY k.seq",
                        Statements::found,
                        StatementKeys.agent(agent),
                        agent);
    }

    private static Found found(Sql.Row row) throws SQLException {
        String rest = row.text("body_rest");
        String body = row.text("body");
        return found(row, rest == null ? body : body + rest);
    }

    private static Found found(Sql.Row row, String text) throws SQLException {
        return new Found(
                row.number("seq"),
                row.uuid("id"),
                row.instant("stored"),
                row.flag("trusted"),
                row.flag("voided"),
                text);
    }
}
