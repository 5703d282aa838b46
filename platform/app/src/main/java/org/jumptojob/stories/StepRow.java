package org.jumptojob.stories;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of a story outwards, as it lies in the database.
 *
 * @param story whose passage it is; {@code null} for a we-story's step into the outside world
 * @param weStory where it went or what goes out; {@code null} for a person's own story that goes outside
 * @param edition of the we-story that a step into the outside world is about
 * @param sealed a {@link Telling}, with its owner's key
 * @param given {@code null} for a draft, which only its owner sees
 */
record StepRow(
        UUID id,
        UUID person,
        UUID story,
        UUID weStory,
        Room room,
        long edition,
        String sealed,
        ContentNote note,
        Instant given,
        long version) {

    boolean isGiven() {
        return given != null;
    }

    /** A passage that stands in a story of a group. */
    boolean isPart() {
        return room == Room.OURS && isGiven();
    }

    /** A story of a group on its way to the outside world. */
    boolean isProposal() {
        return room == Room.OUTSIDE && weStory != null;
    }
}
