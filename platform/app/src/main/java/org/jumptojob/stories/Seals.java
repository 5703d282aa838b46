package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;

/** Seals each text of this room with the key of who wrote it, bound to its place. */
@ApplicationScoped
class Seals {

    @Inject
    PersonalKeys keys;

    /** Lets what a person writes come one after the other. */
    void lock(UUID person) {
        keys.lock(person);
    }

    /** Has these people's keys at hand, by one statement. */
    void fetch(Collection<UUID> persons) {
        keys.fetch(persons);
    }

    String seal(UUID person, UUID story, StoryText text) {
        return keys.seal(person, "story/" + story, text.toJson());
    }

    StoryText story(UUID person, UUID story, String sealed) {
        return keys.open(person, "story/" + story, sealed)
                .map(StoryText::ofJson)
                .orElseThrow(() -> new IllegalStateException("A story cannot be opened: its key is missing."));
    }

    String seal(UUID person, UUID step, Telling telling) {
        return keys.seal(person, "story-step/" + step, telling.toJson());
    }

    /** Nothing where the key is destroyed: its owner has just gone. */
    Optional<Telling> telling(StepRow step) {
        return keys.open(step.person(), "story-step/" + step.id(), step.sealed())
                .map(Telling::ofJson);
    }

    String sealSentence(UUID person, UUID sentence, String text) {
        return keys.seal(person, "we-sentence/" + sentence, text);
    }

    /** Nothing where the key is destroyed: its writer has just gone. */
    Optional<String> sentence(Manuscript.Line line) {
        return keys.open(line.person(), "we-sentence/" + line.id(), line.sealed());
    }
}
