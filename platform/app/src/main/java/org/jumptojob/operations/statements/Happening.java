package org.jumptojob.operations.statements;

import java.util.Arrays;
import java.util.Optional;
import org.jumptojob.xapi.profile.Profile;

/** The kinds of event that have plain words of their own: those of this site's profile, and what other programs often say. */
enum Happening {
    REGISTERED("registered", Profile.REGISTERED),
    INITIALIZED("initialized", Profile.INITIALIZED),
    EXPERIENCED("experienced", Profile.EXPERIENCED),
    ANSWERED("answered", Profile.ANSWERED),
    SCORED("scored", Profile.SCORED),
    PASSED("passed", Profile.PASSED),
    COMPLETED("completed", Profile.COMPLETED),
    PROGRESSED("progressed", Profile.PROGRESSED),
    WAIVED("waived", Profile.WAIVED),
    SATISFIED("satisfied", Profile.SATISFIED),
    LAUNCHED("launched", "http://adlnet.gov/expapi/verbs/launched"),
    ATTEMPTED("attempted", "http://adlnet.gov/expapi/verbs/attempted"),
    FAILED("failed", "http://adlnet.gov/expapi/verbs/failed"),
    TERMINATED("terminated", "http://adlnet.gov/expapi/verbs/terminated");

    private final String word;
    private final String verb;

    Happening(String word, String verb) {
        this.word = word;
        this.verb = verb;
    }

    /** For addresses and keys of texts. */
    String word() {
        return word;
    }

    /** IRI of the verb. */
    String verb() {
        return verb;
    }

    /** Whether the platform itself writes it. */
    boolean isOfPlatform() {
        return ordinal() <= SATISFIED.ordinal();
    }

    static Optional<Happening> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static Optional<Happening> ofVerb(String verb) {
        return Arrays.stream(values()).filter(one -> one.verb.equals(verb)).findFirst();
    }
}
