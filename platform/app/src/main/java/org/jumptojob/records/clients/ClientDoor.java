package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.records.door.Caller;
import org.jumptojob.web.Secrets;

/**
 * Tells who calls the learning record store, by HTTP Basic authentication (RFC 7617). A client that was seen a moment
 * ago costs no SQL. A change on this node counts at once; one on another node within {@link #KEPT}.
 */
@ApplicationScoped
public class ClientDoor {

    /** How long a client is believed to be as it was read. */
    static final Duration KEPT = Duration.ofSeconds(3);

    @Inject
    Clients clients;

    @Inject
    LastUses lastUses;

    Clock clock = Clock.systemUTC();

    /** As read; worth nothing when anything has changed since, even while it was being read. */
    private record Seen(Client client, byte[] secretHash, Caller caller, Instant until, long change) {}

    private record Credential(String name, String secret) {}

    /** Holds only clients that exist, so guesses do not fill it. */
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private final AtomicLong change = new AtomicLong();

    /**
     * @param authorization the header, or {@code null}
     * @return who it is, where the secret is right and the client is neither switched off nor past its time
     */
    @Allowed(Access.PLATFORM)
    public Optional<Caller> authenticate(String authorization) {
        Optional<Credential> credential = credential(authorization);
        if (credential.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Seen found = find(credential.get().name(), now);
        byte[] hash = hash(Secrets.sha256(credential.get().secret()));
        if (found == null
                || !MessageDigest.isEqual(found.secretHash(), hash)
                || !found.client().life().openAt(now)) {
            return Optional.empty();
        }
        lastUses.note(found.client().name(), now);
        return Optional.of(found.caller());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClientsChanged event) {
        change.incrementAndGet();
    }

    private Seen find(String name, Instant now) {
        Seen known = seen.get(name);
        long current = change.get();
        if (known != null && known.change() == current && now.isBefore(known.until())) {
            return known;
        }
        Optional<Clients.Known> row = clients.find(name);
        if (row.isEmpty()) {
            seen.remove(name);
            return null;
        }
        Client client = row.get().client();
        Seen fresh = new Seen(client, hash(row.get().secretHash()), client.caller(), now.plus(KEPT), current);
        seen.put(name, fresh);
        return fresh;
    }

    private static byte[] hash(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<Credential> credential(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            // PostgreSQL takes no zero character in a text; no client has one in its name.
            return colon < 1 || text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new Credential(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
