package org.jumptojob.records.documents;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.records.clients.ReceiverConsents;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.TrackActivities;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.web.Injected;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.XapiVersion;

/** The services of this room put together without a container. */
final class Store {

    static final String BASE = "https://learn.example.org";

    /** Who has not agreed that clients get what is stored about her. */
    final Set<UUID> unwilling = new TreeSet<>();

    final TestTransactions transactions;
    final XapiCall call = new XapiCall();
    final DocumentService service = new DocumentService();
    final LookUpService lookUp = new LookUpService();
    final ActivityDefinitions definitions = new ActivityDefinitions();
    final DefinitionRows rows = new DefinitionRows();

    Store(TestDatabase database) {
        this(database, List.of());
    }

    Store(TestDatabase database, List<TrackActivities> tracks) {
        transactions = new TestTransactions(database);
        SiteRow site = new SiteRow();
        Injected.into(site, String.class, BASE);
        DocumentRights rights = new DocumentRights();
        rights.call = call;
        rights.site = site;
        rights.tracks = new Some(tracks);
        rights.consents = new ReceiverConsents() {
            @Override
            public Set<UUID> mayReceive(Caller caller, Collection<UUID> actors) {
                Set<UUID> agreed = new TreeSet<>(actors);
                agreed.removeAll(unwilling);
                return agreed;
            }
        };
        service.documents = new Documents();
        service.documents.entities = transactions.entities();
        service.rights = rights;
        service.call = call;
        service.site = site;
        service.transactions = transactions;
        rows.entities = transactions.entities();
        definitions.rows = rows;
        definitions.transactions = transactions;
        lookUp.definitions = definitions;
        lookUp.rights = rights;
        speak(XapiVersion.V1_0_3);
        enter(client(Scope.ALL));
    }

    Store speak(XapiVersion version) {
        call.speak(version);
        return this;
    }

    Store enter(Caller caller) {
        call.enter(caller);
        return this;
    }

    static Caller client(Scope... scopes) {
        return new Caller(Optional.of("c1"), Optional.empty(), EnumSet.copyOf(Set.of(scopes)), Optional.empty(), false);
    }

    static Caller client(String track) {
        return new Caller(Optional.of("c1"), Optional.empty(), Set.of(Scope.ALL), Optional.of(track), false);
    }

    static String account(UUID person) {
        return AgentKey.ofAccount(BASE, person.toString());
    }

    /** A state of a new agent. */
    static DocumentId state() {
        return state("https://example.org/course", account(UUID.randomUUID()), null, "bookmark");
    }

    static DocumentId state(String activity, String agent, UUID registration, String name) {
        return new DocumentId(
                new DocumentPlace(
                        DocumentKind.STATE,
                        Optional.of(activity),
                        Optional.of(agent),
                        Optional.ofNullable(registration)),
                name);
    }

    /** A profile of a new agent or activity, or a state of a new agent. */
    static DocumentId of(DocumentKind kind) {
        String own = UUID.randomUUID().toString();
        return switch (kind) {
            case STATE -> state();
            case ACTIVITY_PROFILE ->
                new DocumentId(
                        new DocumentPlace(
                                kind, Optional.of("https://example.org/" + own), Optional.empty(), Optional.empty()),
                        "settings");
            case AGENT_PROFILE ->
                new DocumentId(
                        new DocumentPlace(kind, Optional.empty(), Optional.of("openid urn:" + own), Optional.empty()),
                        "settings");
        };
    }

    StoredDocument found(DocumentId id) {
        return find(id).orElseThrow();
    }

    Optional<StoredDocument> find(DocumentId id) {
        return transactions.answer(() -> service.find(id));
    }

    String text(DocumentId id) {
        return new String(found(id).content().bytes(), StandardCharsets.UTF_8);
    }

    /** Stores a document whatever is there. */
    void give(DocumentId id, String json) {
        Precondition precondition = find(id).map(now -> PreconditionTest.match("\"" + now.etag() + "\""))
                .orElse(PreconditionTest.noneMatch("*"));
        service.put(id, JsonMergeTest.json(json), precondition);
    }

    /** What the container would find for an interface. */
    private record Some(List<TrackActivities> all) implements Instance<TrackActivities> {

        @Override
        public Iterator<TrackActivities> iterator() {
            return all.iterator();
        }

        @Override
        public TrackActivities get() {
            return all.get(0);
        }

        @Override
        public boolean isUnsatisfied() {
            return all.isEmpty();
        }

        @Override
        public boolean isAmbiguous() {
            return all.size() > 1;
        }

        @Override
        public Instance<TrackActivities> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends TrackActivities> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TrackActivities> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy(TrackActivities instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<TrackActivities> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<TrackActivities>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
