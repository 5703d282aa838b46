package org.jumptojob.operations.trail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Seals new entries of the audit trail, on whichever node comes first. */
@ApplicationScoped
class ChainJob {

    private static final Logger LOG = Logger.getLogger(ChainJob.class.getName());

    @Inject
    private Schedule schedule;

    @Inject
    private AuditChain chain;

    void start(@Observes @Priority(510) DatabaseReady ready) {
        schedule.job(ChainJob.class, Level.SEVERE, "The audit trail could not be sealed. The next run tries again.")
                .every(Duration.ofSeconds(10), this::seal);
    }

    private void seal() {
        while (chain.seal() == AuditChain.AT_ONCE) {
            LOG.fine("More entries of the audit trail wait to be sealed.");
        }
    }
}
