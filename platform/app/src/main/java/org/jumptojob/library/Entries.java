package org.jumptojob.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ActivityText;
import org.jumptojob.content.Competence;
import org.jumptojob.content.Content;
import org.jumptojob.content.Misconception;
import org.jumptojob.content.Module;
import org.jumptojob.content.Outcome;
import org.jumptojob.content.Shelf;
import org.jumptojob.content.Source;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;
import org.jumptojob.content.Word;
import org.jumptojob.curriculum.Place;
import org.jumptojob.library.search.Entry;

/** Everything of the content that can be found. Which of it is shown on a site is asked with each question. */
final class Entries {

    private static final String EASY = "en-simple";

    private final Content content;
    private final Uses uses;
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Content content, Uses uses) {
        this.content = content;
        this.uses = uses;
    }

    /** @param keptForDoing by the type of an activity: keys of texts that no search shows */
    static List<Entry> of(Content content, Uses uses, Function<String, Set<String>> keptForDoing) {
        Entries all = new Entries(content, uses);
        for (Track track : content.tracks()) {
            for (Module module : track.modules()) {
                all.add(track, module);
                for (Activity activity : module.activities()) {
                    all.add(new Place(track, module, activity), keptForDoing.apply(activity.type()));
                }
            }
        }
        content.words().values().forEach(all::add);
        content.shelf().tools().forEach(all::add);
        content.misconceptions().values().forEach(all::add);
        content.competences().values().forEach(all::add);
        content.sources().values().forEach(all::add);
        content.shelf().rights().forEach(all::add);
        return all.entries;
    }

    private void add(Kind kind, String id, String path, Entry.Face standard, Entry.Face easy) {
        entries.add(new Entry(kind.entry(id), kind.word(), path, standard, easy, kind.worth()));
    }

    private static Entry.Face face(String title, String... passages) {
        return new Entry.Face(title, List.of(), List.of(passages));
    }

    private void add(Track track, Module module) {
        add(Kind.MODULE, module.id(), Links.module(track, module), module(module, Titles.BASE), module(module, EASY));
    }

    private static Entry.Face module(Module module, String language) {
        List<String> passages = new ArrayList<>(List.of(module.summary().in(language)));
        module.outcomes().stream()
                .map(Outcome::text)
                .map(text -> text.in(language))
                .forEach(passages::add);
        return new Entry.Face(module.title().in(language), List.of(), passages);
    }

    private void add(Place place, Set<String> kept) {
        Activity activity = place.activity();
        add(
                Kind.ACTIVITY,
                activity.id(),
                place.path(),
                face(activity.text(Titles.BASE), kept),
                face(activity.text(EASY), kept));
    }

    private static Entry.Face face(ActivityText text, Set<String> kept) {
        return new Entry.Face(text.title(), List.of(), ActivityWords.of(text, kept));
    }

    private void add(Word word) {
        add(Kind.WORD, word.id(), Links.word(word.id()), word(word, Titles.BASE), word(word, EASY));
    }

    private static Entry.Face word(Word word, String language) {
        String term = word.term().in(language);
        List<String> also = term.contains("-") ? List.of(term.replace('-', ' ')) : List.of();
        return new Entry.Face(term, also, List.of(word.meaning().in(language)));
    }

    /** Its own name is that of the activity, which stands in the list too: here is what it is good for. */
    private void add(Shelf.Tool tool) {
        Activity activity = content.activities().get(tool.activity());
        if (activity != null) {
            add(
                    Kind.TOOL,
                    tool.activity(),
                    Links.tool(tool.activity()),
                    tool(tool, activity, Titles.BASE),
                    tool(tool, activity, EASY));
        }
    }

    private static Entry.Face tool(Shelf.Tool tool, Activity activity, String language) {
        return face(
                activity.text(language).title(),
                tool.aim().in(language),
                tool.audience().in(language),
                tool.notFor().in(language));
    }

    private void add(Misconception thought) {
        String module = uses.ofThought(thought.id()).stream()
                .findFirst()
                .flatMap(this::moduleOf)
                .orElse(Links.MORE);
        add(
                Kind.THOUGHT,
                thought.id(),
                Links.thought(module, thought.id()),
                thought(thought, Titles.BASE),
                thought(thought, EASY));
    }

    private Optional<String> moduleOf(String activity) {
        return content.tracks().stream()
                .flatMap(track -> track.modules().stream())
                .filter(module ->
                        module.activities().stream().anyMatch(one -> one.id().equals(activity)))
                .map(Module::id)
                .findFirst();
    }

    private static Entry.Face thought(Misconception thought, String language) {
        return face(
                thought.text().in(language),
                thought.better().in(language),
                thought.why().in(language));
    }

    private void add(Competence competence) {
        String id = competence.id();
        add(
                Kind.COMPETENCE,
                id,
                Links.competence(id),
                new Entry.Face(competence.title().in(Titles.BASE), List.of(id), List.of()),
                new Entry.Face(competence.title().in(EASY), List.of(id), List.of()));
    }

    private void add(Source source) {
        List<String> passages = new ArrayList<>();
        passages.add(source.author());
        passages.add(source.note());
        List<String> easy = new ArrayList<>(List.of(source.plain(), source.author()));
        source.differs().forEach(difference -> {
            passages.add(difference.in(Titles.BASE));
            easy.add(difference.in(EASY));
        });
        List<String> also = List.of(source.id().replace('-', ' '));
        add(
                Kind.SOURCE,
                source.id(),
                Links.source(source.id()),
                new Entry.Face(source.title(), also, passages),
                new Entry.Face(source.title(), also, easy));
    }

    private void add(Shelf.Right right) {
        add(
                Kind.RIGHT,
                right.id(),
                Links.right(right.id()),
                face(right.name(), right.owner(), right.note()),
                face(right.name(), right.owner()));
    }
}
