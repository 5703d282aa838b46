package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the store promises of what it knows of activities, on every database. */
interface DefinitionsContract {

    TestDatabase database();

    private static String iri() {
        return "https://example.org/activities/" + UUID.randomUUID();
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject activity(String iri, String definition) {
        return json("{\"id\":\"" + iri + "\",\"definition\":" + definition + "}");
    }

    private static String named(String language, String name) {
        return "{\"name\":{\"" + language + "\":\"" + name + "\"}}";
    }

    private static Optional<JsonObject> known(Store store, String iri) {
        return store.transactions.answer(() -> store.definitions.find(iri)).map(DefinitionsContract::json);
    }

    @Test
    default void aDefinitionIsKnownAfterwards() {
        Store store = new Store(database());
        String iri = iri();
        assertEquals(Optional.empty(), known(store, iri));
        store.definitions.learn(List.of(activity(iri, named("en", "Welcome"))));
        assertEquals(Optional.of(json(named("en", "Welcome"))), known(store, iri));
    }

    @Test
    default void anActivityWithoutADefinitionTellsNothing() {
        Store store = new Store(database());
        String iri = iri();
        store.definitions.learn(List.of(json("{\"id\":\"" + iri + "\"}")));
        assertEquals(Optional.empty(), known(store, iri));
    }

    @Test
    default void whatDifferentStatementsSayIsMergedInOneBatchAndOverSeveral() {
        String iri = iri();
        Store store = new Store(database());
        store.definitions.learn(List.of(activity(iri, named("en", "Meeting")), activity(iri, named("fr", "Reunion"))));
        store.definitions.learn(List.of(activity(iri, named("nl", "Vergadering"))));
        JsonObject names = known(store, iri).orElseThrow().getJsonObject("name");
        assertEquals(json("{\"en\":\"Meeting\",\"fr\":\"Reunion\",\"nl\":\"Vergadering\"}"), names);
    }

    @Test
    default void anotherNodeAddsToWhatThisOneKnows() {
        String iri = iri();
        Store here = new Store(database());
        Store there = new Store(database());
        here.definitions.learn(List.of(activity(iri, named("en", "Meeting"))));
        there.definitions.learn(List.of(activity(iri, named("fr", "Reunion"))));
        here.definitions.learn(List.of(activity(iri, named("nl", "Vergadering"))));
        assertEquals(3, known(there, iri).orElseThrow().getJsonObject("name").size());
    }

    @Test
    default void aKnownDefinitionCostsNoTransaction() {
        Store store = new Store(database());
        AtomicInteger count = new AtomicInteger();
        store.definitions.transactions = new OwnTransactions() {
            @Override
            public <T> T answer(Supplier<T> work) {
                count.incrementAndGet();
                return store.transactions.answer(work);
            }
        };
        String iri = iri();
        List<JsonObject> english = List.of(activity(iri, named("en", "Meeting")));
        List<JsonObject> french = List.of(activity(iri, named("fr", "Reunion")));
        store.definitions.learn(english);
        store.definitions.learn(english);
        assertEquals(1, count.get());
        store.definitions.learn(french);
        assertEquals(2, count.get());
        store.definitions.learn(english);
        store.definitions.learn(french);
        assertEquals(2, count.get());
    }

    @Test
    default void manyAreFoundAtOnceAndUnknownOnesLeftOut() {
        Store store = new Store(database());
        List<String> iris = new ArrayList<>();
        List<JsonObject> activities = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            iris.add(iri());
            activities.add(activity(iris.get(i), named("en", "n" + i)));
        }
        store.definitions.learn(activities);
        iris.add(iri());
        Map<String, String> found = store.transactions.answer(() -> store.definitions.find(iris));
        assertEquals(1_200, found.size());
        assertEquals(json(named("en", "n777")), json(found.get(iris.get(777))));
    }

    @Test
    default void textsThatADatabaseMightChangeComeBack() {
        Store store = new Store(database());
        String iri = iri();
        String odd = named("en", "\\u0000 \\ud83d \ud83d\ude00 \u00e9");
        store.definitions.learn(List.of(activity(iri, odd)));
        assertEquals(Optional.of(json(odd)), known(store, iri));
    }

    @Test
    default void anIriThatIsTooLongIsLeftOut() {
        Store store = new Store(database());
        String iri = iri() + "x".repeat(2_000);
        store.definitions.learn(List.of(activity(iri, named("en", "Long"))));
        assertEquals(Optional.empty(), known(store, iri));
    }

    /** Batches that share activities, each in an order of its own: the deadlock of many a store. */
    @Test
    default void manyWhoTellOfTheSameActivitiesAtOnceAllGetOn() throws Exception {
        List<String> iris = IntStream.range(0, 60).mapToObj(i -> iri()).toList();
        List<Set<String>> told = DocumentRacesContract.atOnce(writer -> {
            Store node = new Store(database());
            Random random = new Random(writer);
            Set<String> mine = new TreeSet<>();
            for (int round = 0; round < 3; round++) {
                List<String> some = new ArrayList<>(iris);
                Collections.shuffle(some, random);
                some = some.subList(0, 30);
                mine.addAll(some);
                node.definitions.learn(some.stream()
                        .map(iri -> activity(iri, named("x-" + writer, "w" + writer)))
                        .toList());
            }
            return mine;
        });
        Store store = new Store(database());
        Map<String, String> found = store.transactions.answer(() -> store.definitions.find(iris));
        for (int writer = 0; writer < told.size(); writer++) {
            for (String iri : told.get(writer)) {
                JsonObject names = json(found.get(iri)).getJsonObject("name");
                assertTrue(names.containsKey("x-" + writer), "what writer " + writer + " told is lost");
            }
        }
        assertEquals(1, rows(iris.get(0)));
    }

    private long rows(String iri) {
        return database()
                .answerInTransaction(e -> Sql.in(e)
                        .query(
                                "SELECT COUNT(*) AS n FROM activity_definition WHERE iri = ?",
                                row -> row.number("n"),
                                iri))
                .get(0);
    }

    @Test
    default void anActivityIsGivenWithAllThatIsKnownOfIt() {
        Store store = new Store(database());
        String iri = iri();
        store.definitions.learn(List.of(activity(iri, named("en", "Meeting"))));
        JsonObject given = json(store.transactions.answer(() -> store.lookUp.activity(iri)));
        assertEquals("Activity", given.getString("objectType"));
        assertEquals(iri, given.getString("id"));
        assertEquals(json(named("en", "Meeting")), given.getJsonObject("definition"));
    }

    @Test
    default void anUnknownActivityIsGivenBare() {
        Store store = new Store(database());
        String iri = iri();
        JsonObject given = json(store.transactions.answer(() -> store.lookUp.activity(iri)));
        assertEquals(json("{\"objectType\":\"Activity\",\"id\":\"" + iri + "\"}"), given);
        assertFalse(given.containsKey("definition"));
    }
}
