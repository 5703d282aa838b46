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

/** The line "What helps at work" of the plan for good and hard days: the only thing of that room that can be shared. */
@ApplicationScoped
class SharedWorkLine implements Shareable {

    static final String KIND = "hard-days-line";

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
        return id.equals(HardDays.WORK) ? Optional.of(texts.get("plan.day-work")) : Optional.empty();
    }

    @Override
    @Transactional
    public List<Offer> offers(UUID owner) {
        return show(owner, HardDays.WORK).stream()
                .map(shown -> new Offer(new Thing(KIND, HardDays.WORK), shown.title()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<Shown> show(UUID owner, String id) {
        if (!id.equals(HardDays.WORK)) {
            return Optional.empty();
        }
        return sheets.find(owner, HardDays.SHEET)
                .map(sheet -> SheetTexts.lines(sheet.fields(), HardDays.WORK))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Shown(texts.get("plan.day-work"), "", List.of(new Part("", false, lines))));
    }
}
