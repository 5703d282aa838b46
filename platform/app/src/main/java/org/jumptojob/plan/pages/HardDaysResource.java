package org.jumptojob.plan.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.plan.OwnSheet;
import org.jumptojob.plan.SheetService;

/** The posts of the plan for good and hard days. */
@Path("hard-days")
@RequestScoped
public class HardDaysResource implements FormResource {

    @Inject
    private SheetService sheets;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("save")
    public Response save() {
        SheetPosts posts = new SheetPosts(request, answers);
        return posts.saved(
                PlanRoutes.HARD_DAYS,
                () -> sheets.save(OwnSheet.HARD_DAYS, posts.base(), posts.fields()),
                () -> posts.field("more").isPresent()
                        ? answers.to(PlanRoutes.HARD_DAYS + "#new-heading")
                        : answers.saying(PlanRoutes.HARD_DAYS, "learning.saved"));
    }

    /** Ends a conflict of two texts. */
    @POST
    @Path("choose")
    public Response choose() {
        sheets.choose(
                OwnSheet.HARD_DAYS,
                new SheetPosts(request, answers).field("keep").orElse("mine"));
        return answers.saying(PlanRoutes.HARD_DAYS, "learning.saved");
    }

    /** Deletes all of it. */
    @POST
    @Path("delete")
    public Response delete() {
        sheets.delete(OwnSheet.HARD_DAYS);
        return answers.saying(PlanRoutes.HARD_DAYS, "plan.days-deleted");
    }
}
