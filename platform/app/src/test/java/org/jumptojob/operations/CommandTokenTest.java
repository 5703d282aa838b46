package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jumptojob.learning.ProgressProjection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTokenTest {

    @TempDir
    private Path folder;

    @Test
    void onlyTheOwnerOfTheServerCanReadTheToken() throws IOException {
        new CommandToken(null, folder).write("secret");
        Path file = folder.resolve("command-token");
        assertEquals("secret", Files.readString(file).strip());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aNewStartMakesTheOldTokenWorthless() {
        CommandToken token = new CommandToken(null, folder);
        token.write("old");
        token.write("new");
        assertTrue(token.opens("Bearer new"));
        assertFalse(token.opens("Bearer old"));
    }

    @Test
    void nothingButTheWholeTokenOpens() {
        CommandToken token = new CommandToken(null, folder);
        token.write("secret");
        assertFalse(token.opens(null));
        assertFalse(token.opens(""));
        assertFalse(token.opens("Bearer "));
        assertFalse(token.opens("secret"));
    }

    @Test
    void withoutADataFolderNoCommandIsTaken() {
        CommandToken token = new CommandToken(null, folder.resolve("none"));
        token.open(null);
        assertFalse(token.opens("Bearer null"));
        assertFalse(token.opens("Bearer "));
    }

    @Test
    void theAnswerSaysHowMuchWasRebuilt() {
        assertEquals(
                "Rebuilt 12 registrations, 1 differed.\n", RebuildCommand.told(new ProgressProjection.Rebuilt(12, 1)));
    }
}
