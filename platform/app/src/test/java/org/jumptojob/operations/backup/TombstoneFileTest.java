package org.jumptojob.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TombstoneFileTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private TombstoneFile list;

    @BeforeEach
    void open() {
        list = new TombstoneFile(folder.resolve("data.tombstones"));
    }

    @Test
    void whoIsAddedStandsInItOnceWithTheFirstMoment() throws Exception {
        assertEquals(Map.of(), list.read());
        list.add(Map.of(ANN, FIRST));
        list.add(Map.of(ANN, LATER));
        list.add(Map.of(BO, LATER, ANN, LATER));
        assertEquals(Map.of(ANN, FIRST, BO, LATER), list.read());
        assertEquals(3, Files.readAllLines(list.path()).size(), "one line of words, two of people");
    }

    @Test
    void nobodyElseOnTheMachineReadsIt() throws Exception {
        list.add(Map.of());
        assertTrue(list.exists(), "an empty list says that nobody has closed an account");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(list.path())));
    }

    @Test
    void halfALineOfAPowerCutGoesAndTheNextOnesAreWhole() throws Exception {
        list.add(Map.of(ANN, FIRST));
        Files.writeString(list.path(), BO.toString().substring(0, 20), StandardOpenOption.APPEND);
        assertEquals(Map.of(ANN, FIRST), list.read());
        list.add(Map.of(BO, LATER));
        assertEquals(Map.of(ANN, FIRST, BO, LATER), list.read());
    }

    @Test
    void aLineThatCannotBeReadIsToldByItsNumber() throws Exception {
        list.add(Map.of(ANN, FIRST));
        Files.writeString(list.path(), "somebody\tyesterday\n", StandardOpenOption.APPEND);
        BackupProblem problem = assertThrows(BackupProblem.class, list::read);
        assertTrue(problem.getMessage().contains("Line 3"), problem.getMessage());
    }
}
