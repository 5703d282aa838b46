package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.learning.ProgressFold.Row;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of progress promises on every database. */
interface ProgressRowsContract {

    Row STARTED = new Row(ProgressState.STARTED, null, null);
    Row DONE = new Row(ProgressState.DONE, "0123456789ab", "read");
    UUID FIRST = new UUID(0x10, 1);
    UUID SECOND = new UUID(0x20, 2);

    TestDatabase database();

    @BeforeEach
    default void empty() {
        database().inTransaction(e -> {
            Sql.in(e).update("DELETE FROM progress");
            Sql.in(e).update("DELETE FROM progress_next");
        });
    }

    private Map<String, Row> rows(UUID registration) {
        return database().answerInTransaction(e -> Rows.progress(e).of(ProgressRows.LIVE, registration));
    }

    private void change(Map<String, Row> before, Map<String, Row> after) {
        database().inTransaction(e -> Rows.progress(e).change(FIRST, before, after));
    }

    @Test
    default void rowsAreAddedChangedAndRemoved() {
        Map<String, Row> one = Map.of("a", STARTED, "b", STARTED, "c", DONE);
        change(Map.of(), one);
        assertEquals(one, rows(FIRST));
        Map<String, Row> two = Map.of("a", DONE, "c", DONE, "d", STARTED);
        change(one, two);
        assertEquals(two, rows(FIRST));
        assertTrue(rows(SECOND).isEmpty());
    }

    @Test
    default void onlyWhatDiffersIsWritten() {
        change(Map.of(), Map.of("a", STARTED));
        // A mark that would be gone if the row were written again.
        database().inTransaction(e -> Sql.in(e).update("UPDATE progress SET rule = 'touched' WHERE object_id = 'a'"));
        change(Map.of("a", STARTED), Map.of("a", STARTED, "b", DONE));
        assertEquals("touched", rows(FIRST).get("a").rule());
        assertEquals(DONE, rows(FIRST).get("b"));
    }

    @Test
    default void theDumpIsSortedAndTheSameForTheSameRows() {
        database().inTransaction(e -> Rows.progress(e).change(SECOND, Map.of(), Map.of("x", DONE)));
        change(Map.of(), new TreeMap<>(Map.of("b", DONE, "a", STARTED)));
        String expected = FIRST + "\ta\tSTARTED\tnull\tnull\n" + FIRST + "\tb\tDONE\t0123456789ab\tread\n" + SECOND
                + "\tx\tDONE\t0123456789ab\tread";
        assertEquals(expected, dump(ProgressRows.LIVE));
        database().inTransaction(e -> {
            Rows.progress(e).replaceNext(FIRST, Map.of("a", STARTED, "b", DONE));
            Rows.progress(e).replaceNext(SECOND, Map.of("x", DONE));
        });
        assertEquals(expected, dump(ProgressRows.NEXT));
    }

    private String dump(String table) {
        return database().answerInTransaction(e -> Rows.progress(e).dump(table));
    }

    @Test
    default void theRowsBesideAreReplacedAndLeaveThoseInForceAlone() {
        change(Map.of(), Map.of("a", STARTED));
        database().inTransaction(e -> {
            Rows.progress(e).replaceNext(FIRST, Map.of("b", DONE, "c", DONE));
            Rows.progress(e).replaceNext(FIRST, Map.of("d", DONE));
        });
        assertEquals(Map.of("a", STARTED), rows(FIRST));
        assertEquals(FIRST + "\td\tDONE\t0123456789ab\tread", dump(ProgressRows.NEXT));
        database().inTransaction(e -> Rows.progress(e).clearNext());
        assertEquals("", dump(ProgressRows.NEXT));
    }

    @Test
    default void rowsWithoutAnEnrolmentAreRemovedAtTheEndOfARebuild() {
        UUID living =
                database().answerInTransaction(e -> Rows.enrolments(e).insert(Rows.person(e), "jump-to-job", Rows.NOW));
        database().inTransaction(e -> {
            Rows.progress(e).change(living, Map.of(), Map.of("a", DONE));
            Rows.progress(e).change(FIRST, Map.of(), Map.of("a", DONE, "b", DONE));
        });
        assertEquals(
                2, (int) database().answerInTransaction(e -> Rows.progress(e).deleteOrphans()));
        assertEquals(Map.of("a", DONE), rows(living));
    }
}
