package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.Statements;
import org.jumptojob.records.StatementsStored;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.xapi.profile.Profile;

/** Keeps {@code progress} true: with each stored statement, in its transaction, and anew from all of them when asked. */
@ApplicationScoped
public class ProgressProjection {

    /**
     * What a rebuild did.
     *
     * @param registrations how many were folded
     * @param differing how many had other rows than the fold gives
     */
    public record Rebuilt(int registrations, int differing) {}

    @Inject
    private Statements statements;

    @Inject
    private ProgressRows rows;

    @Inject
    private Enrolments enrolments;

    @Inject
    private SiteRow site;

    void stored(@Observes StatementsStored event) {
        ProgressFold fold = new ProgressFold(site.iriBase());
        Map<UUID, Map<String, ProgressFold.Row>> before = new LinkedHashMap<>();
        Map<UUID, Map<String, ProgressFold.Row>> after = new LinkedHashMap<>();
        Set<UUID> voided = new LinkedHashSet<>();
        for (StoredStatement statement : event.statements()) {
            UUID registration = statement.facts().registration();
            if (statement.trusted() && statement.facts().voids() != null && registration != null) {
                voided.add(registration);
            } else if (fold.moves(statement) && registration != null) {
                // A registration begins with one statement, and nothing is known of it before.
                boolean isNew = statement.facts().verb().equals(Profile.REGISTERED);
                before.computeIfAbsent(registration, id -> isNew ? Map.of() : rows.of(ProgressRows.LIVE, id));
                after.computeIfAbsent(registration, id -> new TreeMap<>(before.get(id)));
                fold.apply(after.get(registration), statement);
            }
        }
        after.forEach((registration, now) -> rows.change(registration, before.get(registration), now));
        voided.forEach(this::foldAgain);
    }

    /** @return whether the rows were other ones before */
    private boolean foldAgain(UUID registration) {
        Map<String, ProgressFold.Row> before = rows.of(ProgressRows.LIVE, registration);
        Map<String, ProgressFold.Row> after = folded(registration);
        rows.change(registration, before, after);
        return !before.equals(after);
    }

    private Map<String, ProgressFold.Row> folded(UUID registration) {
        return new ProgressFold(site.iriBase()).fold(statements.trustedOf(registration));
    }

    /** All registrations there are, for a rebuild in pieces. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> beginRebuild() {
        rows.clearNext();
        return enrolments.all();
    }

    /** Writes a registration's rows anew beside the ones in force. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void writeBeside(UUID registration) {
        rows.replaceNext(registration, folded(registration));
    }

    /**
     * Puts a registration's new rows in the place of the old ones, under the lock that its answers take too: what came in
     * since {@link #writeBeside} is folded in.
     *
     * @return whether the rows were other ones before
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public boolean swap(UUID registration) {
        if (!enrolments.lock(registration)) {
            return false;
        }
        rows.replaceNext(registration, folded(registration));
        Map<String, ProgressFold.Row> before = rows.of(ProgressRows.LIVE, registration);
        Map<String, ProgressFold.Row> after = rows.of(ProgressRows.NEXT, registration);
        rows.change(registration, before, after);
        return !before.equals(after);
    }

    /** Removes rows whose enrolment is gone. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public int endRebuild() {
        rows.clearNext();
        return rows.deleteOrphans();
    }

    /** The whole projection as text, for the tests that hold two of them together. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public String dump() {
        return rows.dump(ProgressRows.LIVE);
    }
}
