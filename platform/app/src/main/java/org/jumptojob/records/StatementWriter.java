package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OneTrip;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.SameStatement;
import org.jumptojob.xapi.StatementStamp;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/** Writes what clients and people send, all of a request or nothing, in the transaction that runs. */
@ApplicationScoped
public class StatementWriter {

    @Inject
    EntityManager entities;

    @Inject
    Statements statements;

    @Inject
    StatementIndex index;

    @Inject
    AttachmentStore attachments;

    @Inject
    StatementRights rights;

    @Inject
    StoredClock clock;

    @Inject
    SiteRow site;

    @Inject
    Event<StatementsStored> stored;

    /**
     * What came in one request.
     *
     * @param statements valid by the version, in their order
     * @param attachments their bytes, checked
     */
    record Batch(XapiVersion version, List<ReceivedStatement> statements, SpooledAttachments attachments) {}

    /**
     * Stores what is not stored yet.
     *
     * @return the ids in the order of the batch
     * @throws XapiProblem 400, 403 or 409
     */
    List<UUID> store(Batch batch, Caller caller) {
        OneTrip trip = OneTrip.in(entities);
        clock.announce(trip);
        Statements.Earlier earlier = statements.earlier(sentIds(batch), trip);
        List<StoredStatement> all = prepared(batch, caller);
        refuseTwins(all);
        List<StoredStatement> fresh = withoutKnown(all, earlier.known(), batch);
        if (!fresh.isEmpty()) {
            write(fresh, earlier.links(), batch);
        }
        return all.stream().map(StoredStatement::id).toList();
    }

    private List<StoredStatement> prepared(Batch batch, Caller caller) {
        JsonObject authority = Authorities.of(caller, site.iriBase());
        StoredClock.Span span = clock.moments(batch.statements().size());
        StatementStamp stamp = new StatementStamp(batch.version(), authority, Ids::random);
        List<StoredStatement> all = new ArrayList<>();
        for (ReceivedStatement received : batch.statements()) {
            int i = all.size();
            StoredStatement one = StoredStatement.of(span.seq(i), false, stamp.prepare(received, span.stored(i)));
            String which = batch.statements().size() == 1 ? "" : "Statement " + (i + 1) + ": ";
            refuseTooLong(one, which);
            rights.checkWriting(caller, one.facts(), which);
            all.add(one);
        }
        return all;
    }

    /** The columns hold IRIs up to these lengths; nothing that people or tools make comes near. */
    private static void refuseTooLong(StoredStatement statement, String which) {
        String object = statement.facts().object().id();
        String actor = statement.facts().actor();
        boolean tooLong = statement.facts().verb().length() > 500
                || object != null && object.length() > 2000
                || actor != null && actor.length() > 700;
        if (tooLong) {
            throw new XapiProblem(
                    400,
                    which + "An IRI or an account name is too long to be kept: a verb may have 500"
                            + " characters, an object 2,000, an actor 700.");
        }
    }

    private static void refuseTwins(List<StoredStatement> all) {
        Set<UUID> ids = new HashSet<>();
        for (StoredStatement statement : all) {
            if (!ids.add(statement.id())) {
                throw new XapiProblem(400, "The id " + statement.id() + " stands twice in this batch.");
            }
        }
    }

    /** A statement that came before counts once; another one with its id is refused. */
    private static List<StoredStatement> withoutKnown(
            List<StoredStatement> all, List<Statements.Found> earlier, Batch batch) {
        Map<UUID, Statements.Found> known = new HashMap<>();
        earlier.forEach(found -> known.put(found.id(), found));
        List<StoredStatement> fresh = new ArrayList<>();
        for (StoredStatement statement : all) {
            Statements.Found found = known.get(statement.id());
            if (found == null) {
                fresh.add(statement);
            } else if (!SameStatement.same(found.json(), statement.json(), batch.version())) {
                throw new XapiProblem(409, "Another statement with the id " + statement.id() + " is stored already.");
            }
        }
        return fresh;
    }

    /** Ids that were made here are new. */
    private static List<UUID> sentIds(Batch batch) {
        return batch.statements().stream()
                .map(statement -> statement.json().getString("id", null))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList();
    }

    private void write(List<StoredStatement> fresh, List<Statements.Link> links, Batch batch) {
        refuseBadVoids(fresh);
        statements.insert(fresh, index.keys(fresh));
        index.addToThoseWhoRefer(fresh, links);
        for (StoredStatement statement : fresh) {
            if (statement.facts().voids() != null) {
                statements.voidStatement(statement.facts().voids());
            }
        }
        // A voiding statement may have come before its target.
        links.stream().filter(Statements.Link::voids).forEach(link -> statements.voidStatement(link.target()));
        keep(fresh, batch.attachments());
        stored.fire(new StatementsStored(fresh));
    }

    private void keep(List<StoredStatement> fresh, SpooledAttachments received) {
        attachments.keep(received);
        List<Object[]> rows = new ArrayList<>();
        for (StoredStatement statement : fresh) {
            Set<String> hashes = new LinkedHashSet<>();
            statement.facts().attachments().forEach(one -> hashes.add(one.sha2()));
            // Who knows but the hash of what somebody else has sent must not get its bytes.
            hashes.retainAll(received.hashes());
            hashes.forEach(sha2 -> rows.add(new Object[] {statement.seq(), sha2}));
        }
        attachments.link(rows);
    }

    private void refuseBadVoids(List<StoredStatement> fresh) {
        List<UUID> targets = fresh.stream()
                .map(statement -> statement.facts().voids())
                .filter(id -> id != null)
                .toList();
        if (statements.find(targets).stream().anyMatch(Statements.Found::trusted)) {
            throw new XapiProblem(403, "A client cannot void a statement of the platform.");
        }
    }
}
