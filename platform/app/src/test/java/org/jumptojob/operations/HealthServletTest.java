package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.h2.jdbcx.JdbcDataSource;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

class HealthServletTest {

    private static final Map<String, Boolean> CHECKS = new TreeMap<>(Map.of("start", true, "database", false));

    @Test
    void strangersLearnOnlyWhetherItIsUp() {
        assertEquals("{\"status\":\"UP\"}", HealthServlet.body(true, Map.of("start", true), false));
        assertEquals("{\"status\":\"DOWN\"}", HealthServlet.body(false, CHECKS, false));
    }

    @Test
    void thisMachineLearnsWhichCheckFailed() {
        assertEquals(
                "{\"status\":\"DOWN\",\"checks\":{\"database\":\"DOWN\",\"start\":\"UP\"}}",
                HealthServlet.body(false, CHECKS, true));
    }

    @Test
    void aDatabaseThatKnowsItsSiteIsReady() {
        try (TestDatabase database = TestDatabase.h2()) {
            assertFalse(Readiness.answers(database.dataSource()));
            database.inTransaction(entities -> entities.createNativeQuery(
                            "INSERT INTO site (id, iri_base, mode, created) VALUES (1, 'x', 'demo', NOW())")
                    .executeUpdate());
            assertTrue(Readiness.answers(database.dataSource()));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotReady() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");
        assertFalse(Readiness.answers(nowhere));
    }
}
