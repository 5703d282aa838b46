package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.operations.personal.CopyOrder.Purpose;
import org.jumptojob.operations.personal.CopyOrder.State;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/**
 * The orders of copies in the database, with their files. A file lies in pieces that are sealed with the person's own key:
 * without it, in a backup too, nobody can read them. Every method needs a transaction.
 */
@ApplicationScoped
class CopyOrders {

    /** In Base64 and sealed, a piece of this many bytes stays below the longest text of a row. */
    static final int PIECE = 400_000;

    static final int MOST_TRIES = 3;

    private static final String SELECT = "SELECT " + CopyOrder.COLUMNS + " FROM export_job ";

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    Clock clock = Clock.systemUTC();

    /** Two posts at the same moment come one after the other. Answers whether there is such a person. */
    boolean lock(UUID person) {
        return !Sql.in(entities)
                .query("SELECT id FROM person WHERE id = ? FOR UPDATE", row -> row.uuid("id"), person)
                .isEmpty();
    }

    /** A person's orders, the newest first. */
    List<CopyOrder> of(UUID person, Purpose purpose) {
        return Sql.in(entities)
                .query(
                        SELECT + "WHERE person_id = ? AND purpose = ? ORDER BY asked DESC, id DESC",
                        CopyOrder::of,
                        person,
                        purpose);
    }

    /** Everybody's orders that came on paper. */
    List<CopyOrder> onPaper() {
        return Sql.in(entities).query(SELECT + "WHERE purpose = 'PAPER' ORDER BY asked, id", CopyOrder::of);
    }

    Optional<CopyOrder> find(UUID id) {
        return Sql.in(entities).query(SELECT + "WHERE id = ?", CopyOrder::of, id).stream()
                .findFirst();
    }

    /** What waits, or was begun by a node that is no more; the oldest first. */
    List<CopyOrder> open() {
        return Sql.in(entities)
                .query(SELECT + "WHERE state IN ('WAITING', 'RUNNING') ORDER BY asked, id", CopyOrder::of);
    }

    void add(UUID person, Purpose purpose, ZoneId zone) {
        Sql.in(entities)
                .update(
                        "INSERT INTO export_job (id, person_id, purpose, time_zone, state, asked, done_parts, all_parts,"
                                + " tries, file_size, pieces, version) VALUES (?, ?, ?, ?, 'WAITING', ?, 0, 0, 0, 0, 0, 0)",
                        Ids.next(),
                        person,
                        purpose,
                        zone.getId(),
                        now());
    }

    /** Begins, or begins again: whatever an earlier try has left of the file goes. */
    void begin(CopyOrder order, int parts) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM export_piece WHERE job_id = ?", order.id());
        sql.update(
                "UPDATE export_job SET state = 'RUNNING', done_parts = 0, all_parts = ?, tries = tries + 1, pieces = 0,"
                        + " version = version + 1 WHERE id = ?",
                parts,
                order.id());
    }

    /** @return whether it is still to be made: she may have closed her account meanwhile, or it has to begin again */
    boolean progress(CopyOrder order, int done) {
        return Sql.in(entities)
                        .update(
                                "UPDATE export_job SET done_parts = ?, version = version + 1 WHERE id = ?"
                                        + " AND state = 'RUNNING'",
                                done,
                                order.id())
                == 1;
    }

    void addPiece(CopyOrder order, int piece, byte[] bytes) {
        String sealed = keys.seal(
                order.person(), item(order.id(), piece), Base64.getEncoder().encodeToString(bytes));
        Sql.in(entities)
                .update("INSERT INTO export_piece (job_id, piece, sealed) VALUES (?, ?, ?)", order.id(), piece, sealed);
    }

    /** @throws IllegalStateException where the person's key does not open it */
    byte[] piece(CopyOrder order, int piece) {
        String sealed = Sql.in(entities)
                .query(
                        "SELECT sealed FROM export_piece WHERE job_id = ? AND piece = ?",
                        row -> row.text("sealed"),
                        order.id(),
                        piece)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A piece of a copy is missing."));
        return keys.open(order.person(), item(order.id(), piece), sealed)
                .map(text -> Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)))
                .orElseThrow(() -> new IllegalStateException("A piece of a copy cannot be opened."));
    }

    void finish(CopyOrder order, CopyOrder.File file) {
        Sql.in(entities)
                .update(
                        "UPDATE export_job SET state = 'DONE', finished = ?, done_parts = all_parts, file_size = ?,"
                                + " file_hash = ?, pieces = ?, version = version + 1 WHERE id = ? AND state = 'RUNNING'",
                        now(),
                        file.size(),
                        file.hash(),
                        file.pieces(),
                        order.id());
    }

    /** Copies of these people are made anew: what lies ready holds something that nobody may read any more. */
    void beginAgain(Collection<UUID> persons) {
        String of = " IN (" + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")";
        Sql sql = Sql.in(entities);
        int stale = sql.update(
                "UPDATE export_job SET state = 'WAITING', finished = NULL, file_hash = NULL, file_size = 0, pieces = 0,"
                        + " tries = 0, version = version + 1 WHERE state IN ('DONE', 'RUNNING') AND person_id" + of,
                persons.toArray());
        if (stale > 0) {
            sql.update(
                    "DELETE FROM export_piece WHERE job_id IN (SELECT id FROM export_job WHERE person_id" + of + ")",
                    persons.toArray());
        }
    }

    void fail(CopyOrder order) {
        Sql.in(entities)
                .update(
                        "UPDATE export_job SET state = ?, finished = ?, version = version + 1 WHERE id = ?",
                        State.FAILED,
                        now(),
                        order.id());
    }

    void delete(UUID id) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM export_piece WHERE job_id = ?", id);
        sql.update("DELETE FROM export_job WHERE id = ?", id);
    }

    void deleteAll(UUID person) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM export_piece WHERE job_id IN (SELECT id FROM export_job WHERE person_id = ?)", person);
        sql.update("DELETE FROM export_job WHERE person_id = ?", person);
    }

    long countOlder(Instant before) {
        return Sql.in(entities)
                .query("SELECT COUNT(*) AS n FROM export_job WHERE finished < ?", row -> row.number("n"), before)
                .get(0);
    }

    long deleteOlder(Instant before) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM export_piece WHERE job_id IN (SELECT id FROM export_job WHERE finished < ?)", before);
        return sql.update("DELETE FROM export_job WHERE finished < ?", before);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String item(UUID order, int piece) {
        return "copy:" + order + ":" + piece;
    }
}
