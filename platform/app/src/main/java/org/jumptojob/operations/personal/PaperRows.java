package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.operations.personal.PaperRequest.State;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.persistence.Sql;

/** The requests on paper in the database. Every method needs a transaction. */
@ApplicationScoped
class PaperRows {

    private static final String SELECT = "SELECT " + PaperRequest.COLUMNS + " FROM paper_request ";
    /** A condition on the requests that wait. */
    static final String OPEN = "state IN ('WAITING', 'MAKING')";

    private static final int MOST_ENDED = 50;

    @Inject
    EntityManager entities;

    void add(PaperRequest request) {
        Sql.in(entities)
                .update(
                        "INSERT INTO paper_request (id, kind, person_id, received, checked_by, entered, entered_by, due,"
                                + " state, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                        request.id(),
                        request.paper().kind(),
                        request.person(),
                        request.paper().received(),
                        request.paper().check(),
                        request.entered(),
                        request.enteredBy(),
                        request.due(),
                        request.state());
    }

    /** A request that nobody else changes until the end of this transaction. */
    Optional<PaperRequest> lock(UUID id) {
        return Sql.in(entities).query(SELECT + "WHERE id = ? FOR UPDATE", PaperRequest::of, id).stream()
                .findFirst();
    }

    /** The open ones, the oldest first, then the last ones that have ended. */
    List<PaperRequest> open() {
        return Sql.in(entities).query(SELECT + "WHERE " + OPEN + " ORDER BY entered, id", PaperRequest::of);
    }

    List<PaperRequest> ended() {
        return Sql.in(entities)
                .query(
                        SELECT + "WHERE state IN ('DONE', 'STOPPED') ORDER BY ended DESC, id FETCH FIRST " + MOST_ENDED
                                + " ROWS ONLY",
                        PaperRequest::of);
    }

    List<PaperRequest> of(UUID person) {
        return Sql.in(entities)
                .query(SELECT + "WHERE person_id = ? ORDER BY entered DESC, id", PaperRequest::of, person);
    }

    void begin(UUID id) {
        Sql.in(entities).update("UPDATE paper_request SET state = 'MAKING', version = version + 1 WHERE id = ?", id);
    }

    /** Its copy is on the way to the person. */
    void take(UUID id) {
        Sql.in(entities).update("UPDATE paper_request SET taken = TRUE, version = version + 1 WHERE id = ?", id);
    }

    void end(UUID id, State state, UUID by, Instant now) {
        Sql.in(entities)
                .update(
                        "UPDATE paper_request SET state = ?, ended = ?, ended_by = ?, version = version + 1 WHERE id = ?",
                        state,
                        now,
                        by,
                        id);
    }

    /** It could not be carried out after all. */
    void reopen(UUID id) {
        Sql.in(entities)
                .update(
                        "UPDATE paper_request SET state = 'WAITING', ended = NULL, ended_by = NULL,"
                                + " version = version + 1 WHERE id = ?",
                        id);
    }

    /** The account is gone: what was open about it ends, and no line leads to her any more. */
    void forget(UUID person, Instant now) {
        Sql sql = Sql.in(entities);
        sql.update(
                "UPDATE paper_request SET state = 'STOPPED', ended = ?, version = version + 1 WHERE person_id = ? AND "
                        + OPEN,
                now,
                person);
        sql.update("UPDATE paper_request SET person_id = NULL, version = version + 1 WHERE person_id = ?", person);
    }

    /** Requests that ended before a moment. */
    OldRows old() {
        return new OldRows(entities, "paper_request WHERE ended < ?");
    }
}
