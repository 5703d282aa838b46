package org.jumptojob.content.check.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs scripts/check-content on our own content: it prints findings and figures and leaves its report in the same folder. */
class BundledContentTest {

    @Test
    void ourOwnContentKeepsEveryRule() throws IOException {
        int status = CheckContent.run(Path.of("src/main/resources"), Path.of("target/content-report"));
        assertEquals(
                0, status, "Each finding stands above with file and line, and in target/content-report/index.html.");
    }
}
