package org.jumptojob.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All content of one release.
 *
 * @param release rises with every release; a platform never loads a lower one
 * @param tracks in the order of their folders
 * @param activities every activity of every track by its id, in the order in which people meet them
 * @param words the glossary by id
 * @param sources by id
 * @param sourceIndex rows of the sources by their ID, such as {@code CP-0-01}
 * @param competences by id
 * @param instruments sets of questions by id
 * @param misconceptions what people often think, by id
 * @param shelf what stands beside the courses
 */
public record Content(
        int release,
        List<Track> tracks,
        Map<String, Activity> activities,
        Map<String, Word> words,
        Map<String, Source> sources,
        Map<String, SourceRow> sourceIndex,
        Map<String, Competence> competences,
        Map<String, Instrument> instruments,
        Map<String, Misconception> misconceptions,
        Shelf shelf) {

    public Content {
        tracks = List.copyOf(tracks);
        activities = inOrder(activities);
        words = inOrder(words);
        sources = inOrder(sources);
        sourceIndex = inOrder(sourceIndex);
        competences = inOrder(competences);
        instruments = inOrder(instruments);
        misconceptions = inOrder(misconceptions);
    }

    /** The track with this part of the address, such as {@code jump-to-job}. */
    public Optional<Track> track(String slug) {
        return tracks.stream().filter(track -> track.slug().equals(slug)).findFirst();
    }

    static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
