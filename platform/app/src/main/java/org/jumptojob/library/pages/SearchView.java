package org.jumptojob.library.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jumptojob.curriculum.Place;
import org.jumptojob.library.Kind;
import org.jumptojob.library.Library;
import org.jumptojob.library.Links;
import org.jumptojob.library.search.Entry;
import org.jumptojob.library.search.Found;
import org.jumptojob.library.search.Instead;
import org.jumptojob.library.search.Piece;

/** Backs the search: what was found, where it stands, and which words were taken for which. */
@Named
@RequestScoped
public class SearchView {

    private static final int LONGEST = 200;
    private static final int PAGE = 10;
    private static final int LAST_PAGE = 1000;

    /** Who types words about danger finds the help page first, and no remark about words. */
    private static final String DANGER = "danger";

    /** Something that was found. */
    public record Result(String path, String title, String what, String where, List<Piece> sentence) {

        // Expression Language 5 reads records by bean names only.
        public String getPath() {
            return path;
        }

        public String getTitle() {
            return title;
        }

        /** What it is, such as "Word" or "Read, about 5 minutes". */
        public String getWhat() {
            return what;
        }

        /** Course and module; empty where it stands in no course. */
        public String getWhere() {
            return where;
        }

        public List<Piece> getSentence() {
            return sentence;
        }
    }

    @Inject
    private Reader reader;

    @Inject
    private Library library;

    private String typed;
    private int page;
    private Found found;

    @PostConstruct
    void load() {
        String text = reader.parameter("q").replaceAll("\\p{Cntrl}+", " ").strip();
        typed = text.substring(0, Math.min(LONGEST, text.length()));
        String number = reader.parameter("page");
        page = number.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(number), LAST_PAGE) : 1;
        if (isAsked()) {
            found = library.find(typed, reader.easyWords(), (page - 1) * PAGE, PAGE);
        }
    }

    public boolean isAsked() {
        return !typed.isEmpty();
    }

    public String getTyped() {
        return typed;
    }

    /** The path of this page, for the switch of words. */
    public String getHere() {
        return isAsked() ? path(page) : "/search";
    }

    public boolean isAnything() {
        return found != null && found.total() > 0;
    }

    /** How much was found, in words. */
    public String getCount() {
        if (!isAnything()) {
            return reader.say("found-nothing", typed);
        }
        return reader.say(found.total() == 1 ? "found-one" : "found-some", found.total(), typed);
    }

    public boolean isDanger() {
        return found != null && found.leads().contains(DANGER);
    }

    /** What we say instead of words of the question, and why. */
    public List<String> getInsteads() {
        return found == null || isDanger()
                ? List.of()
                : found.insteads().stream()
                        .map(this::words)
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private String words(Instead instead) {
        return reader.easyWords() ? instead.easy() : instead.standard();
    }

    /** Words that stand nowhere, with those that were taken for them. */
    public List<String> getSlips() {
        return found == null
                ? List.of()
                : found.slips().stream()
                        .map(slip -> reader.say("slip", slip.typed(), quoted(slip.taken())))
                        .toList();
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "“" + word + "”")
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    public List<Result> getResults() {
        return found.hits().stream().map(this::result).toList();
    }

    private Result result(Found.Hit hit) {
        Entry entry = hit.entry();
        Kind kind = Kind.valueOf(entry.kind().toUpperCase(Locale.ROOT));
        String id = entry.id().substring(entry.id().indexOf(' ') + 1);
        String title = entry.face(reader.easyWords()).title();
        if (kind == Kind.ACTIVITY) {
            Place place = reader.places().get(id);
            return new Result(place.path(), title, reader.what(place), reader.where(place), hit.sentence());
        }
        String where = kind == Kind.MODULE ? track(id) : "";
        String path = kind == Kind.THOUGHT ? thought(id) : entry.path();
        return new Result(path, named(kind, title), reader.say("is-" + kind.word()), where, hit.sentence());
    }

    /** A tool bears the name of its lesson, which may stand in the list too: each link says where it leads. */
    private String named(Kind kind, String title) {
        return switch (kind) {
            case TOOL -> reader.say("tool-title", title);
            case THOUGHT -> "“" + title + "”";
            default -> title;
        };
    }

    private String track(String module) {
        return reader.places().values().stream()
                .filter(place -> place.module().id().equals(module))
                .map(place -> place.track().title().in(reader.language()))
                .findFirst()
                .orElse("");
    }

    /** In the list of the first module that is shown here. */
    private String thought(String id) {
        return library.uses().ofThought(id).stream()
                .map(reader.places()::get)
                .filter(place -> place != null)
                .map(place -> Links.thought(place.module().id(), id))
                .findFirst()
                .orElseGet(() -> Links.thought(Links.MORE, id));
    }

    /** The path of the next hits; empty where there are none. */
    public String getMore() {
        return found != null && found.total() > page * PAGE ? path(page + 1) : "";
    }

    /** The path of the hits before; empty on the first page. */
    public String getBefore() {
        return page > 1 ? path(page - 1) : "";
    }

    /** Which of the hits the page shows; empty where it shows them all. */
    public String getPart() {
        if (found == null || found.total() <= PAGE || found.hits().isEmpty()) {
            return "";
        }
        int first = (page - 1) * PAGE + 1;
        return reader.say("part", first, first + found.hits().size() - 1, found.total());
    }

    private String path(int number) {
        String question = "/search?q="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return number == 1 ? question : question + "&page=" + number;
    }
}
