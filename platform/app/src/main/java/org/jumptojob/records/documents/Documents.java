package org.jumptojob.records.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jumptojob.persistence.Sql;

/** The documents in the database. Every method needs a transaction. */
@ApplicationScoped
public class Documents {

    private static final String ONE = " FROM document WHERE kind = ? AND place = ? AND name = ?";

    @Inject
    EntityManager entities;

    private record Name(String name, Instant updated) {}

    Optional<StoredDocument> find(DocumentId id) {
        return Sql.in(entities)
                .query("SELECT content_type, etag, body, updated" + ONE, Documents::document, key(id))
                .stream()
                .findFirst();
    }

    /** The entity tag of a document that nobody else changes until the end of this transaction; empty where there is none. */
    Optional<String> lockEtag(DocumentId id) {
        return Sql.in(entities).query("SELECT etag" + ONE + " FOR UPDATE", row -> row.text("etag"), key(id)).stream()
                .findFirst();
    }

    /** A document that nobody else changes until the end of this transaction. */
    Optional<StoredDocument> lock(DocumentId id) {
        return Sql.in(entities)
                .query("SELECT content_type, etag, body, updated" + ONE + " FOR UPDATE", Documents::document, key(id))
                .stream()
                .findFirst();
    }

    /**
     * @param client who writes; empty for a person in her own session
     * @throws org.jumptojob.persistence.DatabaseProblem where somebody else has just stored such a document
     */
    void insert(DocumentId id, Content content, Optional<String> client) {
        DocumentPlace place = id.place();
        Sql.in(entities)
                .update(
                        "INSERT INTO document (kind, place, name, activity, agent, registration, content_type, etag,"
                                + " body, updated, client) VALUES (?, ?, ?, ?, ?, CAST(? AS UUID), ?, ?, ?, ?, ?)",
                        place.kind(),
                        place.hash(),
                        id.name(),
                        place.activity().orElse(null),
                        place.agent().orElse(null),
                        place.registration().orElse(null),
                        content.type(),
                        content.etag(),
                        content.bytes(),
                        now(),
                        client.orElse(null));
    }

    void update(DocumentId id, Content content, Optional<String> client) {
        Sql.in(entities)
                .update(
                        "UPDATE document SET content_type = ?, etag = ?, body = ?, updated = ?, client = ?"
                                + " WHERE kind = ? AND place = ? AND name = ?",
                        content.type(),
                        content.etag(),
                        content.bytes(),
                        now(),
                        client.orElse(null),
                        id.place().kind(),
                        id.place().hash(),
                        id.name());
    }

    void delete(DocumentId id) {
        Sql.in(entities).update("DELETE" + ONE, key(id));
    }

    /**
     * The names of a place's documents. States without a registration are asked for across all registrations, as the
     * standard says (2.3: "if specified").
     *
     * @param since only what was stored later
     */
    DocumentNames names(DocumentPlace place, Optional<Instant> since) {
        Range range = range(place);
        List<Object> parameters = range.parameters();
        since.ifPresent(parameters::add);
        List<Name> found = Sql.in(entities)
                .query(
                        "SELECT name, updated FROM document WHERE " + range.condition()
                                + (since.isPresent() ? " AND updated > ?" : ""),
                        row -> new Name(row.text("name"), row.instant("updated")),
                        parameters.toArray());
        TreeSet<String> names = new TreeSet<>();
        found.forEach(one -> names.add(one.name()));
        return new DocumentNames(
                List.copyOf(names), found.stream().map(Name::updated).max(Instant::compareTo));
    }

    /** Deletes every document of a place; states without a registration as {@link #names} finds them. */
    void deleteAll(DocumentPlace place) {
        Range range = range(place);
        Sql.in(entities)
                .update(
                        "DELETE FROM document WHERE " + range.condition(),
                        range.parameters().toArray());
    }

    void deleteOfAgent(String agent) {
        Sql.in(entities).update("DELETE FROM document WHERE agent = ?", agent);
    }

    private record Range(String condition, List<Object> parameters) {}

    private static Range range(DocumentPlace place) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(place.kind());
        if (place.kind() == DocumentKind.STATE && place.registration().isEmpty()) {
            parameters.add(place.agent().orElseThrow());
            parameters.add(place.activity().orElseThrow());
            return new Range("kind = ? AND agent = ? AND activity = ?", parameters);
        }
        parameters.add(place.hash());
        return new Range("kind = ? AND place = ?", parameters);
    }

    /** As fine as both databases keep it, so that what was stored compares equal to itself. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Object[] key(DocumentId id) {
        return new Object[] {id.place().kind(), id.place().hash(), id.name()};
    }

    private static StoredDocument document(Sql.Row row) throws SQLException {
        return new StoredDocument(
                new Content(row.text("content_type"), row.bytes("body")), row.text("etag"), row.instant("updated"));
    }
}
