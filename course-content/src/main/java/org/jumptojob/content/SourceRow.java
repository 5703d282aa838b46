package org.jumptojob.content;

/**
 * One row of a source.
 *
 * @param id such as {@code CP-0-01}
 * @param source id of the {@link Source}
 * @param line what the row says, in one line of our own words
 */
public record SourceRow(String id, String source, String line) {}
