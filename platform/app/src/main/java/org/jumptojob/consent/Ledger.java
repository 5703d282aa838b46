package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** The consents in the database. Ended ones stay: they are receipts. */
@ApplicationScoped
public class Ledger {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    /** As many owners as one run of the job tells. */
    private static final int AT_ONCE = 500;

    /** As {@link Sharing#inForce}; {@code %1$s} is the row. */
    private static final String IN_FORCE =
            "%1$s.ended IS NULL AND %1$s.open_until > ? AND (%1$s.receiver_id IS NOT NULL OR %1$s.group_id IS NOT NULL)";

    private static final String NO_OTHER = " AND NOT EXISTS (SELECT 1 FROM sharing n WHERE n.owner_id = s.owner_id"
            + " AND n.kind = s.kind AND n.thing_id = s.thing_id AND ";

    private static final String ROWS = "SELECT s.id, s.owner_id, o.display_name AS owner_name, s.kind, s.thing_id,"
            + " s.receiver_id, r.display_name AS receiver_name, s.group_id, s.seat, s.seat_name, s.purpose, s.words,"
            + " s.given, s.last_day, s.open_until, s.ended FROM sharing s JOIN person o ON o.id = s.owner_id"
            + " LEFT JOIN person r ON r.id = s.receiver_id ";

    private static final String SAME_RECEIVER =
            " AND (receiver_id = CAST(? AS UUID) OR (group_id = CAST(? AS UUID) AND seat = CAST(? AS VARCHAR(40))))";

    @Inject
    EntityManager entities;

    private Sql sql() {
        return Sql.in(entities);
    }

    private static Sharing row(Sql.Row row) throws SQLException {
        UUID group = row.uuid("group_id");
        String seatName = row.text("seat_name");
        String receiverName = row.text("receiver_name");
        return new Sharing(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("owner_name"),
                new Thing(row.text("kind"), row.text("thing_id")),
                new Recipient(
                        row.uuid("receiver_id"), group == null ? null : new Circles.Seat(group, row.text("seat"))),
                group != null ? seatName : receiverName == null ? "" : receiverName,
                Purpose.of(row.text("purpose")).orElse(Purpose.OTHER),
                row.text("words"),
                row.instant("given"),
                LocalDate.parse(row.text("last_day")),
                row.instant("open_until"),
                row.instant("ended"));
    }

    void insert(Sharing sharing) {
        Circles.Seat seat = sharing.receiver().seat();
        sql().update(
                        "INSERT INTO sharing (id, owner_id, kind, thing_id, receiver_id, group_id, seat, seat_name, purpose,"
                                + " words, given, last_day, open_until, ended, reminded)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, FALSE)",
                        sharing.id(),
                        sharing.owner(),
                        sharing.thing().kind(),
                        sharing.thing().id(),
                        sharing.receiver().person(),
                        seat == null ? null : seat.group(),
                        seat == null ? null : seat.role(),
                        seat == null ? null : sharing.receiverName(),
                        sharing.purpose().word(),
                        sharing.words(),
                        sharing.given(),
                        sharing.lastDay().toString(),
                        sharing.until());
    }

    /** What is in force for a thing, for whomever. */
    List<Sharing> inForce(UUID owner, Thing thing, Instant now) {
        return sql().query(
                        ROWS + "WHERE s.owner_id = ? AND s.kind = ? AND s.thing_id = ? AND s.ended IS NULL"
                                + " AND s.open_until > ? ORDER BY s.id DESC",
                        Ledger::row,
                        owner,
                        thing.kind(),
                        thing.id(),
                        now);
    }

    /** What is in force of an owner's, for whomever. */
    List<Sharing> inForce(UUID owner, Instant now) {
        return sql().query(
                        ROWS + "WHERE s.owner_id = ? AND s.ended IS NULL AND s.open_until > ? ORDER BY s.id DESC",
                        Ledger::row,
                        owner,
                        now);
    }

    /** A consent and all others for the same thing of the same owner, the newest first. */
    List<Sharing> around(UUID id) {
        return sql().query(
                        ROWS + "JOIN sharing one ON one.owner_id = s.owner_id AND one.kind = s.kind"
                                + " AND one.thing_id = s.thing_id WHERE one.id = ? ORDER BY s.id DESC",
                        Ledger::row,
                        id);
    }

