package org.jumptojob.groups.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.Place;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** The page of a group says truly who hears that somebody leaves it. */
class LeavingTextsTest {

    private final Texts texts = new Texts();

    private static Place place(GroupRole role) {
        return new Place(UUID.randomUUID(), null, Optional.ofNullable(role), 1, false, Optional.empty());
    }

    @Test
    void onlyWhoHasATaskCanBeMissedBySomebodyWhoSharedWithHer() {
        for (GroupRole role : GroupRole.values()) {
            assertEquals(role != GroupRole.PARTICIPANT, place(role).hasTask(), role.word());
        }
        assertFalse(place(null).hasTask());
    }

    @Test
    void whoHasATaskReadsWhoIsTold() {
        assertTrue(texts.get("groups.leave-lead").contains("Nobody is told"));
        String task = texts.get("groups.leave-lead-task");
        assertFalse(task.contains("Nobody is told"), task);
        assertTrue(task.contains("shared something with you by name"), task);
        assertTrue(task.contains("asked you something"), task);
    }

    @Test
    void thePageChoosesTheSentenceByTheTask() throws IOException {
        String page = Files.readString(Path.of("src/main/webapp/in-group.xhtml"));
        assertTrue(page.contains("inGroupView.task ? 'groups.leave-lead-task' : 'groups.leave-lead'"));
    }
}
