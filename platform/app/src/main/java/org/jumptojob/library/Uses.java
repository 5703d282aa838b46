package org.jumptojob.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.SourceRow;

/** Which activities use what: words, sources, competences, thoughts. Worked out once for a release of the content. */
public final class Uses {

    private static final Pattern WORD = Pattern.compile("\\(glossary:([a-z0-9-]+)\\)");
    private static final String THOUGHTS = "misconceptions";

    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Map<String, Set<String>> sources = new TreeMap<>();
    private final Map<String, Set<String>> competences = new TreeMap<>();
    private final Map<String, Set<String>> thoughts = new TreeMap<>();

    Uses(Content content) {
        for (Activity activity : content.activities().values()) {
            activity.files().values().forEach(text -> {
                Matcher matcher = WORD.matcher(text);
                while (matcher.find()) {
                    add(words, matcher.group(1), activity);
                }
            });
            activity.competences().forEach(id -> add(competences, id, activity));
            sourcesOf(activity, content).forEach(id -> add(sources, id, activity));
            thoughtsOf(activity.content()).forEach(id -> add(thoughts, id, activity));
        }
    }

    /** The activities that explain a word, by id, in their order; so for the others. */
    public Set<String> ofWord(String id) {
        return words.getOrDefault(id, Set.of());
    }

    public Set<String> ofSource(String id) {
        return sources.getOrDefault(id, Set.of());
    }

    public Set<String> ofCompetence(String id) {
        return competences.getOrDefault(id, Set.of());
    }

    public Set<String> ofThought(String id) {
        return thoughts.getOrDefault(id, Set.of());
    }

    private static void add(Map<String, Set<String>> map, String id, Activity activity) {
        map.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(activity.id());
    }

    private static Set<String> sourcesOf(Activity activity, Content content) {
        Set<String> found = new LinkedHashSet<>(activity.provenance().lived());
        found.addAll(activity.provenance().professional());
        found.addAll(activity.provenance().scientific());
        for (String row : activity.sources()) {
            SourceRow known = content.sourceIndex().get(row);
            if (known != null) {
                found.add(known.source());
            }
        }
        return found;
    }

    /** Wherever they stand in the structure: a wrong option names one, a wrong order or pair several. */
    private static List<String> thoughtsOf(Object structure) {
        List<String> found = new ArrayList<>();
        if (structure instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals(THOUGHTS)) {
                    texts(value, found);
                } else {
                    found.addAll(thoughtsOf(value));
                }
            });
        } else if (structure instanceof Collection<?> list) {
            list.forEach(value -> found.addAll(thoughtsOf(value)));
        }
        return found;
    }

    private static void texts(Object value, List<String> found) {
        if (value instanceof String text) {
            found.add(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> texts(inner, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> texts(inner, found));
        }
    }
}
