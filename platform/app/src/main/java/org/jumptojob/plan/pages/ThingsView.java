package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.HubEntry;

/** Backs the page "My things": all that is the person's own, in sections by what she may want. */
@Named
@RequestScoped
public class ThingsView {

    /** One place as a card, or as a list of single things. */
    public static final class Thing {
        private final HubEntry entry;
        private final List<HubEntry.Item> items;

        Thing(HubEntry entry) {
            this.entry = entry;
            this.items = entry.items();
        }

        public String getPath() {
            return entry.path();
        }

        public String getLabel() {
            return entry.label();
        }

        public String getSentence() {
            return entry.sentence();
        }

        public List<HubEntry.Item> getItems() {
            return items;
        }
    }

    /** The places for one wish. */
    public static final class Part {
        private final String word;
        private final List<Thing> things;

        Part(String word, List<Thing> things) {
            this.word = word;
            this.things = things;
        }

        public String getWord() {
            return word;
        }

        /** The places that a card leads to. */
        public List<Thing> getCards() {
            return things.stream().filter(thing -> !thing.getPath().isEmpty()).toList();
        }

        /** The places that name single things. */
        public List<Thing> getLists() {
            return things.stream().filter(thing -> !thing.getItems().isEmpty()).toList();
        }
    }

    @Inject
    private Instance<HubEntry> entries;

    @Inject
    private Visitor visitor;

    private List<Part> parts;

    @PostConstruct
    void load() {
        List<HubEntry> hers = entries.stream()
                .filter(entry ->
                        entry.role().isEmpty() || visitor.person().roles().contains(entry.role()))
                .filter(HubEntry::shown)
                .sorted(Comparator.comparingInt(HubEntry::order).thenComparing(HubEntry::path))
                .toList();
        parts = Arrays.stream(HubEntry.Section.values())
                .map(section -> new Part(
                        section.word(),
                        hers.stream()
                                .filter(entry -> entry.section() == section)
                                .map(Thing::new)
                                .toList()))
                .filter(part -> !part.getCards().isEmpty() || !part.getLists().isEmpty())
                .toList();
    }

    public List<Part> getParts() {
        return parts;
    }
}
