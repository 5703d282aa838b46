package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;

/** The statements in the database: finds and stores, no rules. Stored order is the order of {@code seq}. */
@ApplicationScoped
public class Statements {

    private static final String COLUMNS = "seq, id, stored, trusted, voided, body";

    @Inject
    EntityManager entities;

    /** One row of an answer. */
    public record Found(long seq, UUID id, boolean trusted, boolean voided, String text) {}

    void insert(List<StoredStatement> statements) {
        List<Object[]> rows = new ArrayList<>();
        for (StoredStatement s : statements) {
            StatementFacts.ObjectFacts object = s.facts().object();
            rows.add(new Object[] {
                s.id(),
                s.stored(),
                s.facts().timestamp() == null ? s.stored() : s.facts().timestamp(),
                s.facts().verb(),
                object.kind().name(),
                orNone(object.id()),
                orNone(s.facts().actor()),
                s.facts().registration(),
                orNone(s.facts().authority()),
                s.trusted(),
                false,
                s.facts().voids(),
                s.text()
            });
        }
        Sql.in(entities)
                .batch(
                        "INSERT INTO statement (id, stored, stamped, verb, object_kind, object_id, agent, registration,"
                                + " authority, trusted, voided, voids, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
    }

    /** A group without a name and a statement inside a statement have no id (xAPI 1.0.3, part two, 2.4.2.2 and 2.4.4.3). */
    private static String orNone(String id) {
        return id == null ? "" : id;
    }

    /** Those of the ids that are stored, with their texts. */
    List<Found> find(Collection<UUID> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return Sql.in(entities)
                .query(
                        "SELECT " + COLUMNS + " FROM statement WHERE id IN (" + marks + ")",
                        Statements::found,
                        ids.toArray());
    }

    Optional<Found> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Marks a statement as voided, unless it is itself a voiding one. */
    void voidStatement(UUID id) {
        Sql.in(entities).update("UPDATE statement SET voided = TRUE WHERE id = ? AND voids IS NULL", id);
    }

    /** Whether a voiding statement for the id is stored already: it may have come before its target. */
    boolean isVoidedAhead(UUID id) {
        return !Sql.in(entities)
                .query("SELECT id FROM statement WHERE voids = ?", row -> row.uuid("id"), id)
                .isEmpty();
    }

    List<Found> select(StatementQuery query) {
        return Sql.in(entities).query(query.sql(COLUMNS), Statements::found, query.parameters());
    }

    /** The trusted, not voided statements of a registration, in stored order. */
    @Allowed(Access.PLATFORM)
    public List<StoredStatement> trustedOf(UUID registration) {
        List<StoredStatement> statements = new ArrayList<>();
        Sql.in(entities)
                .query(
                        "SELECT " + COLUMNS + " FROM statement WHERE registration = ? AND trusted = TRUE"
                                + " AND voided = FALSE ORDER BY seq",
                        Statements::stored,
                        registration)
                .forEach(statements::add);
        return statements;
    }

    /** All statements whose actor is the agent, in stored order, one after the other. */
    @Allowed(Access.PLATFORM)
    public void ofAgent(String agent, Consumer<StoredStatement> reader) {
        Sql.in(entities)
                .query(
                        "SELECT " + COLUMNS + " FROM statement WHERE agent = ? AND voided = FALSE ORDER BY seq",
                        row -> {
                            reader.accept(stored(row));
                            return null;
                        },
                        agent);
    }

    /** Deletes what the agent did, and the statements that void something of it. */
    void deleteOfAgent(String agent) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM statement WHERE voids IN (SELECT id FROM statement WHERE agent = ?)", agent);
        sql.update("DELETE FROM statement WHERE agent = ?", agent);
    }

    private static Found found(Sql.Row row) throws SQLException {
        return new Found(row.number("seq"), row.uuid("id"), row.flag("trusted"), row.flag("voided"), row.text("body"));
    }

    private static StoredStatement stored(Sql.Row row) throws SQLException {
        var received = StatementReader.readOne(row.text("body"));
        return new StoredStatement(
                row.uuid("id"),
                row.instant("stored"),
                row.flag("trusted"),
                StatementFacts.of(received.json()),
                received.text(),
                received.json());
    }
}