    Optional<Sharing> find(UUID id) {
        return sql().query(ROWS + "WHERE s.id = ?", Ledger::row, id).stream().findFirst();
    }

    /**
     * What an owner has given, the newest first: all that is in force, and a page of the rest.
     *
     * @param before the last of the rest that she has seen; {@code null} for the newest
     * @return of the rest up to {@link #PAGE}, and one more where older ones follow
     */
    List<Sharing> of(UUID owner, UUID before, Instant now) {
        List<Object> parameters = new ArrayList<>(List.of(owner, now, owner, now));
        if (before != null) {
            parameters.add(before);
        }
        return sql().query(
                        ROWS + "WHERE s.owner_id = ? AND (" + IN_FORCE.formatted("s")
                                + " OR s.id IN (SELECT p.id FROM sharing p WHERE p.owner_id = ? AND NOT ("
                                + IN_FORCE.formatted("p") + ")" + (before == null ? "" : " AND p.id < ?")
                                + " ORDER BY p.id DESC FETCH FIRST " + (PAGE + 1) + " ROWS ONLY)) ORDER BY s.id DESC",
                        Ledger::row,
                        parameters.toArray());
    }

    /** All that an owner has given, the oldest first. */
    List<Sharing> all(UUID owner) {
        return sql().query(ROWS + "WHERE s.owner_id = ? ORDER BY s.id", Ledger::row, owner);
    }

