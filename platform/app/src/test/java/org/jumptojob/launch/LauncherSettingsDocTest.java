package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jumptojob.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LauncherSettingsDocTest {

    private static final Path DOCS = Path.of("..", "docs");

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingStandsInTheTableWithItsDefaultAndMeaning(Setting setting) throws IOException {
        String standard = setting.standard() == null ? "none" : "`" + setting.standard() + "`";
        String begin = "| `" + setting.variable() + "` | " + standard + " | " + setting.meaning();
        List<String> table = Files.readAllLines(DOCS.resolve("settings.md"));
        assertTrue(table.stream().anyMatch(line -> line.startsWith(begin)), "settings.md lacks: " + begin + " | …");
    }

    @Test
    void theTableHasNoOtherSetting() throws IOException {
        long rows = Files.readAllLines(DOCS.resolve("settings.md")).stream()
                .filter(line -> line.startsWith("| `JUMPTOJOB_"))
                .count();
        assertEquals(Setting.values().length, rows);
    }

    @Test
    void everyExitStatusIsExplained() throws IOException {
        String text = Files.readString(DOCS.resolve("operations.md"));
        List<Integer> missing = Arrays.stream(ExitStatus.values())
                .map(ExitStatus::code)
                .filter(code -> !Pattern.compile("(?m)^\\| " + code + " \\|")
                        .matcher(text)
                        .find())
                .toList();
        assertEquals(List.of(), missing);
    }
}
