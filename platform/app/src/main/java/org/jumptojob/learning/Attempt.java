package org.jumptojob.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's go at an activity. It keeps the content version that it began with, and every answer that was given.
 *
 * @param number counted from 1
 * @param responses in the order in which they were given
 */
public record Attempt(
        UUID id,
        UUID enrolment,
        String activityId,
        int number,
        String contentVersion,
        boolean completed,
        List<Response> responses) {

    /**
     * An answer.
     *
     * @param revision counted from 1 for each item
     * @param answer as {@link Judgement#response()}
     * @param judged whether it fits; nothing for a choice that is neither right nor wrong
     */
    public record Response(String itemId, int revision, String answer, Optional<Boolean> judged) {

        public Response(String itemId, int revision, String answer, boolean success) {
            this(itemId, revision, answer, Optional.of(success));
        }

        public boolean success() {
            return judged.orElse(false);
        }
    }

    /** The last answer to an item: the one that counts. */
    public Optional<Response> last(String itemId) {
        return Optional.ofNullable(lastByItem().get(itemId));
    }

    public Map<String, Response> lastByItem() {
        Map<String, Response> last = new LinkedHashMap<>();
        responses.forEach(response -> last.put(response.itemId(), response));
        return last;
    }

    /** To how many items the last answer fits. */
    public long fitting() {
        return lastByItem().values().stream().filter(Response::success).count();
    }

    /** Whether each of the items has an answer. */
    public boolean answers(List<String> items) {
        return lastByItem().keySet().containsAll(items);
    }
}
