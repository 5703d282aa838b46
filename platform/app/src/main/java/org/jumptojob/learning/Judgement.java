package org.jumptojob.learning;

import org.jumptojob.xapi.Interaction;

/**
 * What a response is worth.
 *
 * @param response ids of options as the interaction writes them; never a text that a person typed
 * @param right whether it fits
 * @param interaction the kind of question, with the ids of its parts
 */
public record Judgement(String response, boolean right, Interaction interaction) {}
