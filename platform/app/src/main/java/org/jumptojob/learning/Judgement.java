package org.jumptojob.learning;

import java.util.Optional;
import org.jumptojob.xapi.Interaction;

/**
 * What a response is worth.
 *
 * @param response ids of options as the interaction writes them; never a text that a person typed
 * @param judged whether it fits; nothing where a choice is neither right nor wrong
 * @param interaction the kind of question, with the ids of its parts; {@code null} for such a choice
 */
public record Judgement(String response, Optional<Boolean> judged, Interaction interaction) {

    public Judgement(String response, boolean right, Interaction interaction) {
        this(response, Optional.of(right), interaction);
    }

    public boolean right() {
        return judged.orElse(false);
    }

    /** A choice that is kept and that nobody judges. No statement tells of it. */
    public static Judgement choice(String option) {
        return new Judgement(option, Optional.empty(), null);
    }
}
