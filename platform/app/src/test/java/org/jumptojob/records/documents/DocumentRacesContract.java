package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.door.XapiProblem;
import org.junit.jupiter.api.Test;

/** What holds when many write at the same moment, on every database. */
interface DocumentRacesContract {

    int WRITERS = 32;

    TestDatabase database();

    /** Work of one of many writers, who has a number; it answers what came of it. */
    @FunctionalInterface
    interface Work<T> {
        T run(int writer) throws Exception;
    }

    /** Lets all writers begin at once and gives back their answers. */
    static <T> List<T> atOnce(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try {
            List<Callable<T>> all = IntStream.range(0, WRITERS)
                    .<Callable<T>>mapToObj(writer -> () -> {
                        start.await();
                        return work.run(writer);
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The status of an answer. */
    private static int status(Runnable work) {
        try {
            work.run();
            return 204;
        } catch (XapiProblem problem) {
            return problem.status();
        }
    }

    @Test
    default void ofManyWhoMakeTheSameNewDocumentOneDoes() throws Exception {
        Store store = new Store(database());
        DocumentId id = Store.of(DocumentKind.AGENT_PROFILE);
        List<Integer> answers = atOnce(writer -> status(() -> store.service.put(
                id, JsonMergeTest.json("{\"writer\":" + writer + "}"), PreconditionTest.noneMatch("*"))));
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers::toString);
        assertEquals(
                WRITERS - 1, answers.stream().filter(status -> status == 412).count(), answers::toString);
        assertEquals("{\"writer\":" + answers.indexOf(204) + "}", store.text(id));
    }

    @Test
    default void ofManyWhoChangeTheDocumentThatTheyKnowOneDoes() throws Exception {
        Store store = new Store(database());
        DocumentId id = Store.of(DocumentKind.ACTIVITY_PROFILE);
        store.give(id, "{}");
        Precondition known = PreconditionTest.match("\"" + store.found(id).etag() + "\"");
        List<Integer> answers = atOnce(writer ->
                status(() -> store.service.put(id, JsonMergeTest.json("{\"writer\":" + writer + "}"), known)));
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers::toString);
        assertEquals(
                WRITERS - 1, answers.stream().filter(status -> status == 412).count(), answers::toString);
        assertEquals("{\"writer\":" + answers.indexOf(204) + "}", store.text(id));
    }

    @Test
    default void nothingThatIsMergedAtTheSameMomentIsLost() throws Exception {
        Store store = new Store(database());
        DocumentId id = Store.state();
        atOnce(writer -> {
            for (int i = 0; i < 3; i++) {
                store.service.post(id, JsonMergeTest.json("{\"" + writer + "-" + i + "\":1}"), Precondition.NONE);
            }
            return writer;
        });
        int properties = JsonMerge.posted(store.found(id).content()).size();
        assertEquals(WRITERS * 3, properties);
    }

    @Test
    default void manyWhoOverwriteAndDeleteTheSameDocumentsAllGetOn() throws Exception {
        Store store = new Store(database());
        DocumentPlace place = Store.state().place();
        List<Integer> answers = atOnce(writer -> status(() -> {
            for (int i = 0; i < 4; i++) {
                DocumentId id = new DocumentId(place, "d" + (writer + i) % 3);
                store.service.put(id, JsonMergeTest.json("{\"writer\":" + writer + "}"), Precondition.NONE);
                if (writer % 4 == 0) {
                    store.service.deleteAll(place);
                } else if (writer % 4 == 1) {
                    store.service.delete(id, Precondition.NONE);
                }
            }
        }));
        assertTrue(answers.stream().allMatch(status -> status == 204), answers::toString);
    }
}
