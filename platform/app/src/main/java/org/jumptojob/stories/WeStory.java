package org.jumptojob.stories;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A we-story, opened for somebody in its group.
 *
 * @param parts in the order in which they were given
 * @param sentences in the order of the text
 */
public record WeStory(
        UUID id,
        UUID group,
        String groupName,
        long edition,
        List<Part> parts,
        List<Sentence> sentences,
        List<Outside> outside,
        Standing standing) {

    /** Where a we-story is, for lists. */
    public record Place(UUID group, String groupName, UUID weStory, Instant begun) {}

    /**
     * A passage that somebody gave. It says not whose it is: what counts here is what is in several stories.
     *
     * @param number from 1
     */
    public record Part(UUID id, int number, boolean mine, Telling telling, ContentNote note) {}

    /**
     * A joint sentence.
     *
     * @param mine whether the reader wrote it: only who wrote it can change it
     * @param again whether a part under it was taken back; such a sentence is shown to its writer only
     */
    public record Sentence(UUID id, boolean mine, boolean again, String text, long version, Set<UUID> parts) {}

    /**
     * A version for the outside world.
     *
     * @param mine whether the reader is the one who would tell it
     * @param current whether it is about the text as it is now
     * @param yes how many say yes to it
     * @param open whether all do, so that it can be shared
     */
    public record Outside(
            UUID id,
            boolean mine,
            Telling telling,
            ContentNote note,
            boolean current,
            long yes,
            boolean myYes,
            boolean open) {}

    /**
     * How far the group agrees. Who holds back is not to be told from who has not said anything.
     *
     * @param contributor whether words of the reader are in it
     * @param people how many people's words are in it
     * @param agreeing how many of them say yes to the text as it is
     * @param answer what the reader says: {@code yes}, {@code hold} or nothing
     * @param waiting how many sentences their writers have to read again
     * @param hidden whether the reader does not see everything, because she and somebody else have nothing to do with
     *     each other
     */
    public record Standing(
            boolean contributor,
            long people,
            long agreeing,
            boolean agreed,
            String answer,
            long waiting,
            boolean hidden) {}
}
