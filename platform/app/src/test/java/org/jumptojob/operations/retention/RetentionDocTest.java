package org.jumptojob.operations.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.Test;

/** The table of how long data is kept in {@code platform/docs/privacy.md}. */
class RetentionDocTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_-]+)` \\| `(JUMPTOJOB_RETENTION_\\w+)` \\| (\\d+) \\| .+ \\|");

    @Test
    void eachKindStandsWithTheSettingThatItsWordMakes() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "privacy.md")).stream()
                .filter(line -> line.contains("JUMPTOJOB_RETENTION_") && line.startsWith("| `"))
                .toList();
        Set<String> told = new TreeSet<>();
        rows.forEach(line -> {
            var row = ROW.matcher(line);
            assertTrue(row.matches(), line);
            assertEquals(Settings.retentionVariable(row.group(1)), row.group(2));
            told.add(row.group(1));
        });
        assertEquals(RetentionKinds.words(), told);
    }

    @Test
    void eachKindStandsBesideTheOtherSettings() throws IOException {
        String settings = Files.readString(Path.of("..", "docs", "settings.md"));
        RetentionKinds.words().forEach(word -> assertTrue(settings.contains("`" + word + "`"), word));
    }
}
