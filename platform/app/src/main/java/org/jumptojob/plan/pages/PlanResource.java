package org.jumptojob.plan.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;

/** The posts of a career plan: each writes and redirects. {@code {page}} is the word of the page. */
@Path("plan/{page}")
@RequestScoped
public class PlanResource implements FormResource {

    @Inject
    private PlanService plan;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("page")
    private String word;

    /** Keeps the page; a button of the form may ask for one thing more. */
    @POST
    @Path("save")
    public Response save() {
        PlanPage page = page();
        SheetPosts posts = posts();
        Optional<Integer> dropped = posts.field("drop")
                .filter(number -> page == PlanPage.STEPS && number.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf);
        if (dropped.isPresent()) {
            return posts.saved(
                    here(),
                    () -> plan.saveWithoutStep(posts.base(), posts.fields(), dropped.get()),
                    () -> answers.saying(here(), "plan.step-dropped"));
        }
        if (posts.field("keep").isPresent()) {
            String label = posts.field("label").orElse("");
            return posts.saved(
                    here(),
                    () -> plan.saveAndKeep(page, posts.base(), posts.fields(), label),
                    () -> answers.saying(here(), "plan.version-kept"));
        }
        return posts.saved(
                here(),
                () -> plan.save(page, posts.base(), posts.fields()),
                () -> posts.field("more").isPresent()
                        ? answers.to(here() + "#new-step")
                        : answers.saying(here(), "learning.saved"));
    }

    /** Ends a conflict of two texts. */
    @POST
    @Path("choose")
    public Response choose() {
        plan.choose(page(), posts().field("keep").orElse("mine"));
        return answers.saying(here(), "learning.saved");
    }

    /** Puts an earlier version in force again. */
    @POST
    @Path("restore")
    public Response restore() {
        plan.restore(page(), version());
        return answers.saying(here(), "plan.version-restored");
    }

    @POST
    @Path("delete-version")
    public Response deleteVersion() {
        plan.deleteVersion(page(), version());
        return answers.saying(PlanRoutes.HISTORY + word, "plan.version-deleted");
    }

    /** Deletes the page with its versions. */
    @POST
    @Path("delete")
    public Response delete() {
        plan.delete(page());
        return answers.saying(here(), "plan.page-deleted");
    }

    private PlanPage page() {
        return PlanPage.of(word).orElseThrow(NotFound::new);
    }

    private UUID version() {
        return Asked.id(posts().field("v").orElse(""));
    }

    private String here() {
        return PlanRoutes.PAGE + page().word();
    }

    private SheetPosts posts() {
        return new SheetPosts(request, answers);
    }
}
