package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;

/** What is asked of the statements by whoever passes them on, in stored order and in the transaction that runs. */
@ApplicationScoped
public class StatementSource {

    @Inject
    EntityManager entities;

    @Inject
    Statements statements;

    @Inject
    StoredClock clock;

    /**
     * The stored order is complete before this number: every statement with a lower one can be read, and none will be
     * added there. Ask this first and read then.
     */
    @Allowed(Access.PLATFORM)
    public long completeBefore() {
        return StoredClock.firstAfter(clock.consistentThrough());
    }

    /** Numbers of the same order for what goes the same way and is no statement, in the transaction that runs. */
    @Allowed(Access.PLATFORM)
    public List<Long> freshNumbers(int count) {
        StoredClock.Span span = clock.begin(count);
        return IntStream.range(0, count).mapToObj(span::seq).toList();
    }

    /** Those of the statements that are there, in stored order. */
    @Allowed(Access.PLATFORM)
    public List<Statements.Found> read(Collection<Long> seqs) {
        return statements.findBySeq(seqs).stream()
                .sorted(Comparator.comparing(Statements.Found::seq))
                .toList();
    }

    /** Length of the texts in characters, without reading them; those that are gone are left out. */
    @Allowed(Access.PLATFORM)
    public Map<Long, Long> lengths(Collection<Long> seqs) {
        Map<Long, Long> lengths = new HashMap<>();
        if (!seqs.isEmpty()) {
            Sql.in(entities)
                    .query(
                            "SELECT seq, CHAR_LENGTH(body) + COALESCE(CHAR_LENGTH(body_rest), 0) AS n FROM statement"
                                    + " WHERE seq IN (" + marks(seqs) + ")",
                            row -> lengths.put(row.number("seq"), row.number("n")),
                            seqs.toArray());
        }
        return lengths;
    }

    /** When a statement was stored; empty where it is gone. */
    @Allowed(Access.PLATFORM)
    public Optional<Instant> stored(long seq) {
        return Sql.in(entities)
                .query("SELECT stored FROM statement WHERE seq = ?", row -> row.instant("stored"), seq)
                .stream()
                .findFirst();
    }

    /** All statements whose actor is the agent, those that are voided too. */
    @Allowed(Access.PLATFORM)
    public List<Statements.Found> ofActor(String agent) {
        return statements.allOfActor(agent);
    }

    /** The numbers of those of the statements that are stored. */
    @Allowed(Access.PLATFORM)
    public Map<UUID, Long> numbers(Collection<UUID> ids) {
        Map<UUID, Long> numbers = new HashMap<>();
        statements.find(ids).forEach(found -> numbers.put(found.id(), found.seq()));
        return numbers;
    }

    /** The numbers of the statements that void one of these. */
    @Allowed(Access.PLATFORM)
    public List<Long> voiding(Collection<UUID> targets) {
        return statements.linksTo(targets).stream()
                .filter(Statements.Link::voids)
                .map(Statements.Link::seq)
                .toList();
    }

    /** Sizes in bytes of those attachments that are stored here, by their hash. */
    @Allowed(Access.PLATFORM)
    public Map<String, Long> attachments(Collection<String> hashes) {
        Map<String, Long> sizes = new HashMap<>();
        if (!hashes.isEmpty()) {
            Sql.in(entities)
                    .query(
                            "SELECT sha2, size FROM attachment WHERE sha2 IN (" + marks(hashes) + ")",
                            row -> sizes.put(row.text("sha2"), row.number("size")),
                            hashes.toArray());
        }
        return sizes;
    }

    /** One piece of an attachment, from 0 on; an empty one after the last. */
    @Allowed(Access.PLATFORM)
    public byte[] piece(String sha2, int part) {
        return AttachmentStore.piece(Sql.in(entities), sha2, part);
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
