package org.jumptojob.records;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.xapi.StatementFacts;

/**
 * A statement as the store keeps it.
 *
 * @param trusted whether the platform itself is its authority: only then it may move progress
 * @param text what is given back, character for character
 * @param json the same, parsed
 */
public record StoredStatement(
        UUID id, Instant stored, boolean trusted, StatementFacts facts, String text, JsonObject json) {}
