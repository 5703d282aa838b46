package org.jumptojob.records.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.AgentKey;

/**
 * Keeps documents for clients of the learning record store, and for people about themselves. A change runs in a
 * transaction of its own, under a lock of the document's row; of two who make the same document at once, one makes it and
 * the other finds it.
 */
@ApplicationScoped
public class DocumentService {

    /** A document may be this long, in bytes: a column of H2 takes a little more. */
    static final int MOST_BYTES = 1_000_000;

    @Inject
    Documents documents;

    @Inject
    DocumentRights rights;

    @Inject
    XapiCall call;

    @Inject
    SiteRow site;

    @Inject
    OwnTransactions transactions;

    @Transactional
    @Allowed(Access.CLIENT)
    public Optional<StoredDocument> find(DocumentId id) {
        rights.checkReading(id.place());
        return documents.find(id);
    }

    /** @param since only documents that were stored later */
    @Transactional
    @Allowed(Access.CLIENT)
    public DocumentNames names(DocumentPlace place, Optional<Instant> since) {
        rights.checkReading(place);
        return documents.names(place, since);
    }

    /**
     * Stores a document in the place of the one that is there.
     *
     * @throws XapiProblem 403, 412, 409 or 400, see {@link WriteRules}; 413
     */
    @Allowed(Access.CLIENT)
    public void put(DocumentId id, Content content, Precondition precondition) {
        rights.checkWriting(id.place());
        checkSize(content);
        transactions.run(() -> {
            Optional<String> current = documents.lockEtag(id);
            WriteRules.checkPut(id.place().kind(), call.version(), precondition, current);
            write(id, content, current.isPresent());
        });
    }

    /**
     * Merges a document with the one that is there; stores it where there is none.
     *
     * @throws XapiProblem 403, 412; 400 where the two cannot be merged; 413
     */
    @Allowed(Access.CLIENT)
    public void post(DocumentId id, Content content, Precondition precondition) {
        rights.checkWriting(id.place());
        checkSize(content);
        // What says that it is JSON has to be, also where there is nothing to merge it with.
        Optional<JsonObject> object = content.isJson() ? Optional.of(JsonMerge.posted(content)) : Optional.empty();
        transactions.run(() -> {
            Optional<StoredDocument> current = documents.lock(id);
            WriteRules.check(precondition, current.map(StoredDocument::etag));
            Content whole = content;
            if (current.isPresent()) {
                JsonObject posted = object.orElseGet(() -> JsonMerge.posted(content));
                whole = JsonMerge.merged(current.get().content(), posted);
                checkSize(whole);
            }
            write(id, whole, current.isPresent());
        });
    }

    /**
     * Deletes a document; one that is not there is no problem.
     *
     * @throws XapiProblem 403, 412
     */
    @Allowed(Access.CLIENT)
    public void delete(DocumentId id, Precondition precondition) {
        rights.checkWriting(id.place());
        transactions.run(() -> {
            WriteRules.check(precondition, documents.lockEtag(id));
            documents.delete(id);
        });
    }

    /** Deletes all documents of a place. */
    @Allowed(Access.CLIENT)
    public void deleteAll(DocumentPlace place) {
        rights.checkWriting(place);
        transactions.run(() -> documents.deleteAll(place));
    }

    /** A closed account leaves no document. Its tombstone is replayed after a restore. */
    void closed(@Observes PersonClosed event) {
        documents.deleteOfAgent(AgentKey.ofAccount(site.iriBase(), event.actor().toString()));
    }

    private void write(DocumentId id, Content content, boolean exists) {
        Optional<String> client = call.caller().client();
        if (exists) {
            documents.update(id, content, client);
        } else {
            documents.insert(id, content, client);
        }
    }

    private static void checkSize(Content content) {
        if (content.bytes().length > MOST_BYTES) {
            throw new XapiProblem(
                    413, "A document can have " + MOST_BYTES + " bytes at most. Divide it, or keep it elsewhere.");
        }
    }
}
