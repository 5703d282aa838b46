package org.jumptojob.operations.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jumptojob.operations.site.Machine.Room;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @Test
    void schemaAndDatabaseAreTold() throws SQLException {
        for (TestDatabase one : List.of(TestDatabase.h2(), TestDatabase.postgres())) {
            try (TestDatabase database = one;
                    Connection connection = database.dataSource().getConnection()) {
                Machine.Made made = Machine.read(connection);
                assertTrue(Integer.parseInt(made.schema().replaceFirst("[.].*", "")) >= 11, made::schema);
                assertTrue(made.database().matches("(H2|PostgreSQL) .+"), made::database);
                assertFalse(made.java().isBlank());
            }
        }
    }

    @Test
    void theDiskIsAskedEvenBeforeTheFolderIsThere(@TempDir Path folder) {
        Room there = Machine.disk(folder).orElseThrow();
        assertTrue(there.free() > 0 && there.all() >= there.free(), there::toString);
        assertEquals(
                there.all(),
                Machine.disk(folder.resolve("not/yet")).orElseThrow().all());
    }

    @Test
    void lessThanAGigabyteIsLittle() {
        assertTrue(new Room(999_999_999, 10_000_000_000L).isLittle());
        assertFalse(new Room(1_000_000_000, 10_000_000_000L).isLittle());
    }
}
