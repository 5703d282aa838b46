package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.records.door.AgentParameter;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.TrackActivities;
import org.jumptojob.records.door.XapiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DocumentRightsTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final TrackActivities TRACKS =
            (track, activity) -> activity.equals(Store.BASE + "/activities/of-" + track);

    private static DocumentRights rights(Caller caller, List<TrackActivities> tracks) {
        return new Store(null, tracks).enter(caller).service.rights;
    }

    private static void refused(Executable work) {
        assertEquals(403, assertThrows(XapiProblem.class, work).status());
    }

    private static DocumentPlace place(DocumentKind kind) {
        return Store.of(kind).place();
    }

    private static DocumentPlace state(String activity, UUID person) {
        return Store.state(activity, Store.account(person), null, "x").place();
    }

    private static void only(Scope scope, List<DocumentKind> readable, List<DocumentKind> writable) {
        DocumentRights rights = rights(Store.client(scope), List.of());
        for (DocumentKind kind : DocumentKind.values()) {
            Executable reading = () -> rights.checkReading(place(kind));
            Executable writing = () -> rights.checkWriting(place(kind));
            if (readable.contains(kind)) {
                assertDoesNotThrow(reading, scope + " reads " + kind);
            } else {
                refused(reading);
            }
            if (writable.contains(kind)) {
                assertDoesNotThrow(writing, scope + " writes " + kind);
            } else {
                refused(writing);
            }
        }
    }

    @Test
    void eachScopeOpensItsOwnDocuments() {
        List<DocumentKind> all = List.of(DocumentKind.values());
        List<DocumentKind> states = List.of(DocumentKind.STATE);
        List<DocumentKind> profiles = List.of(DocumentKind.ACTIVITY_PROFILE, DocumentKind.AGENT_PROFILE);
        only(Scope.ALL, all, all);
        only(Scope.ALL_READ, all, List.of());
        only(Scope.STATE, states, states);
        only(Scope.PROFILE, profiles, profiles);
        for (Scope other :
                List.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE, Scope.DEFINE)) {
            only(other, List.of(), List.of());
        }
    }

    @Test
    void whoOnlyWritesStatementsLooksUpNothing() {
        refused(() -> rights(Store.client(Scope.STATEMENTS_WRITE), List.of()).checkActivity("urn:x"));
        refused(() -> rights(Store.client(Scope.STATEMENTS_WRITE), List.of()).checkAgent("openid urn:x"));
        for (Scope scope : List.of(Scope.STATEMENTS_READ_MINE, Scope.ALL_READ, Scope.STATE, Scope.DEFINE)) {
            DocumentRights rights = rights(Store.client(scope), List.of());
            assertDoesNotThrow(() -> rights.checkActivity("urn:x"), scope.word());
            assertDoesNotThrow(() -> rights.checkAgent("openid urn:x"), scope.word());
        }
    }

    @Test
    void aPersonReachesHerOwnStatesAndNobodyElses() {
        DocumentRights hers = rights(Caller.person(ANN), List.of());
        assertDoesNotThrow(() -> hers.checkReading(state("urn:x", ANN)));
        assertDoesNotThrow(() -> hers.checkWriting(state("urn:x", ANN)));
        assertDoesNotThrow(() -> hers.checkAgent(Store.account(ANN)));
        DocumentPlace neighbours = state("urn:x", UUID.randomUUID());
        refused(() -> hers.checkReading(neighbours));
        refused(() -> hers.checkWriting(neighbours));
        refused(() -> hers.checkAgent(Store.account(UUID.randomUUID())));
    }

    @Test
    void anAccountOfTheSameNameElsewhereIsAnotherPerson() {
        String elsewhere = "account https://elsewhere.example.org " + ANN;
        DocumentPlace place = Store.state("urn:x", elsewhere, null, "x").place();
        refused(() -> rights(Caller.person(ANN), List.of()).checkReading(place));
    }

    @Test
    void aPersonReachesNoProfiles() {
        DocumentRights hers = rights(Caller.person(ANN), List.of());
        DocumentPlace profile = new DocumentPlace(
                DocumentKind.AGENT_PROFILE, Optional.empty(), Optional.of(Store.account(ANN)), Optional.empty());
        refused(() -> hers.checkReading(profile));
        refused(() -> hers.checkWriting(profile));
        refused(() -> hers.checkReading(place(DocumentKind.ACTIVITY_PROFILE)));
    }

    @Test
    void aClientOfATrackReachesItsActivitiesOnly() {
        DocumentRights rights = rights(Store.client("j2j"), List.of(TRACKS));
        assertDoesNotThrow(() -> rights.checkWriting(state(Store.BASE + "/activities/of-j2j", ANN)));
        assertDoesNotThrow(() -> rights.checkActivity(Store.BASE + "/activities/of-j2j"));
        refused(() -> rights.checkReading(state(Store.BASE + "/activities/of-peer", ANN)));
        refused(() -> rights.checkWriting(state(Store.BASE + ".evil.example/activities/of-j2j", ANN)));
        refused(() -> rights.checkActivity(Store.BASE + "/activities/of-peer"));
        refused(() -> rights.checkReading(place(DocumentKind.AGENT_PROFILE)));
    }

    @Test
    void whileNobodyKnowsTheTracksAClientOfATrackReachesNothing() {
        DocumentRights rights = rights(Store.client("j2j"), List.of());
        refused(() -> rights.checkReading(state(Store.BASE + "/activities/of-j2j", ANN)));
    }

    @Test
    void aPersonIsTheListOfWhatWasAskedWith() {
        Store store = new Store(null);
        AgentParameter ann = AgentParameter.of(
                "{\"name\":\"Ann\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"ann\"}}");
        assertEquals(
                DefinitionsContract.json("{\"objectType\":\"Person\",\"name\":[\"Ann\"],\"account\":[{\"homePage\":"
                        + "\"https://example.org\",\"name\":\"ann\"}]}"),
                DefinitionsContract.json(store.lookUp.person(ann)));
        for (String identifier : List.of(
                "\"mbox\":\"mailto:a@example.org\"",
                "\"mbox_sha1sum\":\"a9993e364706816aba3e25717850c26c9cd0d89d\"",
                "\"openid\":\"https://ann.example.org\"")) {
            String listed = identifier.replaceFirst(":\"", ":[\"") + "]";
            assertEquals(
                    DefinitionsContract.json("{\"objectType\":\"Person\"," + listed + "}"),
                    DefinitionsContract.json(store.lookUp.person(AgentParameter.of("{" + identifier + "}"))));
        }
    }

    @Test
    void aClientReachesNothingAboutAPersonWhoHasNotAgreed() {
        Store store = new Store(null, List.of());
        store.enter(Store.client(Scope.ALL));
        store.unwilling.add(ANN);
        refused(() -> store.service.rights.checkReading(state("urn:x", ANN)));
        refused(() -> store.service.rights.checkWriting(state("urn:x", ANN)));
        store.unwilling.clear();
        assertDoesNotThrow(() -> store.service.rights.checkReading(state("urn:x", ANN)));
    }
}
