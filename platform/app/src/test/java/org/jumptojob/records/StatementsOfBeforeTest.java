package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.EarlierRelease;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The learning records of a release that counted them from 1 are found by keys after the first start. */
class StatementsOfBeforeTest {

    private static final String ANN = "account https://learn.example.org 3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    /** A statement with its number, and whose it is. */
    private record Row(UUID id, long seq, UUID person, String body) {}

    private static List<Row> rows(TestTransactions transactions) {
        return transactions.answer(() -> Sql.in(transactions.entities())
                .query(
                        "SELECT id, seq, person, body FROM statement ORDER BY seq",
                        row -> new Row(row.uuid("id"), row.number("seq"), row.uuid("person"), row.text("body"))));
    }

    private static List<UUID> found(TestTransactions transactions, UUID key) {
        return transactions.answer(() -> Sql.in(transactions.entities())
                .query(
                        "SELECT s.id FROM statement_key k JOIN statement s ON s.seq = k.seq WHERE k.key_hash = ? ORDER BY s.seq",
                        row -> row.uuid("id"),
                        key));
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAME", "CONTENT_FILES"})
    void theyGetNumbersKeysAndTheirPersonAndKeepTheirText(EarlierRelease release) {
        for (TestDatabase one : List.of(TestDatabase.h2(release::write), TestDatabase.postgres(release::write))) {
            try (TestDatabase database = one) {
                TestTransactions transactions = new TestTransactions(database);
                List<Row> before = rows(transactions);
                assertEquals(List.of(1L, 2L), before.stream().map(Row::seq).toList());
                OldStatements old = new OldStatements();
                old.entities = transactions.entities();
                old.statements = new Statements();
                old.statements.entities = transactions.entities();
                old.index = new StatementIndex();
                old.index.statements = old.statements;
                transactions.run(() -> old.file(new DatabaseReady()));
                List<Row> after = rows(transactions);
                assertEquals(texts(before), texts(after));
                assertTrue(after.get(0).seq() > 1_000_000, after::toString);
                assertEquals(
                        UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
                        after.get(0).person());
                assertEquals(
                        List.of(after.get(0).id(), after.get(1).id()),
                        found(transactions, StatementKeys.agent(ANN)),
                        "her own, and the one about it");
                transactions.run(() -> old.file(new DatabaseReady()));
                assertEquals(after, rows(transactions), "a second start changes nothing");
            }
        }
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(row -> row.id() + row.body()).toList();
    }
}
