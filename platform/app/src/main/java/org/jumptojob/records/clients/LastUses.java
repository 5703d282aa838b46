package org.jumptojob.records.clients;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/**
 * Remembers when each client was last used and writes it down once a minute, apart from the requests. What was used in
 * the last minute before the server stops may be missing: the time tells which clients are out of use, not more.
 */
@ApplicationScoped
class LastUses {

    @Inject
    private Schedule schedule;

    @Inject
    Clients clients;

    private final Map<String, Instant> uses = new ConcurrentHashMap<>();

    void start(@Observes @Priority(220) DatabaseReady ready) {
        schedule.job(
                        LastUses.class,
                        Level.WARNING,
                        "When programs last used the record store was not written down. It is tried again.")
                .every(Duration.ofSeconds(60), this::write);
    }

    void note(String client, Instant at) {
        uses.put(client, at);
    }

    /** Writes what came since the last time; what comes meanwhile waits for the next. */
    void write() {
        Map<String, Instant> now = new HashMap<>(uses);
        if (now.isEmpty()) {
            return;
        }
        clients.noteUses(now);
        now.forEach(uses::remove);
    }
}
