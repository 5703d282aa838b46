package org.jumptojob.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Content;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.library.search.Entry;
import org.jumptojob.library.search.Found;
import org.jumptojob.library.search.Index;
import org.jumptojob.web.Texts;

/**
 * The search and what the pages of the library need, in memory, made from the release that is shown: at the first question after a
 * start and again when there is a new release. Questions are answered and forgotten: none is kept anywhere.
 */
@ApplicationScoped
public class Library {

    private record Made(Content from, Uses uses, Index index) {}

    @Inject
    private Curriculum curriculum;

    @Inject
    private ActivityTypes types;

    @Inject
    private Shown shown;

    @Inject
    private Texts texts;

    private volatile Made made;

    /**
     * Looks through everything that is shown on this site.
     *
     * @param from how many hits come before the page
     * @param most how many hits the page has at most
     */
    @Allowed(Access.ANYONE)
    public Found find(String typed, boolean easyWords, int from, int most) {
        return made().index().find(typed, easyWords, shownEntries(), from, most);
    }

    /** Which activities use what. */
    @Allowed(Access.ANYONE)
    public Uses uses() {
        return made().uses();
    }

    private Made made() {
        Content content = curriculum.content();
        Made now = made;
        if (now == null || now.from() != content) {
            synchronized (this) {
                now = made;
                if (now == null || now.from() != content) {
                    now = make(content);
                    made = now;
                }
            }
        }
        return now;
    }

    private Made make(Content content) {
        Uses uses = new Uses(content);
        List<Entry> entries =
                new ArrayList<>(Entries.of(content, uses, type -> types.of(type).keptForDoing()));
        String lessons = entries.stream()
                .filter(entry -> entry.kind().equals(Kind.ACTIVITY.word()))
                .flatMap(entry -> entry.standard().passages().stream())
                .collect(Collectors.joining("\n"));
        entries.addAll(SitePages.of(texts));
        return new Made(content, uses, new Index(entries, OtherWords.of(content, texts, lessons)));
    }

    private Predicate<Entry> shownEntries() {
        Map<String, Place> places = shown.places();
        Set<String> modules =
                places.values().stream().map(place -> place.module().id()).collect(Collectors.toSet());
        Uses uses = uses();
        return entry -> {
            String id = entry.id().substring(entry.id().indexOf(' ') + 1);
            return switch (Kind.valueOf(entry.kind().toUpperCase(Locale.ROOT))) {
                case ACTIVITY, TOOL -> places.containsKey(id);
                case MODULE -> modules.contains(id);
                case THOUGHT -> isShown(uses.ofThought(id), places);
                case WORD, COMPETENCE, SOURCE, RIGHT, PAGE -> true;
            };
        };
    }

    /** A thought that no quiz names stands by itself; any other only where one of its quizzes is shown. */
    private static boolean isShown(Set<String> quizzes, Map<String, Place> places) {
        return quizzes.isEmpty() || quizzes.stream().anyMatch(places::containsKey);
    }
}
