package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jumptojob.web.HubEntry;

/** Backs the page "My things": all that is the person's own, room by room. */
@Named
@RequestScoped
public class ThingsView {

    /** One room as a card. */
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

    @Inject
    private Instance<HubEntry> entries;

    private List<Thing> things;

    @PostConstruct
    void load() {
        List<HubEntry> sorted = new ArrayList<>();
        entries.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(HubEntry::order).thenComparing(HubEntry::path));
        things = sorted.stream().map(Thing::new).toList();
    }

    /** The rooms that a card leads to. */
    public List<Thing> getCards() {
        return things.stream().filter(thing -> !thing.getPath().isEmpty()).toList();
    }

    /** The rooms that name single things. */
    public List<Thing> getLists() {
        return things.stream().filter(thing -> !thing.getItems().isEmpty()).toList();
    }
}
