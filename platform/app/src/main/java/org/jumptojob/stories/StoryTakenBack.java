package org.jumptojob.stories;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody took a step of a story back. Fired in the transaction that deletes it: every room that used what came from it
 * lets go of it at once.
 *
 * @param owner whose words they were
 * @param step the id of the step: of the part given to a group, or of the version for the outside world
 * @param writers who wrote sentences that rested on it, whose own copies may hold them
 */
public record StoryTakenBack(UUID owner, UUID step, Set<UUID> writers) {}
