package org.jumptojob.learning;

import java.util.Map;
import java.util.UUID;

/**
 * A person who has taken up a track, and how far she is.
 *
 * @param id the registration of her statements
 * @param progress state by id of track, module or activity; what is not there has not been started
 */
public record Enrolment(UUID id, String trackId, Map<String, ProgressState> progress) {

    public ProgressState state(String objectId) {
        return progress.getOrDefault(objectId, ProgressState.NOT_STARTED);
    }

    public boolean isDone(String objectId) {
        return state(objectId) == ProgressState.DONE;
    }

    /** Whether it counts for the goal of the track: done, or recognised. */
    public boolean counts(String objectId) {
        return state(objectId).counts();
    }
}
