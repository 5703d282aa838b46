package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store of documents promises on every database. Each test has agents and activities of its own. */
interface DocumentsContract {

    Precondition NEW = PreconditionTest.noneMatch("*");
    String COURSE = "https://example.org/course";

    TestDatabase database();

    private Store store() {
        return new Store(database());
    }

    private static void refused(int status, Executable work) {
        assertEquals(status, assertThrows(XapiProblem.class, work).status());
    }

    private static Precondition ifMatch(StoredDocument document) {
        return PreconditionTest.match("\"" + document.etag() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    default void anyBytesComeBackAsTheyWereSentWithTheirType(DocumentKind kind) {
        byte[] bytes = new byte[1_000_000];
        new Random(kind.ordinal()).nextBytes(bytes);
        Store store = store();
        DocumentId id = Store.of(kind);
        store.service.put(id, new Content("image/x-odd; q=\"1, 2\"", bytes), NEW);
        StoredDocument found = store.found(id);
        assertArrayEquals(bytes, found.content().bytes());
        assertEquals("image/x-odd; q=\"1, 2\"", found.content().type());
        assertEquals(Content.etag(bytes), found.etag());
    }

    @ParameterizedTest
    @EnumSource
    default void anEmptyDocumentIsADocument(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        store.service.put(id, new Content("text/plain", new byte[0]), NEW);
        assertEquals(0, store.found(id).content().bytes().length);
    }

    @Test
    default void aDocumentOfMoreThanAMillionBytesIsRefused() {
        Store store = store();
        DocumentId id = Store.state();
        Content tooLong = new Content("text/plain", new byte[1_000_001]);
        refused(413, () -> store.service.put(id, tooLong, NEW));
        refused(413, () -> store.service.post(id, tooLong, Precondition.NONE));
        assertTrue(store.find(id).isEmpty());
    }

    @Test
    default void aDocumentDoesNotOutgrowTheLimitByMerging() {
        Store store = store();
        DocumentId id = Store.state();
        store.give(id, "{\"a\":\"" + "x".repeat(600_000) + "\"}");
        String before = store.text(id);
        Content more = JsonMergeTest.json("{\"b\":\"" + "x".repeat(600_000) + "\"}");
        refused(413, () -> store.service.post(id, more, Precondition.NONE));
        assertEquals(before, store.text(id));
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        assertTrue(store().find(Store.state()).isEmpty());
    }

    @Test
    default void documentsOfTheSameNameInDifferentPlacesAreDifferent() {
        Store store = store();
        String ann = Store.account(UUID.randomUUID());
        UUID registration = UUID.randomUUID();
        List<DocumentId> all = List.of(
                Store.state(COURSE, ann, null, "x"),
                Store.state(COURSE, ann, registration, "x"),
                Store.state(COURSE, ann, UUID.randomUUID(), "x"),
                Store.state(COURSE + "/2", ann, null, "x"),
                Store.state(COURSE, Store.account(UUID.randomUUID()), null, "x"),
                Store.state(COURSE, ann, null, "X"),
                new DocumentId(
                        new DocumentPlace(
                                DocumentKind.AGENT_PROFILE, Optional.empty(), Optional.of(ann), Optional.empty()),
                        "x"));
        for (int i = 0; i < all.size(); i++) {
            store.give(all.get(i), "{\"i\":" + i + "}");
        }
        for (int i = 0; i < all.size(); i++) {
            assertEquals("{\"i\":" + i + "}", store.text(all.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource
    default void aChangedDocumentHasAnotherTagAndALaterTime(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        store.give(id, "{\"a\":1}");
        StoredDocument before = store.found(id);
        store.give(id, "{\"a\":2}");
        StoredDocument after = store.found(id);
        assertNotEquals(before.etag(), after.etag());
        assertFalse(after.updated().isBefore(before.updated()));
    }

    @ParameterizedTest
    @EnumSource
    default void aPutWithAnOldTagChangesNothing(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        store.give(id, "{\"a\":1}");
        Precondition old = ifMatch(store.found(id));
        store.service.put(id, JsonMergeTest.json("{\"a\":2}"), old);
        refused(412, () -> store.service.put(id, JsonMergeTest.json("{\"a\":3}"), old));
        refused(412, () -> store.service.put(id, JsonMergeTest.json("{\"a\":3}"), NEW));
        refused(412, () -> store.service.post(id, JsonMergeTest.json("{\"a\":3}"), old));
        refused(412, () -> store.service.delete(id, old));
        assertEquals("{\"a\":2}", store.text(id));
    }

    @ParameterizedTest
    @EnumSource
    default void aPutWithoutAPreconditionLeavesWhatIsThereInVersionTwo(DocumentKind kind) {
        Store store = store().speak(XapiVersion.V2_0);
        DocumentId id = Store.of(kind);
        store.service.put(id, JsonMergeTest.json("{\"a\":1}"), Precondition.NONE);
        refused(409, () -> store.service.put(id, JsonMergeTest.json("{\"a\":2}"), Precondition.NONE));
        assertEquals("{\"a\":1}", store.text(id));
    }

    @Test
    default void aStateOfVersionOneIsReplaced() {
        Store store = store();
        DocumentId id = Store.state();
        store.service.put(id, JsonMergeTest.json("{\"a\":1}"), Precondition.NONE);
        store.service.put(id, new Content("text/plain", new byte[] {7}), Precondition.NONE);
        assertEquals("text/plain", store.found(id).content().type());
        assertArrayEquals(new byte[] {7}, store.found(id).content().bytes());
    }

    @ParameterizedTest
    @EnumSource
    default void aPostMergesIntoWhatIsThere(DocumentKind kind) {
        for (XapiVersion version : XapiVersion.values()) {
            Store store = store().speak(version);
            DocumentId id = Store.of(kind);
            store.service.post(id, JsonMergeTest.json("{\"car\":\"Honda\"}"), Precondition.NONE);
            assertEquals("{\"car\":\"Honda\"}", store.text(id));
            store.service.post(id, JsonMergeTest.json("{\"type\":\"Civic\"}"), ifMatch(store.found(id)));
            assertEquals("{\"car\":\"Honda\",\"type\":\"Civic\"}", store.text(id));
            assertEquals(
                    Content.etag(store.text(id).getBytes(StandardCharsets.UTF_8)),
                    store.found(id).etag());
        }
    }

    @ParameterizedTest
    @EnumSource
    default void aPostThatCannotBeMergedChangesNothing(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        store.give(id, "{\"a\":1}");
        for (Content wrong : List.of(
                new Content("not/json", "abcdefg".getBytes(StandardCharsets.UTF_8)),
                new Content("application/x-www-form-urlencoded", "abc".getBytes(StandardCharsets.UTF_8)),
                JsonMergeTest.json("{\"a\":2}{"),
                JsonMergeTest.json("[1]"))) {
            refused(400, () -> store.service.post(id, wrong, Precondition.NONE));
        }
        assertEquals("{\"a\":1}", store.text(id));
    }

    @ParameterizedTest
    @EnumSource
    default void aPostOnWhatIsNoJsonChangesNothing(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        store.service.put(id, new Content("application/octet-stream", new byte[] {1, 2}), NEW);
        refused(400, () -> store.service.post(id, JsonMergeTest.json("{}"), Precondition.NONE));
        assertArrayEquals(new byte[] {1, 2}, store.found(id).content().bytes());
    }

    @ParameterizedTest
    @EnumSource
    default void aPostOfBrokenJsonMakesNoDocument(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        refused(400, () -> store.service.post(id, JsonMergeTest.json("{\"a\":1}["), Precondition.NONE));
        assertTrue(store.find(id).isEmpty());
    }

    @Test
    default void aPostOfAnotherTypeMakesADocumentWhereThereIsNone() {
        Store store = store();
        DocumentId id = Store.state();
        store.service.post(id, new Content("text/plain", new byte[] {1}), Precondition.NONE);
        assertArrayEquals(new byte[] {1}, store.found(id).content().bytes());
    }

    @ParameterizedTest
    @EnumSource
    default void aDeletedDocumentIsGoneAndCanBeDeletedAgain(DocumentKind kind) {
        Store store = store();
        DocumentId id = Store.of(kind);
        store.give(id, "{}");
        store.service.delete(id, ifMatch(store.found(id)));
        assertTrue(store.find(id).isEmpty());
        store.service.delete(id, Precondition.NONE);
        refused(412, () -> store.service.delete(id, PreconditionTest.match("*")));
    }

    @ParameterizedTest
    @EnumSource
    default void theNamesOfAPlaceAreListedInOrderWithTheTimeOfTheNewest(DocumentKind kind) {
        Store store = store();
        DocumentPlace place = Store.of(kind).place();
        assertEquals(new DocumentNames(List.of(), Optional.empty()), names(store, place, null));
        for (String name : List.of("c", "a", "b")) {
            store.give(new DocumentId(place, name), "{}");
        }
        DocumentNames all = names(store, place, null);
        assertEquals(List.of("a", "b", "c"), all.names());
        assertEquals(Optional.of(store.found(new DocumentId(place, "b")).updated()), all.updated());
    }

    @ParameterizedTest
    @EnumSource
    default void sinceLeavesOutWhatWasStoredThenOrBefore(DocumentKind kind) {
        Store store = store();
        DocumentPlace place = Store.of(kind).place();
        DocumentId one = new DocumentId(place, "one");
        store.give(one, "{}");
        Instant stored = store.found(one).updated();
        assertEquals(List.of("one"), names(store, place, stored.minusMillis(1)).names());
        assertEquals(List.of(), names(store, place, stored).names());
    }

    /** 2.3: "Activity + Agent [+ registration if specified]". */
    @Test
    default void statesAreListedAndDeletedAcrossRegistrationsUnlessOneIsNamed() {
        Store store = store();
        String ann = Store.account(UUID.randomUUID());
        UUID registration = UUID.randomUUID();
        DocumentId without = Store.state(COURSE, ann, null, "without");
        DocumentId with = Store.state(COURSE, ann, registration, "with");
        DocumentId elsewhere = Store.state(COURSE + "/2", ann, null, "elsewhere");
        List.of(without, with, elsewhere, Store.state(COURSE, ann, UUID.randomUUID(), "with"))
                .forEach(id -> store.give(id, "{}"));
        assertEquals(
                List.of("with", "without"), names(store, without.place(), null).names());
        assertEquals(List.of("with"), names(store, with.place(), null).names());
        store.service.deleteAll(with.place());
        assertEquals(
                List.of("with", "without"), names(store, without.place(), null).names());
        store.service.deleteAll(without.place());
        assertEquals(List.of(), names(store, without.place(), null).names());
        assertTrue(store.find(elsewhere).isPresent());
    }

    private static DocumentNames names(Store store, DocumentPlace place, Instant since) {
        return store.transactions.answer(() -> store.service.names(place, Optional.ofNullable(since)));
    }

    @Test
    default void whatFitsNoAsciiKeepsItsName() {
        Store store = store();
        DocumentPlace place = Store.state().place();
        String name = "\u4e2d\ud83d\ude00".repeat(200);
        store.give(new DocumentId(place, name), "{}");
        assertEquals(List.of(name), names(store, place, null).names());
        assertTrue(store.find(new DocumentId(place, name)).isPresent());
    }

    @Test
    default void aClosedAccountLeavesNoDocument() {
        Store store = store();
        UUID ann = UUID.randomUUID();
        DocumentId state = Store.state(COURSE, Store.account(ann), UUID.randomUUID(), "x");
        DocumentId profile = new DocumentId(
                new DocumentPlace(
                        DocumentKind.AGENT_PROFILE,
                        Optional.empty(),
                        Optional.of(Store.account(ann)),
                        Optional.empty()),
                "x");
        DocumentId neighbours = Store.state();
        List.of(state, profile, neighbours).forEach(id -> store.give(id, "{}"));
        store.transactions.run(() -> store.service.closed(new PersonClosed(UUID.randomUUID(), ann)));
        assertTrue(store.find(state).isEmpty());
        assertTrue(store.find(profile).isEmpty());
        assertTrue(store.find(neighbours).isPresent());
    }
}
