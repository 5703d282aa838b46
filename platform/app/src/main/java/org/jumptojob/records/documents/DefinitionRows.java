package org.jumptojob.records.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jumptojob.persistence.Sql;
import org.jumptojob.records.door.Hashes;

/** The definitions of activities in the database. Every method needs a transaction. */
@ApplicationScoped
public class DefinitionRows {

    /** How many are asked for in one query. */
    private static final int CHUNK = 500;

    @Inject
    EntityManager entities;

    private record Line(String iri, String definition) {}

    /** The definitions of those that are known, by IRI. */
    Map<String, String> find(Collection<String> iris) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(iris);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            Sql.in(entities)
                    .query(
                            "SELECT iri, definition FROM activity_definition WHERE key_hash IN (" + marks + ")",
                            row -> new Line(row.text("iri"), row.text("definition")),
                            some.stream().map(Hashes::of).toArray())
                    .forEach(line -> found.put(line.iri(), line.definition()));
        }
        return found;
    }

    /** The definition of a known activity that nobody else changes until the end of this transaction. */
    Optional<String> lock(String iri) {
        return Sql.in(entities)
                .query(
                        "SELECT definition FROM activity_definition WHERE key_hash = ? FOR UPDATE",
                        row -> row.text("definition"),
                        Hashes.of(iri))
                .stream()
                .findFirst();
    }

    /**
     * Stores new ones, in the order of their IRIs: whoever stores some of the same at this moment goes the same way, so
     * that each waits for the other at most once and never in a circle.
     *
     * @throws org.jumptojob.persistence.DatabaseProblem where somebody else has just stored one of them
     */
    void insert(SortedMap<String, String> definitions) {
        List<Object[]> rows = new ArrayList<>();
        definitions.forEach(
                (iri, definition) -> rows.add(new Object[] {Hashes.of(iri), iri, definition, Instant.now()}));
        Sql.in(entities)
                .batch(
                        "INSERT INTO activity_definition (key_hash, iri, definition, updated) VALUES (?, ?, ?, ?)",
                        rows);
    }

    void update(String iri, String definition) {
        Sql.in(entities)
                .update(
                        "UPDATE activity_definition SET definition = ?, updated = ? WHERE key_hash = ?",
                        definition,
                        Instant.now(),
                        Hashes.of(iri));
    }
}
