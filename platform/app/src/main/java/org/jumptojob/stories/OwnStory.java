package org.jumptojob.stories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A story in its owner's room, opened for her.
 *
 * @param version 0 for one that is not saved yet
 * @param other a text of another tab that differs; empty where there is none
 * @param steps where parts of it went, and what she prepares
 */
public record OwnStory(
        UUID id, long version, Instant saved, StoryText text, Optional<StoryText> other, List<OwnStep> steps) {

    /**
     * One step outwards as its owner sees it.
     *
     * @param weStory {@code null} for a step into the outside world
     * @param given {@code null} for a draft
     */
    public record OwnStep(UUID id, Room room, UUID weStory, Telling telling, ContentNote note, Instant given) {}

    static OwnStory empty(UUID id) {
        return new OwnStory(id, 0, null, StoryText.EMPTY, Optional.empty(), List.of());
    }

    /** Whether nobody else reads any of it. */
    public boolean isMineOnly() {
        return steps.stream().noneMatch(step -> step.given() != null);
    }
}
