package org.jumptojob.records;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Secrets;

/**
 * Who may speak to the learning record store. A client's secret is long and random, so one round of SHA-256 is the
 * right hash; passphrases have another.
 */
@ApplicationScoped
public class LrsClients {

    private static final int SHORTEST_SECRET = 32;

    @Inject
    private EntityManager entities;

    /** Provisions the client of the settings, or renews its secret. */
    @Transactional
    void provision(@Observes @Priority(200) DatabaseReady ready) {
        Settings settings = Settings.ofProcess();
        Optional<String> name = settings.optional(Setting.XAPI_KEY);
        if (name.isEmpty()) {
            return;
        }
        String secret = settings.text(Setting.XAPI_SECRET);
        if (secret.length() < SHORTEST_SECRET) {
            throw new SettingProblem(Setting.XAPI_SECRET, "must have at least " + SHORTEST_SECRET + " characters.");
        }
        Sql sql = Sql.in(entities);
        if (sql.update("UPDATE lrs_client SET secret_hash = ? WHERE name = ?", Secrets.sha256(secret), name.get())
                == 0) {
            sql.update(
                    "INSERT INTO lrs_client (name, secret_hash, created) VALUES (?, ?, ?)",
                    name.get(),
                    Secrets.sha256(secret),
                    Instant.now());
        }
    }

    /**
     * @param authorization the header of HTTP Basic authentication (RFC 7617), or {@code null}
     * @return the client's name, where its secret is right
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<String> authenticate(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String decoded;
        try {
            decoded = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = decoded.substring(0, colon);
        byte[] hash = Secrets.sha256(decoded.substring(colon + 1)).getBytes(StandardCharsets.US_ASCII);
        return Sql.in(entities)
                .query("SELECT secret_hash FROM lrs_client WHERE name = ?", row -> row.text("secret_hash"), name)
                .stream()
                .filter(stored -> MessageDigest.isEqual(stored.getBytes(StandardCharsets.US_ASCII), hash))
                .map(stored -> name)
                .findFirst();
    }
}
