package org.jumptojob.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of things that people can share: progress, a quiz result, a page of a plan, a story. Each kind is a bean of the
 * room that holds it. Only the {@code Gate} asks {@link #show}, after it has found a grant that is in force and has written
 * down the look; nothing else leads to other people's things.
 */
public interface Shareable {

    /** A thing that its owner could share, with its name for her own lists and receipts. */
    record Offer(Thing thing, String title) {}

    /**
     * A thing as its receiver reads it: plain texts, never HTML.
     *
     * @param title its heading
     * @param note the message key of a sentence above it, such as a content note; may be empty
     * @param others whose words are in it beside the owner's: each of them finds the look in her own log
     */
    record Shown(String title, String note, List<Part> parts, Set<UUID> others) {

        public Shown(String title, String note, List<Part> parts) {
            this(title, note, parts, Set.of());
        }
    }

    /** @param heading may be empty; {@code lines} are paragraphs, or the points of a list where {@code list} is set */
    record Part(String heading, boolean list, List<String> lines) {
        // Expression Language 5 reads records by bean names only.
        public String getHeading() {
            return heading;
        }

        public boolean isList() {
            return list;
        }

        public List<String> getLines() {
            return lines;
        }
    }

    /** The word of the kind; the message key {@code sharing.kind-<word>} tells it in plain words. */
    String kind();

    /**
     * A name that tells nothing of the person and is the same for everybody, such as a course's: for lists. Answered from
     * memory; empty where the name is the person's own words.
     */
    default Optional<String> label(String id) {
        return Optional.empty();
    }

    /** What this person could share now. */
    List<Offer> offers(UUID owner);

    /**
     * Those of several things that nobody sees at present though their owners gave them, such as a story that somebody in it
     * holds back. A thing that is no more ends what opened it, and need not be named here. Asked once for a whole list.
     */
    default Set<String> heldBack(Collection<String> ids) {
        return Set.of();
    }

    /** Whether words of others are in a thing: they read to whom it is open, and it closes when one of them says no. */
    default boolean hasWordsOfOthers(UUID owner, String id) {
        return false;
    }

    /** The thing as a receiver sees it; nothing where it is no more. Never says whether something was skipped. */
    Optional<Shown> show(UUID owner, String id);
}
