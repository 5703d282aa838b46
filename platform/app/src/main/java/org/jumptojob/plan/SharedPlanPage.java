package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.Thing;
import org.jumptojob.web.Texts;

/** One page of a career plan as a thing to share; its id is the word of the page. */
@ApplicationScoped
class SharedPlanPage implements Shareable {

    static final String KIND = "plan-page";

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
        return PlanPage.of(id).filter(page -> page != PlanPage.OWN).map(page -> title(page, Map.of()));
    }

    @Override
    @Transactional
    public List<Offer> offers(UUID owner) {
        Map<String, Sheet> written = sheets.find(owner, PlanPage.ROOM);
        return Arrays.stream(PlanPage.values())
                .filter(page -> hasText(page, written.get(page.word())))
                .map(page -> new Offer(
                        new Thing(KIND, page.word()),
                        title(page, written.get(page.word()).fields())))
                .toList();
    }

    @Override
    @Transactional
    public Optional<Shown> show(UUID owner, String id) {
        return PlanPage.of(id)
                .flatMap(page -> sheets.find(owner, page)
                        .filter(sheet -> hasText(page, sheet))
                        .map(sheet -> new Shown(
                                title(page, sheet.fields()), "", new PlanWords(texts).parts(page, sheet.fields()))));
    }

    private boolean hasText(PlanPage page, Sheet sheet) {
        return sheet != null && hasText(page, sheet.fields());
    }

    /** Whether a receiver would find anything on a page. */
    boolean hasText(PlanPage page, Map<String, List<String>> fields) {
        return !new PlanWords(texts).parts(page, fields).isEmpty();
    }

    private String title(PlanPage page, Map<String, List<String>> fields) {
        return texts.of("plan.shared-page", new PlanWords(texts).title(page, fields));
    }
}
