package org.jumptojob.content;

import java.util.List;

/**
 * Something that the content is built on.
 *
 * @param id flat, never changes
 * @param kind {@code lived}, {@code professional} or {@code scientific}
 * @param title as its makers gave it
 * @param author who made it
 * @param year of publication; 0 where it is not known
 * @param licence the licence of the source, in free words; empty where it is not known
 * @param note what we use it for; may be empty
 * @param url where it can be read; may be empty
 * @param plain what it is, in easy words; may be empty
 * @param differs what does not agree in it, or between it and others: told openly, never smoothed over
 */
public record Source(
        String id,
        String kind,
        String title,
        String author,
        int year,
        String licence,
        String note,
        String url,
        String plain,
        List<Titles> differs) {

    public Source {
        differs = List.copyOf(differs);
    }
}
