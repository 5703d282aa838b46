package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.plan.PlanWords;
import org.jumptojob.plan.Step;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs one page of a career plan, to be written on. */
@Named
@RequestScoped
public class PlanPageView {

    @Inject
    private PlanService plan;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private PlanPage page;
    private SheetModel sheet;

    @PostConstruct
    void load() {
        page = PlanPage.of(Paths.part(request, 0)).orElseThrow(NotFound::new);
        PlanWords words = new PlanWords(texts);
        sheet = new SheetModel(
                "/do/plan/" + page.word(), visitor, plan.page(page), fields -> words.parts(page, fields));
    }

    public SheetModel getSheet() {
        return sheet;
    }

    public String getWord() {
        return page.word();
    }

    public String getTitle() {
        return new PlanWords(texts).title(page, sheet.fields());
    }

    /** Whether it is the page of steps, which has no boxes of its own. */
    public boolean isStepPage() {
        return page == PlanPage.STEPS;
    }

    public List<Box> getBoxes() {
        return page.fields().stream()
                .map(field -> new Box(
                        field,
                        texts.get("plan.box-" + page.word() + "-" + field),
                        "plan.box-" + page.word() + "-" + field + "-hint",
                        sheet.fields().getOrDefault(field, List.of("")).get(0),
                        page == PlanPage.OWN && field.equals("title")))
                .toList();
    }

    /** The steps in the order in which they were made, and a blank one to go on with. */
    public List<Step> getSteps() {
        return Step.withBlank(sheet.fields());
    }

    /** Whether something is written that could be shared. */
    public boolean isShareable() {
        return !sheet.getParts().isEmpty();
    }
}
