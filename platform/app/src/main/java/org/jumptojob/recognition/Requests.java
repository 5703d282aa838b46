package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.groups.Seats;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.persistence.Sql;
import org.jumptojob.recognition.Request.Decision;
import org.jumptojob.recognition.Request.State;

/**
 * The requests in the database. Each change names the state that it comes from, so of two people who act at once one changes a row
 * and the other none.
 */
@ApplicationScoped
class Requests {

    private static final int MOST = 100;

    private static final String COLUMNS =
            "SELECT r.id, r.person_id, p.actor, r.track_id, r.modules, r.state, r.to_group, r.to_role,"
                    + " r.to_organisation, r.to_name, r.sealed, r.asked, r.taken_by, r.decided_by, r.decided, r.accepted,"
                    + " r.answer, r.statements FROM recognition r JOIN person p ON p.id = r.person_id ";

    // A list of what waits does not even fetch the words.
    private static final String WITHOUT_WORDS =
            COLUMNS.replace("r.sealed", "'' AS sealed").replace("r.answer,", "CAST(NULL AS VARCHAR(1)) AS answer,");

    /** Who asked is still in the group or the organisation where she asked. Its marks: twice the moment. */
    static final String STILL_THERE = "(r.to_group IS NULL AND r.to_organisation IS NULL OR "
            + Seats.inGroup("r.person_id", "r.to_group") + " OR " + Desks.belongs("r.person_id", "r.to_organisation")
            + ")";

    // Its marks: twice the moment, three times who decides.
    private static final String CAN_BE_DECIDED =
            STILL_THERE + " AND r.person_id <> ? AND " + Distances.notBlocked("r.person_id", "?");

    private EntityManager entities;

    protected Requests() {}

    @Inject
    Requests(EntityManager entities) {
        this.entities = entities;
    }

    void insert(Request request) {
        Decider to = request.to();
        sql().update(
                        "INSERT INTO recognition (id, person_id, track_id, modules, state, to_group, to_role,"
                                + " to_organisation, to_name, sealed, asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        request.id(),
                        request.person(),
                        request.track(),
                        String.join(" ", request.modules()),
                        request.state().word(),
                        to.group(),
                        to.role(),
                        to.organisation(),
                        to.name(),
                        request.sealed(),
                        request.asked());
    }

    Optional<Request> find(UUID id) {
        return sql().query(COLUMNS + "WHERE r.id = ?", Requests::request, id).stream()
                .findFirst();
    }

    /**
     * A request as far as who asked lets somebody decide it: it is of another person, who is still where she asked, and neither
     * keeps away from the other. Whether who decides has her seat is not asked here.
     */
    Optional<Request> find(UUID id, UUID decider, Instant now) {
        return sql()
                .query(
                        COLUMNS + "WHERE r.id = ? AND " + CAN_BE_DECIDED,
                        Requests::request,
                        id,
                        now,
                        now,
                        decider,
                        decider,
                        decider)
                .stream()
                .findFirst();
    }

    /** What somebody asked, the latest first. */
    List<Request> of(UUID person) {
        return sql().query(
                        COLUMNS + "WHERE r.person_id = ? ORDER BY r.asked DESC, r.id DESC FETCH FIRST " + MOST
                                + " ROWS ONLY",
                        Requests::request,
                        person);
    }

    /** Whether somebody has a request for a track that is not decided. */
    boolean hasOpen(UUID person, String track) {
        return !sql().query(
                        "SELECT id FROM recognition WHERE person_id = ? AND track_id = ?"
                                + " AND state IN ('waiting', 'nobody', 'taken')",
                        row -> row.uuid("id"),
                        person,
                        track)
                .isEmpty();
    }

    /**
     * What waits for somebody, what she has taken and what she has decided, as far as who asked is still there for her, without
     * words; what waits longest stands first.
     */
    List<Request> forDecider(UUID decider, Deciders.Reach reach, Instant now) {
        if (reach.isNothing()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(now, now, decider, decider, decider, decider, decider));
        List<String> ways = new ArrayList<>();
        reach.seats().forEach(seat -> {
            ways.add("r.to_group = ? AND r.to_role = ?");
            parameters.addAll(List.of(seat.group(), seat.role()));
        });
        reach.desks().forEach(desk -> {
            ways.add("r.to_organisation = ?");
            parameters.add(desk);
        });
        if (reach.site()) {
            ways.add("r.to_group IS NULL AND r.to_organisation IS NULL");
        }
        return sql().query(
                        WITHOUT_WORDS + "WHERE " + CAN_BE_DECIDED + " AND (r.state = 'waiting' OR r.state = 'taken'"
                                + " AND r.taken_by = ? OR r.decided_by = ?) AND (" + String.join(" OR ", ways)
                                + ") ORDER BY r.asked, r.id FETCH FIRST " + MOST + " ROWS ONLY",
                        Requests::request,
                        parameters.toArray());
    }

    /** Requests that nobody who decides has been told of yet. */
    List<Request> unannounced() {
        return sql().query(
                        WITHOUT_WORDS
                                + "WHERE r.state = 'waiting' AND r.announced IS NULL ORDER BY r.asked FETCH FIRST "
                                + MOST + " ROWS ONLY",
                        Requests::request);
    }

    /** Requests that were told long ago, and those where who asked has left: perhaps nobody is there for them any more. */
    List<Request> doubtful(Instant before, Instant now) {
        return sql().query(
                        WITHOUT_WORDS
                                + "WHERE r.state = 'waiting' AND r.announced IS NOT NULL AND (r.announced < ? OR NOT "
                                + STILL_THERE + ") ORDER BY r.announced, r.id FETCH FIRST " + MOST + " ROWS ONLY",
                        Requests::request,
                        before,
                        now,
                        now);
    }

