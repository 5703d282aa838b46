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

/** The posts of the card "What helps me". */
@Path("my-card")
@RequestScoped
public class CardResource implements FormResource {

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
                PlanRoutes.CARD,
                () -> sheets.save(OwnSheet.CARD, posts.base(), posts.fields()),
                () -> answers.saying(PlanRoutes.CARD, "learning.saved"));
    }

    /** Ends a conflict of two texts. */
    @POST
    @Path("choose")
    public Response choose() {
        sheets.choose(
                OwnSheet.CARD, new SheetPosts(request, answers).field("keep").orElse("mine"));
        return answers.saying(PlanRoutes.CARD, "learning.saved");
    }

    @POST
    @Path("delete")
    public Response delete() {
        sheets.delete(OwnSheet.CARD);
        return answers.saying(PlanRoutes.CARD, "plan.card-deleted");
    }
}
