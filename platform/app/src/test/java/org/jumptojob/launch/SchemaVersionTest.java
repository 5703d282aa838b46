package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionTest {

    @TempDir
    Path folder;

    @Test
    void numbersAreComparedAsNumbers() {
        assertTrue(new SchemaVersion("10").compareTo(new SchemaVersion("9")) > 0);
        assertTrue(new SchemaVersion("1.10").compareTo(new SchemaVersion("1.9")) > 0);
        assertTrue(new SchemaVersion("2").compareTo(new SchemaVersion("1.9")) > 0);
        assertEquals(0, new SchemaVersion("1.0").compareTo(new SchemaVersion("1")));
    }

    @Test
    void theNewestMigrationIsFoundInFoldersBelowToo() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        for (String name :
                List.of("V2__more.sql", "V9__old.sql", "postgresql/V10_1__new.sql", "R__view.sql", "V99.txt")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(Optional.of(new SchemaVersion("10.1")), SchemaVersion.newestIn(folder));
    }

    @Test
    void aFolderThatIsNotThereHasNoMigration() {
        assertEquals(Optional.empty(), SchemaVersion.newestIn(folder.resolve("none")));
    }
}