    /** Requests for which nobody was there. */
    List<Request> withNobody() {
        return sql().query(WITHOUT_WORDS + "WHERE r.state = 'nobody'", Requests::request);
    }

    /** Nobody is there for it. @return whether it waited until now */
    boolean lose(UUID id) {
        return sql().update(
                                "UPDATE recognition SET state = 'nobody', announced = NULL WHERE id = ?"
                                        + " AND state = 'waiting'",
                                id)
                == 1;
    }

    /** Somebody is there for it again. */
    void waitAgain(UUID id) {
        sql().update("UPDATE recognition SET state = 'waiting' WHERE id = ? AND state = 'nobody'", id);
    }

    /** Somebody was there for it at this moment. */
    void announced(UUID id, Instant now) {
        sql().update("UPDATE recognition SET announced = ? WHERE id = ?", now, id);
    }

    List<Request> taken() {
        return sql().query(WITHOUT_WORDS + "WHERE r.state = 'taken'", Requests::request);
    }

    /** @return whether it was free */
    boolean take(UUID id, UUID decider) {
        return sql().update(
                                "UPDATE recognition SET state = 'taken', taken_by = ? WHERE id = ? AND state = 'waiting'",
                                decider,
                                id)
                == 1;
    }

    /** @return whether it was hers */
    boolean putBack(UUID id, UUID decider) {
        return sql().update(
                                "UPDATE recognition SET state = 'waiting', taken_by = NULL, announced = NULL WHERE id = ?"
                                        + " AND state = 'taken' AND taken_by = ?",
                                id,
                                decider)
                == 1;
    }

    /** What one of two had of the other is free again. */
    void part(UUID person, UUID decider) {
        sql().update(
                        "UPDATE recognition SET state = 'waiting', taken_by = NULL, announced = NULL WHERE person_id = ?"
                                + " AND taken_by = ?",
                        person,
                        decider);
    }

    /** @return whether it was hers */
    boolean decide(UUID id, State state, Decision decision) {
        return sql().update(
                                "UPDATE recognition SET state = ?, taken_by = NULL, decided_by = ?, decided = ?,"
                                        + " accepted = ?, answer = ?, statements = ? WHERE id = ? AND state = 'taken'"
                                        + " AND taken_by = ?",
                                state.word(),
                                decision.by(),
                                decision.at(),
                                String.join(" ", decision.accepted()),
                                decision.sealed(),
                                String.join(
                                        " ",
                                        decision.statements().stream()
                                                .map(UUID::toString)
                                                .toList()),
                                id,
                                decision.by())
                == 1;
    }

    /** What a request that is gone had led to: its track, and the statements by which something was recognised. */
    record Gone(String track, List<UUID> statements) {}

    /** @return nothing where it was not hers */
    Optional<Gone> delete(UUID id, UUID person) {
        // The row is locked first: a decision that is made at this moment comes before or finds nothing.
        Optional<Gone> gone = sql()
                .query(
                        "SELECT track_id, statements FROM recognition WHERE id = ? AND person_id = ? FOR UPDATE",
                        row -> new Gone(row.text("track_id"), ids(row.text("statements"))),
                        id,
                        person)
                .stream()
                .findFirst();
        gone.ifPresent(request -> sql().update("DELETE FROM recognition WHERE id = ?", id));
        return gone;
    }

    /** Those that were decided before a moment. */
    OldRows decided() {
        return new OldRows(entities, "recognition WHERE state IN ('yes', 'not-yet') AND decided < ?");
    }

    /** What she asked goes; what others asked her is free again; what she decided belongs to who asked. */
    void forget(UUID person) {
        sql().update("DELETE FROM recognition WHERE person_id = ?", person);
        sql().update(
                        "UPDATE recognition SET state = 'waiting', taken_by = NULL, announced = NULL WHERE taken_by = ?",
                        person);
        sql().update("UPDATE recognition SET decided_by = NULL WHERE decided_by = ?", person);
    }

    /** When somebody decided, from the first time on; no words of hers, those belong to who asked. */
    List<Instant> decisionsOf(UUID person) {
        return sql().query(
                        "SELECT decided FROM recognition WHERE decided_by = ? ORDER BY decided",
                        row -> row.instant("decided"),
                        person);
    }

    private Sql sql() {
        return Sql.in(entities);
    }

    private static Request request(Sql.Row row) throws SQLException {
        Decider to = new Decider(
                row.uuid("to_group"), row.text("to_role"), row.uuid("to_organisation"), row.text("to_name"));
        State state = State.of(row.text("state"));
        Decision decision = state.isOpen()
                ? null
                : new Decision(
                        row.uuid("decided_by"),
                        row.instant("decided"),
                        list(row.text("accepted")),
                        row.text("answer"),
                        ids(row.text("statements")));
        return new Request(
                row.uuid("id"),
                row.uuid("person_id"),
                row.uuid("actor"),
                row.text("track_id"),
                list(row.text("modules")),
                state,
                to,
                row.text("sealed"),
                row.instant("asked"),
                row.uuid("taken_by"),
                decision);
    }

    private static List<UUID> ids(String words) {
        return list(words).stream().map(UUID::fromString).toList();
    }

    private static List<String> list(String words) {
        return words == null || words.isBlank() ? List.of() : Arrays.asList(words.split(" "));
    }
}
