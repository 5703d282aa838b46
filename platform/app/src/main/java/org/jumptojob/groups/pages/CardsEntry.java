package org.jumptojob.groups.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jumptojob.groups.CardService;
import org.jumptojob.web.HubEntry;

/** The cards that somebody keeps, on "My things": the way to them does not hang on leading a group. */
@ApplicationScoped
public class CardsEntry implements HubEntry {

    @Inject
    CardService cards;

    @Override
    public Section section() {
        return Section.TASKS;
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String label() {
        return "groups.cards-kept";
    }

    @Override
    public String sentence() {
        return "groups.cards-kept-lead";
    }

    @Override
    public int order() {
        return 40;
    }

    /** One statement; empty for nearly everybody. */
    @Override
    public List<Item> items() {
        return cards.mine().stream()
                .map(kept -> new Item("/alias-card/" + kept.person(), kept.name()))
                .toList();
    }
}
