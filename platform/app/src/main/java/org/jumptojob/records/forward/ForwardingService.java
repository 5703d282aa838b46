package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.persistence.Sql;

/**
 * What an administrator sees and does about forwarding: how it goes, and what an outside store has refused. No statement
 * is shown here. Every change is audited.
 */
@ApplicationScoped
public class ForwardingService {

    /** Most refused statements that are listed for one store. */
    public static final int MOST = 50;

    @Inject
    EntityManager entities;

    @Inject
    ForwardTargets targets;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    /**
     * How it goes with one store.
     *
     * @param active whether the settings name it now
     * @param waiting how many entries wait
     * @param oldest when the oldest statement that waits was stored
     * @param nextTry the end of the pause after a failure
     * @param refusals how many entries the store has refused
     */
    public record Status(
            String name,
            String host,
            boolean processor,
            boolean active,
            long waiting,
            Optional<Instant> oldest,
            Optional<Instant> lastSuccess,
            Optional<Problem> lastProblem,
            Optional<Instant> nextTry,
            long refusals) {}

    /** What went wrong, in a line, and when. */
    public record Problem(String line, Instant at) {}

    /**
     * What the store has refused.
     *
     * @param statement id of the statement; empty for what tells of an erasure
     * @param reason in the words of the store
     */
    public record Refused(long number, Optional<UUID> statement, Optional<Instant> stored, String reason) {}

    /** The store in use, and those of before for which something is left. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Status> all() {
        List<Status> all = new ArrayList<>();
        for (ForwardTargets.Target target : targets.all()) {
            Status status = status(target);
            if (status.active() || status.waiting() + status.refusals() > 0) {
                all.add(status);
            }
        }
        return all;
    }

    /**
     * What is to be looked at from outside, over all stores.
     *
     * @param waiting how many entries wait
     * @param refused how many entries were refused
     */
    public record Queue(long waiting, long refused) {}

    /** Figures without any name, by one statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Queue queue() {
        List<Queue> queues = Sql.in(entities)
                .query(
                        "SELECT (SELECT COUNT(*) FROM forward_entry e WHERE e.target = t.name AND e.state = 'WAITING') AS w,"
                                + " (SELECT COUNT(*) FROM forward_entry e WHERE e.target = t.name AND e.state = 'DEAD') AS d"
                                + " FROM forward_target t",
                        row -> new Queue(row.number("w"), row.number("d")));
        long waiting = queues.stream().mapToLong(Queue::waiting).sum();
        long refused = queues.stream().mapToLong(Queue::refused).sum();
        return new Queue(waiting, refused);
    }

    private Status status(ForwardTargets.Target target) {
        ForwardTargets.Contact contact = target.contact();
        return new Status(
                target.name(),
                URI.create(target.url()).getHost(),
                target.processor(),
                target.active(),
                count(target.name(), ForwardEntries.State.WAITING),
                oldest(target.name()),
                Optional.ofNullable(contact.lastSuccess()),
                Optional.ofNullable(contact.lastProblem()).map(line -> new Problem(line, contact.lastProblemAt())),
                Optional.ofNullable(contact.nextTry()),
                count(target.name(), ForwardEntries.State.DEAD));
    }

    private long count(String target, ForwardEntries.State state) {
        return Sql.in(entities)
                .query(
                        "SELECT COUNT(*) AS n FROM forward_entry WHERE target = ? AND state = ?",
                        row -> row.number("n"),
                        target,
                        state)
                .get(0);
    }

    private Optional<Instant> oldest(String target) {
        return Sql.in(entities)
                .query(
                        "SELECT s.stored FROM forward_entry e JOIN statement s ON s.seq = e.seq WHERE e.target = ?"
                                + " AND e.state = 'WAITING' ORDER BY e.seq FETCH FIRST 1 ROWS ONLY",
                        row -> row.instant("stored"),
                        target)
                .stream()
                .findFirst();
    }

    /** What a store has refused, the oldest first, at most {@link #MOST}. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Refused> refused(String target) {
        return Sql.in(entities)
                .query(
                        "SELECT e.seq, e.problem, s.id, s.stored FROM forward_entry e LEFT JOIN statement s"
                                + " ON s.seq = e.seq WHERE e.target = ? AND e.state = 'DEAD' ORDER BY e.seq"
                                + " FETCH FIRST " + MOST + " ROWS ONLY",
                        row -> new Refused(
                                row.number("seq"),
                                Optional.ofNullable(row.uuid("id")),
                                Optional.ofNullable(row.instant("stored")),
                                row.text("problem")),
                        target);
    }

    /** Sends one once more. Nothing happens where somebody else has done so already. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void again(String target, long number) {
        find(target);
        if (update("UPDATE forward_entry SET state = 'WAITING', problem = NULL", target, number) > 0) {
            tell("forward-again", target);
        }
    }

    /** Sends all that the store has refused once more. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void againAll(String target) {
        find(target);
        int changed = Sql.in(entities)
                .update(
                        "UPDATE forward_entry SET state = 'WAITING', problem = NULL WHERE target = ? AND state = 'DEAD'",
                        target);
        if (changed > 0) {
            tell("forward-again", target);
        }
    }

    /** One is not sent any more, for good. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void giveUp(String target, long number) {
        find(target);
        if (update("DELETE FROM forward_entry", target, number) > 0) {
            tell("forward-given-up", target);
        }
    }

    /** Ends the pause after a failure. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void tryNow(String target) {
        find(target);
        targets.tryNow(target);
    }

    private int update(String change, String target, long number) {
        return Sql.in(entities).update(change + " WHERE target = ? AND seq = ? AND state = 'DEAD'", target, number);
    }

    private void find(String target) {
        // PostgreSQL takes no zero character in a text; no store has one in its name.
        if (target.indexOf('\0') >= 0 || targets.find(target).isEmpty()) {
            throw new NotFound();
        }
    }

    private void tell(String action, String target) {
        audit.record(visitor.personId(), action, target);
    }
}
