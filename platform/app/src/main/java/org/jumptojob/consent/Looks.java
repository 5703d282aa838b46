package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Who looked at what, for its owner. Rows are only added. */
@ApplicationScoped
public class Looks {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    private static final String ROWS = "SELECT l.id, p.display_name, l.kind, l.thing_id, l.at, s.purpose FROM look l"
            + " LEFT JOIN person p ON p.id = l.looker_id LEFT JOIN sharing s ON s.id = l.sharing_id ";

    private static final String INSERT = "INSERT INTO look (id, owner_id, looker_id, sharing_id, kind, thing_id, at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    /**
     * A look.
     *
     * @param looker her name now; empty where she has closed her account
     * @param purpose what it was open for; empty where the receipt is no longer kept
     */
    public record Look(UUID id, String looker, Thing thing, Instant at, Optional<Purpose> purpose) {}

    @Inject
    EntityManager entities;

    /** @param others in whose logs it stands beside the owner's; never in the looker's own */
    void add(UUID looker, Sharing sharing, Set<UUID> others, Instant now) {
        List<Object[]> rows = Stream.concat(Stream.of(sharing.owner()), others.stream())
                .distinct()
                .filter(person -> !person.equals(looker))
                .map(person -> new Object[] {
                    Ids.next(),
                    person,
                    looker,
                    sharing.id(),
                    sharing.thing().kind(),
                    sharing.thing().id(),
                    now
                })
                .toList();
        Sql.in(entities).batch(INSERT, rows);
    }

    /**
     * Somebody opens a thing that its owner gave without a sharing, such as a request to whoever takes it. In the transaction of the
     * caller.
     *
     * @param thing of a kind of which {@code sharing.looked-at-<kind>} tells the name
     * @param by what opens it; stands where the sharing stands else
     */
    @Allowed(Access.PLATFORM)
    public void add(UUID looker, UUID owner, Thing thing, UUID by, Instant now) {
        Sql.in(entities).update(INSERT, Ids.next(), owner, looker, by, thing.kind(), thing.id(), now);
    }

    /**
     * The looks at an owner's things, the newest first.
     *
     * @param before the id of the last one that she has seen; {@code null} for the newest
     * @return up to {@link #PAGE}, and one more where older ones follow
     */
    List<Look> at(UUID owner, UUID before) {
        // Ids of one millisecond are in no order, so the time comes first.
        String order = " ORDER BY l.at DESC, l.id DESC FETCH FIRST " + (PAGE + 1) + " ROWS ONLY";
        return before == null
                ? Sql.in(entities).query(ROWS + "WHERE l.owner_id = ?" + order, Looks::row, owner)
                : Sql.in(entities)
                        .query(
                                ROWS
                                        + "JOIN look b ON b.owner_id = l.owner_id AND (l.at < b.at OR l.at = b.at AND l.id < b.id)"
                                        + " WHERE l.owner_id = ? AND b.id = ?" + order,
                                Looks::row,
                                owner,
                                before);
    }

    /** All looks at an owner's things, the oldest first. */
    List<Look> allAt(UUID owner) {
        return Sql.in(entities).query(ROWS + "WHERE l.owner_id = ? ORDER BY l.id", Looks::row, owner);
    }

    /** All looks of a person at things of others, without a word about whose they are. */
    List<Look> allOf(UUID looker) {
        return Sql.in(entities).query(ROWS + "WHERE l.looker_id = ? ORDER BY l.id", Looks::row, looker);
    }

    private static Look row(Sql.Row row) throws SQLException {
        String name = row.text("display_name");
        return new Look(
                row.uuid("id"),
                name == null ? "" : name,
                new Thing(row.text("kind"), row.text("thing_id")),
                row.instant("at"),
                Optional.ofNullable(row.text("purpose")).flatMap(Purpose::of));
    }
}
