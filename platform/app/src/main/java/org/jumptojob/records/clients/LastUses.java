package org.jumptojob.records.clients;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseReady;

/**
 * Remembers when each client was last used and writes it down once a minute, apart from the requests. What was used in
 * the last minute before the server stops may be missing: the time tells which clients are out of use, not more.
 */
@ApplicationScoped
class LastUses {

    private static final Logger LOG = Logger.getLogger(LastUses.class.getName());
    private static final int PAUSE_SECONDS = 60;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    Clients clients;

    private final Map<String, Instant> uses = new ConcurrentHashMap<>();
    private ScheduledFuture<?> task;

    void start(@Observes @Priority(220) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    void note(String client, Instant at) {
        uses.put(client, at);
    }

    private void guarded() {
        try {
            write();
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good.
            LOG.log(
                    Level.WARNING,
                    "When programs last used the record store was not written down. It is tried again.",
                    e);
        }
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

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
