package org.jumptojob.groups.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/**
 * The page of a group says truly who hears that somebody leaves it. Whoever had a task there once can be missed by somebody who
 * shared with her, so all read the same.
 */
class LeavingTextsTest {

    private final Texts texts = new Texts();

    @Test
    void whoLeavesReadsWhoIsTold() throws IOException {
        String sentence = texts.get("groups.leave-lead");
        assertFalse(sentence.contains("Nobody is told"), sentence);
        assertTrue(sentence.contains("shared something with you by name"), sentence);
        assertTrue(sentence.contains("asked you something"), sentence);
        assertTrue(Files.readString(Path.of("src/main/webapp/in-group.xhtml")).contains("text['groups.leave-lead']"));
    }
}
