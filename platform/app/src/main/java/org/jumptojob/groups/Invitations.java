package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** Invitations into groups, in the database. A row goes when its invitation is taken. */
@ApplicationScoped
class Invitations {

    static final Duration LIFE = Duration.ofDays(14);

    /** @param address in lower case */
    record Invitation(UUID id, UUID group, String address, GroupRole role, String tokenHash, UUID by) {}

    private static final String SELECT =
            "SELECT id, group_id, address, role, token_hash, invited_by FROM group_invitation WHERE ";

    private final EntityManager entities;

    protected Invitations() {
        this.entities = null;
    }

    @Inject
    Invitations(EntityManager entities) {
        this.entities = entities;
    }

    private static Invitation invitation(Sql.Row row) throws SQLException {
        return new Invitation(
                row.uuid("id"),
                row.uuid("group_id"),
                row.text("address"),
                GroupRole.of(row.text("role")).orElseThrow(),
                row.text("token_hash"),
                row.uuid("invited_by"));
    }

    /** The last invitation of an address to a group holds. */
    void add(List<Invitation> wanted, Instant now) {
        Sql sql = Sql.in(entities);
        sql.batch(
                "DELETE FROM group_invitation WHERE group_id = ? AND address = ?",
                wanted.stream()
                        .map(one -> new Object[] {one.group(), one.address()})
                        .toList());
        sql.batch(
                "INSERT INTO group_invitation (id, group_id, address, role, token_hash, invited_by, created, expires)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                wanted.stream()
                        .map(one -> new Object[] {
                            one.id(),
                            one.group(),
                            one.address(),
                            one.role().word(),
                            one.tokenHash(),
                            one.by(),
                            now,
                            now.plus(LIFE)
                        })
                        .toList());
    }

    Optional<Invitation> open(String tokenHash, Instant now) {
        return Sql.in(entities)
                .query(SELECT + "token_hash = ? AND expires > ?", Invitations::invitation, tokenHash, now)
                .stream()
                .findFirst();
    }

    List<Invitation> of(UUID group, Instant now) {
        return Sql.in(entities)
                .query(SELECT + "group_id = ? AND expires > ? ORDER BY address", Invitations::invitation, group, now);
    }

    /** @return whether it was still there: of two who take it at once, one gets it */
    boolean take(UUID id) {
        return Sql.in(entities).update("DELETE FROM group_invitation WHERE id = ?", id) == 1;
    }

    void withdraw(UUID group, UUID id) {
        Sql.in(entities).update("DELETE FROM group_invitation WHERE group_id = ? AND id = ?", group, id);
    }
}
