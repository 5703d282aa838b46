package org.jumptojob.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatabaseProblemTest {

    private static final String INSERT = "INSERT INTO organisation (id, name, created, version) VALUES (?, ?, ?, 0)";

    private static DatabaseProblem refused(TestTransactions transactions, UUID id, String name) {
        return assertThrows(
                DatabaseProblem.class,
                () -> transactions.run(() -> Sql.in(transactions.entities()).update(INSERT, id, name, Instant.now())));
    }

    @Test
    void noValueOfARowStandsInWhatTheDatabaseRefuses() {
        try (TestDatabase database = TestDatabase.h2()) {
            TestTransactions transactions = new TestTransactions(database);
            UUID id = Ids.next();
            DatabaseProblem tooLong = refused(transactions, id, "her own words ".repeat(100));
            StringWriter log = new StringWriter();
            tooLong.printStackTrace(new PrintWriter(log, true));
            assertFalse(log.toString().contains("her own words"), log.toString());
            assertEquals("22001", ((SQLException) tooLong.getCause()).getSQLState());
            transactions.run(() -> Sql.in(transactions.entities()).update(INSERT, id, "Own", Instant.now()));
            assertTrue(refused(transactions, id, "Other").isDuplicate());
        }
    }
}
