package org.jumptojob.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
 * @param signatures of texts about a crisis, by the id of the activity
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
        Map<String, Signature> signatures,
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
        signatures = inOrder(signatures);
    }

    /**
     * The signature of a text about a crisis, where three people have signed its present version.
     *
     * @return empty where nobody has, or where the text has changed since then
     */
    public Optional<Signature> signature(Activity activity) {
        return Optional.ofNullable(signatures.get(activity.id()))
                .filter(signature -> signature.version().equals(activity.version()))
                .filter(signature -> !signature.isTwiceTheSame());
    }

    /**
     * This content as if some of its activities were not there. A module that has none left is not there either; what people often
     * think about a crisis goes with the first text about a crisis.
     */
    public Content without(Predicate<Activity> hidden) {
        if (activities.values().stream().noneMatch(hidden)) {
            return this;
        }
        Map<String, Activity> left = new LinkedHashMap<>(activities);
        left.values().removeIf(hidden);
        Map<String, Misconception> thoughts = new LinkedHashMap<>(misconceptions);
        if (activities.values().stream().anyMatch(hidden.and(Activity::crisis))) {
            thoughts.values().removeIf(Misconception::crisis);
        }
        return new Content(
                release,
                tracks.stream().map(track -> without(track, hidden)).toList(),
                left,
                words,
                sources,
                sourceIndex,
                competences,
                instruments,
                thoughts,
                signatures,
                shelf.of(left.keySet()));
    }

    private static Track without(Track track, Predicate<Activity> hidden) {
        return track.with(track.modules().stream()
                .map(module -> module.with(
                        module.activities().stream().filter(hidden.negate()).toList()))
                .filter(module -> !module.activities().isEmpty())
                .toList());
    }

    /** The track with this part of the address, such as {@code jump-to-job}. */
    public Optional<Track> track(String slug) {
        return tracks.stream().filter(track -> track.slug().equals(slug)).findFirst();
    }

    static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
