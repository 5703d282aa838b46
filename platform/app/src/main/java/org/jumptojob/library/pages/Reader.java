package org.jumptojob.library.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Content;
import org.jumptojob.content.Source;
import org.jumptojob.content.SourceRow;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.library.Links;
import org.jumptojob.library.Shown;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Who reads a page of the library, in which words, and what of the courses is shown to her. */
@RequestScoped
public class Reader {

    private static final String SAY = "library.say-";

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private Curriculum curriculum;

    @Inject
    private ActivityTypes types;

    @Inject
    private Shown shown;

    @Inject
    private HttpServletRequest request;

    private Map<String, Place> places;

    public boolean easyWords() {
        return visitor.getPreferences().isEasyWords();
    }

    public String language() {
        return visitor.getPreferences().contentLanguage();
    }

    public Content content() {
        return curriculum.content();
    }

    /** A text of the library in her words, with its places filled in. */
    public String say(String name, Object... arguments) {
        return texts.of(SAY + name + (easyWords() ? "-easy" : ""), arguments);
    }

    /** The page, by the first part of its path: a shelf, or the library itself. */
    public String page() {
        return Paths.part(request, -1);
    }

    /** What of a shelf the page shows: the second part of its path; empty for the shelf as a whole. */
    public String one() {
        return Paths.part(request, 0);
    }

    public String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** The activities that are shown, by id. */
    public Map<String, Place> places() {
        if (places == null) {
            places = shown.places();
        }
        return places;
    }

    /** Those of the activities that are shown, in their order. */
    public List<Item> lessons(Collection<String> ids) {
        return ids.stream()
                .map(places()::get)
                .filter(Objects::nonNull)
                .map(this::lesson)
                .toList();
    }

    public Item lesson(Place place) {
        return new Item(place.activity().id(), place.path(), title(place), what(place), where(place));
    }

    /** The modules in which these activities stand, each with how many of them. */
    public List<Item> modules(Collection<String> ids) {
        Map<String, Place> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        ids.stream().map(places()::get).filter(Objects::nonNull).forEach(place -> {
            first.putIfAbsent(place.module().id(), place);
            counts.merge(place.module().id(), 1, Integer::sum);
        });
        return first.entrySet().stream()
                .map(module -> Item.link(
                        Links.module(
                                module.getValue().track(), module.getValue().module()),
                        where(module.getValue()),
                        say("lessons", counts.get(module.getKey()))))
                .toList();
    }

    /** The sources of these rows, each once. */
    public List<Item> sources(Collection<String> rows) {
        return rows.stream()
                .map(content().sourceIndex()::get)
                .filter(Objects::nonNull)
                .map(SourceRow::source)
                .distinct()
                .map(content().sources()::get)
                .filter(Objects::nonNull)
                .map(source -> Item.link(Links.source(source.id()), source.title(), makers(source)))
                .toList();
    }

    /** Who made a source and when, as far as we know. */
    static String makers(Source source) {
        String year = source.year() == 0 ? "" : String.valueOf(source.year());
        return source.author() + (source.author().isEmpty() || year.isEmpty() ? "" : ", ") + year;
    }

    public String title(Place place) {
        return place.activity().text(language()).title();
    }

    /** What there is to do, such as "Read, about 5 minutes". */
    public String what(Place place) {
        return texts.of(
                types.of(place.activity().type()).kindKey(), place.activity().minutes());
    }

    /** Course and module. */
    public String where(Place place) {
        return place.track().title().in(language())
                + ": "
                + place.module().title().in(language());
    }
}
