package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.Thing;
import org.jumptojob.web.Texts;

/** The card "What helps me" as a thing to share. It never says why. */
@ApplicationScoped
class SharedCard implements Shareable {

    static final String KIND = "card";
    static final String ID = "all";

    @Inject
    Sheets sheets;

    @Inject
    Texts texts;

    @Override
    public String kind() {
        return KIND;
    }

    /** Its name for lists, where that tells nothing of the person. */
    public Optional<String> label(String id) {
        return id.equals(ID) ? Optional.of(texts.get("plan.card")) : Optional.empty();
    }

    @Override
    @Transactional
    public List<Offer> offers(UUID owner) {
        return show(owner, ID).stream()
                .map(shown -> new Offer(new Thing(KIND, ID), shown.title()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<Shown> show(UUID owner, String id) {
        if (!id.equals(ID)) {
            return Optional.empty();
        }
        return sheets.find(owner, Card.SHEET)
                .map(sheet -> new PlanWords(texts).cardParts(sheet.fields()))
                .filter(parts -> !parts.isEmpty())
                .map(parts -> new Shown(texts.get("plan.card"), "plan.card-note", parts));
    }
}
