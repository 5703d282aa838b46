package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.documents.ActivityDefinitions;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementValidator;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/**
 * Takes and gives statements for whoever calls the learning record store (xAPI 1.0.3, part three, 2.1; 2.0, 4.1.6.1). The
 * door has found out who it is. What comes from outside is stored and shown, and never moves progress.
 */
@ApplicationScoped
public class StatementService {

    private static final StatementValidator BY_1_0_3 = new StatementValidator(XapiVersion.V1_0_3);
    private static final StatementValidator BY_2_0 = new StatementValidator(XapiVersion.V2_0);

    /** Parts that one answer looks at, until something is let through. */
    private static final int MOST_PARTS = 10;

    @Inject
    Statements statements;

    @Inject
    StatementWriter writer;

    @Inject
    Crossings crossings;

    @Inject
    Sieve sieve;

    @Inject
    AttachmentStore attachments;

    @Inject
    ActivityDefinitions definitions;

    @Inject
    OwnTransactions transactions;

    @Inject
    StoredClock clock;

    @Inject
    SiteRow site;

    @Inject
    XapiCall call;

    /**
     * A page of statements.
     *
     * @param found in the order asked for
     * @param next where the next page begins; {@code null} on the last page
     * @param hashes of the attachments that the store has for them, where they were asked for
     */
    public record Page(List<Statements.Found> found, Long next, List<String> hashes) {}

    /**
     * Stores all, or none of them. What is stored already counts as stored.
     *
     * @param received in the order in which they came, and {@linkplain #check right}
     * @param bytes of their attachments
     * @return the ids in the same order
     * @throws XapiProblem 400 for an id that stands twice, 403 for one that this caller may not write, 409 for an
     *     id that another statement has
     */
    @Allowed(Access.CLIENT)
    public List<UUID> receive(List<ReceivedStatement> received, SpooledAttachments bytes) {
        Caller caller = call.caller();
        caller.require(Scope.STATEMENTS_WRITE);
        StatementWriter.Batch batch = new StatementWriter.Batch(call.version(), received, bytes);
        List<UUID> ids = transactions.answer(() -> writer.store(batch, caller));
        if (crossings.mayHaveBeen(received)) {
            crossings.lookAgain(ids);
        }
        if (caller.may(Scope.DEFINE)) {
            List<JsonObject> activities = new ArrayList<>();
            received.forEach(statement -> ActivitiesIn.collect(statement.json(), activities));
            definitions.learn(activities);
        }
        return ids;
    }

    /**
     * Whether statements are right by the version of this request: to be asked before they are received.
     *
     * @throws XapiProblem 400 for the first that breaks a rule
     */
    @Allowed(Access.CLIENT)
    public void check(List<ReceivedStatement> received) {
        StatementValidator validator = call.version() == XapiVersion.V2_0 ? BY_2_0 : BY_1_0_3;
        for (int i = 0; i < received.size(); i++) {
            refuseWrong(validator.problems(received.get(i).json()), i, received.size());
        }
    }

    private static void refuseWrong(List<Problem> problems, int index, int count) {
        if (!problems.isEmpty()) {
            String which = count == 1 ? "" : "Statement " + (index + 1) + ": ";
            throw new XapiProblem(
                    400, which + problems.get(0).path() + " " + problems.get(0).message());
        }
    }

    /** What this caller can find, a page of it. */
    @Transactional
    @Allowed(Access.CLIENT)
    public Page find(StatementFilter filter, boolean ascending, Long after, int limit, boolean withAttachments) {
        Reach reach = Reach.of(call.caller(), site.iriBase());
        List<Statements.Found> found = List.of();
        Long place = after;
        boolean more = true;
        // Where nothing of a part is let through, the next one is looked at, but not for ever.
        for (int part = 0; more && found.isEmpty() && part < MOST_PARTS; part++) {
            Statements.Part next = statements.select(new StatementQuery(filter, reach, ascending, place, limit));
            found = sieve.through(next.found(), filter, reach);
            more = next.more() && !next.found().isEmpty();
            place = more ? next.found().get(next.found().size() - 1).seq() : null;
        }
        return new Page(
                found,
                place,
                withAttachments
                        ? attachments.of(
                                found.stream().map(Statements.Found::seq).toList())
                        : List.of());
    }

    /**
     * One statement, where this caller can reach it.
     *
     * @param voided whether a voided statement is asked for
     */
    @Transactional
    @Allowed(Access.CLIENT)
    public Optional<Page> find(UUID id, boolean voided, boolean withAttachments) {
        Reach reach = Reach.of(call.caller(), site.iriBase());
        return sieve.released(statements.find(id, reach).stream().toList(), reach).stream()
                .filter(found -> found.voided() == voided)
                .findFirst()
                .map(found -> new Page(
                        List.of(found), null, withAttachments ? attachments.of(List.of(found.seq())) : List.of()));
    }

    /** Up to here everything that was stored can be read, and nothing will be added. */
    @Transactional
    @Allowed(Access.CLIENT)
    public Instant consistentThrough() {
        return clock.recentlyConsistentThrough();
    }
}
