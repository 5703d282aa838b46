package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.Watched;
import org.jumptojob.persistence.Sql;
import org.jumptojob.records.door.Limits;

/** The clients in the database: finds and stores, no rules. */
@ApplicationScoped
public class Clients {

    private static final String COLUMNS = "name, secret_hash, label, scopes, track_id, processor, provisioned,"
            + " requests_a_minute, most_bytes, created, expires, revoked_at, last_used, version";

    @Inject
    EntityManager entities;

    /**
     * A client with the hash of its secret.
     *
     * @param secretHash SHA-256 in 64 hex digits: one round is right for 256 random bits
     */
    record Known(Client client, String secretHash) {}

    /** One statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<Known> find(String name) {
        return Sql.in(entities)
                .query("SELECT " + COLUMNS + " FROM lrs_client WHERE name = ?", Clients::known, name)
                .stream()
                .findFirst();
    }

    /** All that there ever were, the newest first. */
    List<Client> all() {
        return Sql.in(entities)
                .query(
                        "SELECT " + COLUMNS + " FROM lrs_client ORDER BY created DESC, name",
                        row -> known(row).client());
    }

    void insert(Client client, String secretHash) {
        Client.Rights rights = client.rights();
        Client.Life life = client.life();
        Sql.in(entities)
                .update(
                        "INSERT INTO lrs_client (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        client.name(),
                        secretHash,
                        rights.label(),
                        Client.text(rights.scopes()),
                        rights.track().orElse(null),
                        rights.processor(),
                        client.provisioned(),
                        number(rights.limits().requestsAMinute().orElse(0)),
                        number(rights.limits().mostBytes().orElse(0)),
                        life.created(),
                        life.expires().orElse(null),
                        life.revoked().orElse(null),
                        life.lastUsed().orElse(null),
                        client.version());
    }

    /** Makes a client of that name what the settings say; false where there is none. */
    boolean provision(Client client, String secretHash) {
        Client.Rights rights = client.rights();
        return Sql.in(entities)
                        .update(
                                "UPDATE lrs_client SET secret_hash = ?, scopes = ?, processor = TRUE, provisioned = TRUE,"
                                        + " track_id = NULL, requests_a_minute = NULL, most_bytes = NULL, expires = NULL,"
                                        + " revoked_at = NULL WHERE name = ?",
                                secretHash,
                                Client.text(rights.scopes()),
                                client.name())
                == 1;
    }

    /** Switches off every client that the settings named once and do not name now. */
    void endProvisionedBut(String name, Instant now) {
        Sql.in(entities)
                .update(
                        "UPDATE lrs_client SET revoked_at = ? WHERE provisioned = TRUE AND revoked_at IS NULL AND name <> ?",
                        now,
                        name);
    }

    /** False where it is switched off already or the settings name it. */
    boolean revoke(String name, Instant now) {
        return Sql.in(entities)
                        .update(
                                "UPDATE lrs_client SET revoked_at = ?, version = version + 1"
                                        + " WHERE name = ? AND provisioned = FALSE AND revoked_at IS NULL",
                                now,
                                name)
                == 1;
    }

    /** False where somebody changed it since the version, it is switched off or the settings name it. */
    boolean renew(String name, long version, String secretHash) {
        return Sql.in(entities)
                        .update(
                                "UPDATE lrs_client SET secret_hash = ?, version = version + 1"
                                        + " WHERE name = ? AND version = ? AND provisioned = FALSE AND revoked_at IS NULL",
                                secretHash,
                                name,
                                version)
                == 1;
    }

    /** Writes when clients were last used; another node may know of a later use. */
    @Watched("last-uses")
    @Transactional
    @Allowed(Access.PLATFORM)
    public void noteUses(Map<String, Instant> uses) {
        List<Object[]> rows = new ArrayList<>();
        // Always in the same order, so that two nodes never wait for each other.
        uses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(use -> rows.add(new Object[] {use.getValue(), use.getKey(), use.getValue()}));
        Sql.in(entities)
                .batch(
                        "UPDATE lrs_client SET last_used = ? WHERE name = ? AND (last_used IS NULL OR last_used < ?)",
                        rows);
    }

    private static Object number(long value) {
        return value == 0 ? null : value;
    }

    private static Known known(Sql.Row row) throws SQLException {
        Client.Rights rights = new Client.Rights(
                row.text("label"),
                Client.scopes(row.text("scopes")),
                Optional.ofNullable(row.text("track_id")),
                row.flag("processor"),
                Limits.of((int) row.number("requests_a_minute"), row.number("most_bytes")));
        Client.Life life = new Client.Life(
                row.instant("created"),
                Optional.ofNullable(row.instant("expires")),
                Optional.ofNullable(row.instant("revoked_at")),
                Optional.ofNullable(row.instant("last_used")));
        Client client = new Client(row.text("name"), rights, life, row.flag("provisioned"), row.number("version"));
        return new Known(client, row.text("secret_hash"));
    }
}
