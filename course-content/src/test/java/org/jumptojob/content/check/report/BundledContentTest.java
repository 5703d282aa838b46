package org.jumptojob.content.check.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jumptojob.content.ContentFiles;
import org.junit.jupiter.api.Test;

class BundledContentTest {

    @Test
    void ourOwnContentKeepsEveryRule() {
        Report report = WholeCheck.check(ContentFiles.directory(Path.of("src/main/resources")));
        assertTrue(
                report.findings().isEmpty(),
                () -> report.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
}
