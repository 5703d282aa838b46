package org.jumptojob.operations.statements;

import java.util.List;

/**
 * A part of a list, the newest first.
 *
 * @param lines what is shown of it
 * @param older where the next part begins; {@code null} at the end of the list
 * @param newest the newest statement of this part, whether it is shown or not; 0 for an empty list
 */
record Lines(List<Line> lines, Long older, long newest) {}
