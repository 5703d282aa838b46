package org.jumptojob.operations.statements;

import java.time.Instant;
import java.util.List;

/**
 * One statement as its reader may see it.
 *
 * @param seq its place in stored order
 * @param stored when the store wrote it down
 * @param sentence in plain words
 * @param json what of it may be seen
 * @param cells the same as one row of a table
 */
record Line(long seq, Instant stored, String sentence, String json, List<String> cells) {}
