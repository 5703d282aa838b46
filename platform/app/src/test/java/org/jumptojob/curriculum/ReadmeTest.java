package org.jumptojob.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jumptojob.content.Module;
import org.junit.jupiter.api.Test;

/** What the first page of the project says about the content that is there. */
class ReadmeTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "..", "README.md")).replaceAll("\\s+", " ");
    }

    @Test
    void theNumbersOfModulesAndStoriesAreThoseOfTheContent() throws IOException {
        long ofJumpToJob = Bundled.content().tracks().stream()
                .filter(track -> track.slug().equals("jump-to-job"))
                .mapToLong(track -> track.modules().size())
                .sum();
        long stories = Bundled.content().tracks().stream()
                .flatMap(track -> track.modules().stream())
                .filter(Module::isPractice)
                .mapToLong(module -> module.activities().size())
                .sum();
        assertEquals(10, ofJumpToJob);
        assertEquals(12, stories);
        assertTrue(readme().contains("the whole course \"Jump to Job\" with its ten modules"));
        assertTrue(readme().contains("twelve practice stories"));
    }

    @Test
    void nothingThatIsThereIsSaidToBeMissing() throws IOException {
        assertFalse(readme().contains("not built yet"));
    }

    @Test
    void whoWritesLessonsFindsTheSecondCheck() throws IOException {
        assertTrue(readme().contains("`scripts/check-content`"));
    }
}
