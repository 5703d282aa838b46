package org.jumptojob.content;

/**
 * A message that no version of a text may lose.
 *
 * @param id flat, begins with the activity's id
 * @param kind {@code message}, {@code warning} or {@code right}
 * @param sentence the sentence that stands word for word in the text of each language
 */
public record KeyMessage(String id, String kind, Titles sentence) {}
