package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A statement that is ready to be stored.
 *
 * @param text what the store keeps and gives back, with all that a store sets
 * @param facts what it is filed under; id, timestamp and authority are never missing any more (the authority's key is
 *     null for an anonymous Group)
 * @param json the statement as it was sent, parsed: without what the store has set
 * @param stored when it is stored, as the text says it
 */
public record PreparedStatement(String text, StatementFacts facts, JsonObject json, Instant stored) {}
