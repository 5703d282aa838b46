package org.jumptojob.library.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jumptojob.library.Links;

/** Finds out which page of the library somebody opens. */
@Named
@RequestScoped
public class LibraryView {

    /** The shelves on which each thing has a page of its own. */
    private static final Map<String, String> ONE = Map.of(
            "words", "word",
            "thoughts", "thoughts-of",
            "competences", "competence",
            "sources", "source");

    private static final List<String> ORDER =
            List.of("words", "tools", "guides", "thoughts", "competences", "sources", "rights");

    @Inject
    private Reader reader;

    private String shelf;
    private boolean one;

    @PostConstruct
    void load() {
        String page = reader.page();
        shelf = Links.shelf(page).equals(Links.LIBRARY) ? "" : page;
        one = !reader.one().isEmpty();
    }

    /** The part of the page below its frame. */
    public String getPart() {
        String name = shelf.isEmpty() ? "overview" : one ? ONE.get(shelf) : shelf;
        return "/WEB-INF/library/" + name + ".xhtml";
    }

    /** Whether this is the page of a single thing, which has a heading of its own. */
    public boolean isOne() {
        return one;
    }

    public String getPath() {
        return shelf.isEmpty() ? Links.LIBRARY : Links.shelf(shelf) + (one ? "/" + reader.one() : "");
    }

    public String getShelfPath() {
        return Links.shelf(shelf);
    }

    /** The name of the shelf; of the library on its first page. */
    public String getTitle() {
        return reader.say(shelf.isEmpty() ? "library" : "shelf-" + shelf);
    }

    public String getLead() {
        return reader.say(shelf.isEmpty() ? "library-lead" : "lead-" + shelf);
    }

    /** The shelves as cards. */
    public List<Item> getShelves() {
        return ORDER.stream()
                .map(name -> Item.link(Links.shelf(name), reader.say("shelf-" + name), reader.say("lead-" + name)))
                .toList();
    }
}
