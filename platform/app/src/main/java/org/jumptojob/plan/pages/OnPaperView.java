package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.plan.OwnSheet;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.plan.PlanWords;
import org.jumptojob.plan.Sheet;
import org.jumptojob.plan.SheetService;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/**
 * Backs the page for the printer: {@code plan} or one page of it, {@code card}, {@code hard-days}, and
 * {@code hard-days-empty} for who would rather write by hand than store.
 */
@Named
@RequestScoped
public class OnPaperView {

    /** One sheet of paper. */
    public static final class Paper {
        private final String title;
        private final List<Part> parts;

        Paper(String title, List<Part> parts) {
            this.title = title;
            this.parts = parts;
        }

        public String getTitle() {
            return title;
        }

        public List<Part> getParts() {
            return parts;
        }
    }

    @Inject
    private PlanService plan;

    @Inject
    private SheetService sheets;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String title;
    private String back;
    private boolean byHand;
    private List<Paper> papers;

    @PostConstruct
    void load() {
        String what = Paths.part(request, 0);
        PlanWords words = new PlanWords(texts);
        switch (what) {
            case "plan" -> planned(words, plan.pages(), Arrays.asList(PlanPage.values()));
            case "hard-days" ->
                one("plan.days-title", PlanRoutes.HARD_DAYS, words.hardDays(fields(sheets.sheet(OwnSheet.HARD_DAYS))));
            case "hard-days-empty" -> {
                byHand = true;
                one("plan.days-title", PlanRoutes.HARD_DAYS, words.hardDaysOnPaper());
            }
            case "card" -> one("plan.card", PlanRoutes.CARD, words.cardParts(fields(sheets.sheet(OwnSheet.CARD))));
            default -> {
                PlanPage page = PlanPage.of(what).orElseThrow(NotFound::new);
                Map<String, Sheet> written = new HashMap<>();
                plan.page(page).ifPresent(sheet -> written.put(what, sheet));
                planned(words, written, List.of(page));
            }
        }
    }

    private static Map<String, List<String>> fields(Optional<Sheet> sheet) {
        return sheet.map(Sheet::fields).orElse(Map.of());
    }

    private void one(String name, String from, List<Part> parts) {
        title = texts.get(name);
        back = from;
        papers = List.of(new Paper("", parts));
    }

    private void planned(PlanWords words, Map<String, Sheet> written, List<PlanPage> pages) {
        title = texts.get("plan.title");
        back = pages.size() == 1 ? PlanRoutes.PAGE + pages.get(0).word() : PlanRoutes.PLAN;
        papers = pages.stream()
                .map(page -> {
                    Map<String, List<String>> fields = written.containsKey(page.word())
                            ? written.get(page.word()).fields()
                            : Map.of();
                    return new Paper(words.title(page, fields), words.parts(page, fields));
                })
                .filter(paper -> !paper.getParts().isEmpty())
                .toList();
    }

    public String getTitle() {
        return title;
    }

    /** Where the person came from. */
    public String getBack() {
        return back;
    }

    /** Whether it is to be filled in by hand. */
    public boolean isByHand() {
        return byHand;
    }

    public List<Paper> getPapers() {
        return papers;
    }

    /** Whether there is nothing to print. */
    public boolean isNothing() {
        return papers.stream().allMatch(paper -> paper.getParts().isEmpty());
    }
}
