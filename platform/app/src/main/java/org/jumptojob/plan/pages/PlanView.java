package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.plan.PlanWords;
import org.jumptojob.plan.Sheet;
import org.jumptojob.web.Texts;

/** Backs the overview of a person's career plan: its pages, and what stands on each. */
@Named
@RequestScoped
public class PlanView {

    /** One page as a card. */
    public static final class Page {
        private final PlanPage page;
        private final String title;
        private final List<Part> parts;
        private final String saved;

        Page(PlanPage page, String title, List<Part> parts, String saved) {
            this.page = page;
            this.title = title;
            this.parts = parts;
            this.saved = saved;
        }

        public String getWord() {
            return page.word();
        }

        public String getPath() {
            return PlanRoutes.PAGE + page.word();
        }

        public String getTitle() {
            return title;
        }

        public List<Part> getParts() {
            return parts;
        }

        public boolean isWritten() {
            return !parts.isEmpty();
        }

        public String getSaved() {
            return saved;
        }
    }

    @Inject
    private PlanService plan;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private List<Page> pages;

    @PostConstruct
    void load() {
        Map<String, Sheet> written = plan.pages();
        pages = Arrays.stream(PlanPage.values())
                .map(page -> page(page, written.get(page.word())))
                .toList();
    }

    private Page page(PlanPage page, Sheet sheet) {
        PlanWords words = new PlanWords(texts);
        Map<String, List<String>> fields = sheet == null ? Map.of() : sheet.fields();
        return new Page(
                page,
                words.title(page, fields),
                words.parts(page, fields),
                sheet == null ? "" : SheetModel.when(sheet.saved(), visitor));
    }

    public List<Page> getPages() {
        return pages;
    }

    /** Whether anything is written yet. */
    public boolean isWritten() {
        return pages.stream().anyMatch(Page::isWritten);
    }
}
