package org.jumptojob.operations.backup.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private static String line(List<String> values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            CopyText.append(i == 0 ? line : line.append('\t'), values.get(i));
        }
        return line.toString();
    }

    @Test
    void whateverAValueHoldsComesBackAsItWas() {
        List<String> values = Arrays.asList(
                "",
                null,
                "plain",
                "\\",
                "\\N",
                "\\\\N",
                "a\tb",
                "two\nlines",
                "\r\n",
                "\\t is no tab",
                "日本 \uD83D\uDE00",
                "\\x00ff");
        String line = line(values);
        assertEquals(1, line.lines().count(), "one row is one line");
        assertEquals(values, CopyText.values(line));
    }

    @Test
    void itIsWrittenAsPostgreSqlReadsIt() {
        assertEquals("\\N\ta\\tb\\nc\\\\d", line(Arrays.asList(null, "a\tb\nc\\d")));
    }

    @Test
    void aBackslashBeforeSomethingElseIsNoValueOfOurs() {
        assertThrows(BackupProblem.class, () -> CopyText.values("a\\q"));
        assertThrows(BackupProblem.class, () -> CopyText.values("a\\"));
    }
}
