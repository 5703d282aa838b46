package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataProgramTest {

    @TempDir
    Path folder;

    /** The launcher knows them by name alone: it stands outside of the house. */
    @ParameterizedTest
    @ValueSource(strings = {DataProgram.BACKUP, DataProgram.RESTORE})
    void theProgramsThatItStartsAreThere(String name) throws ReflectiveOperationException {
        Class<?> program = Class.forName(name);
        assertTrue(Modifier.isPublic(program.getModifiers()));
        assertTrue(Modifier.isStatic(program.getMethod("main", String[].class).getModifiers()));
    }

    @Test
    void theListOfClosedAccountsStandsBesideTheDataWhereNothingElseIsSet() {
        DataFolder data = new DataFolder(folder.resolve("data"));
        assertEquals(
                folder.resolve("data.tombstones"),
                data.closedAccounts(Given.demo().settings()));
        Path other = folder.resolve("elsewhere/list");
        assertEquals(
                other,
                data.closedAccounts(
                        Given.demo().with(Setting.TOMBSTONE_FILE, other).settings()));
    }

    @Test
    void aListThatCannotBeWrittenIsToldBeforeTheStart() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        assertEquals(Optional.empty(), data.checkClosedAccounts(Given.demo().settings()));
        assertEquals(0, Files.list(folder).count(), "nothing is left behind");
        Refusal refusal = data.checkClosedAccounts(Given.demo()
                        .with(Setting.TOMBSTONE_FILE, folder.resolve("nowhere/list"))
                        .settings())
                .orElseThrow();
        assertEquals(ExitStatus.SETTING, refusal.status());
        assertTrue(refusal.line().contains("JUMPTOJOB_TOMBSTONE_FILE"), refusal.line());
    }
}