    /**
     * The things of others that are open to a person or to her seats, and what was given to her by name before: each thing
     * once, by the consent that counts, the newest first.
     *
     * @param before the last one that she has seen; {@code null} for the newest
     * @return up to {@link #PAGE}, and one more where older ones follow
     */
    List<Sharing> to(UUID receiver, Map<Circles.Seat, Instant> held, UUID before, Instant now) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder hers = new StringBuilder("SELECT c.id FROM sharing c WHERE c.receiver_id = ?");
        parameters.add(receiver);
        held.forEach((seat, since) -> {
            hers.append(" UNION SELECT c.id FROM sharing c WHERE c.group_id = ? AND c.seat = ? AND c.given >= ?");
            parameters.addAll(List.of(seat.group(), seat.role(), since));
        });
        String open = IN_FORCE.formatted("n") + " AND " + means("n", held);
        parameters.add(receiver);
        if (before != null) {
            parameters.add(before);
        }
        parameters.add(now);
        parameters.add(now);
        addMeans(parameters, receiver, held);
        parameters.addAll(List.of(receiver, now, receiver, now));
        addMeans(parameters, receiver, held);
        return sql().query(
                        ROWS + "JOIN (" + hers + ") hers ON hers.id = s.id WHERE s.owner_id <> ?"
                                + (before == null ? "" : " AND s.id < ?") + " AND (" + IN_FORCE.formatted("s")
                                + NO_OTHER + "n.id > s.id AND " + open + ") OR s.receiver_id = ? AND NOT ("
                                + IN_FORCE.formatted("s") + ")" + NO_OTHER + "(n.id > s.id AND n.receiver_id = ? OR "
                                + open + "))) ORDER BY s.id DESC FETCH FIRST " + (PAGE + 1) + " ROWS ONLY",
                        Ledger::row,
                        parameters.toArray());
    }

    /** As {@link Sharing#means}. */
    private static String means(String row, Map<Circles.Seat, Instant> held) {
        return "(" + row + ".receiver_id = ?"
                + (" OR " + row + ".group_id = ? AND " + row + ".seat = ? AND " + row + ".given >= ?")
                        .repeat(held.size())
                + ")";
    }

    private static void addMeans(List<Object> parameters, UUID receiver, Map<Circles.Seat, Instant> held) {
        parameters.add(receiver);
        held.forEach((seat, since) -> parameters.addAll(List.of(seat.group(), seat.role(), since)));
    }

    /** What is open of an owner's without a consent, as {@link OpenBeside#lines}. */
    List<OpenBeside.Line> beside(List<OpenBeside.Way> ways) {
        return OpenBeside.lines(entities, ways);
    }

    /** Ends every consent of an owner for a thing and a receiver; two clicks at once may have made two. */
    int end(Sharing like, Instant now) {
        Circles.Seat seat = like.receiver().seat();
        return sql().update(
                        "UPDATE sharing SET ended = ? WHERE owner_id = ? AND kind = ? AND thing_id = ? AND ended IS NULL"
                                + SAME_RECEIVER,
                        now,
                        like.owner(),
                        like.thing().kind(),
                        like.thing().id(),
                        like.receiver().person(),
                        seat == null ? null : seat.group(),
                        seat == null ? null : seat.role());
    }

    /** Ends these. */
    void end(Collection<Sharing> sharings, Instant now) {
        sql().batch(
                        "UPDATE sharing SET ended = ? WHERE id = ? AND ended IS NULL",
                        sharings.stream()
                                .map(sharing -> new Object[] {now, sharing.id()})
                                .toList());
    }

    /** What was open in the way that has ended. */
    List<Sharing> inForce(CircleShrunk event) {
        StringBuilder where = new StringBuilder("WHERE s.ended IS NULL");
        List<Object> parameters = new ArrayList<>();
        narrow(where, parameters, "owner_id", event.owner());
        narrow(where, parameters, "receiver_id", event.receiver());
        narrow(where, parameters, "group_id", event.group());
        narrow(where, parameters, "seat", event.role());
        // Nobody and nothing named would be everything.
        return event.receiver() == null && event.group() == null
                ? List.of()
                : sql().query(ROWS + where, Ledger::row, parameters.toArray());
    }

    /** What is in force by name to some people, or of theirs to anybody by name. */
    List<Sharing> byName(Collection<UUID> people, Instant now) {
        // Where both of the two are among them, perhaps in two pieces, it is still one consent.
        Map<UUID, Sharing> found = new LinkedHashMap<>();
        Sql.inPieces(people, some -> byNameOf(some, now)).forEach(one -> found.putIfAbsent(one.id(), one));
        return List.copyOf(found.values());
    }

    private List<Sharing> byNameOf(List<UUID> people, Instant now) {
        String some = " IN (" + String.join(", ", Collections.nCopies(people.size(), "?")) + ")";
        List<Object> parameters = new ArrayList<>(List.of(now));
        parameters.addAll(people);
        parameters.addAll(people);
        return sql().query(
                        ROWS + "WHERE s.ended IS NULL AND s.open_until > ? AND s.receiver_id IS NOT NULL"
                                + " AND (s.receiver_id" + some + " OR s.owner_id" + some + ") ORDER BY s.id",
                        Ledger::row,
                        parameters.toArray());
    }

    private static void narrow(StringBuilder where, List<Object> parameters, String column, Object value) {
        if (value != null) {
            where.append(" AND s.").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    /** What runs out before a moment and nobody was reminded of, the first first. */
    List<Sharing> endingBefore(Instant moment, int most) {
        return sql().query(
                        ROWS + "WHERE s.ended IS NULL AND s.reminded = FALSE AND s.open_until <= ?"
                                + " ORDER BY s.open_until FETCH FIRST " + most + " ROWS ONLY",
                        Ledger::row,
                        moment);
    }

    /** What has run out and is not marked as ended yet. */
    List<Sharing> runOut(Instant now, int most) {
        return sql().query(
                        ROWS + "WHERE s.ended IS NULL AND s.open_until <= ? ORDER BY s.open_until FETCH FIRST " + most
                                + " ROWS ONLY",
                        Ledger::row,
                        now);
    }

    /** @return whether this call was the first to mark it */
    boolean markReminded(UUID id) {
        return sql().update("UPDATE sharing SET reminded = TRUE WHERE id = ? AND reminded = FALSE", id) == 1;
    }

    /** Who has something open that was given before a moment and has not been told this month's list. */
    List<UUID> untold(String month, Instant before, Instant now) {
        return sql().query(
                        "SELECT DISTINCT s.owner_id FROM sharing s LEFT JOIN sharing_month m ON m.owner_id = s.owner_id"
                                + " WHERE " + IN_FORCE.formatted("s") + " AND s.given < ?"
                                + " AND (m.told IS NULL OR m.told < ?) ORDER BY s.owner_id FETCH FIRST " + AT_ONCE
                                + " ROWS ONLY",
                        row -> row.uuid("owner_id"),
                        now,
                        before,
                        month);
    }

    void markTold(UUID owner, String month) {
        if (sql().update("UPDATE sharing_month SET told = ? WHERE owner_id = ?", month, owner) == 0) {
            sql().update("INSERT INTO sharing_month (owner_id, told) VALUES (?, ?)", owner, month);
        }
    }
}
