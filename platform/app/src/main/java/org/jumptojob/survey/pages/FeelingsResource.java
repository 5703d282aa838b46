package org.jumptojob.survey.pages;

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
import org.jumptojob.forms.FormResource;
import org.jumptojob.survey.Draft;
import org.jumptojob.survey.OwnLines;
import org.jumptojob.survey.paper.Moment;

/** The posts of a person's own line of six feelings. */
@Path("feelings/{moment}")
@RequestScoped
public class FeelingsResource implements FormResource {

    @Inject
    private OwnLines lines;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("moment")
    private String word;

    @POST
    @Path("answer")
    public Response answer() {
        Moment moment = moment();
        return new PaperPost(request, answers, FeelingsView.path(moment))
                .take(
                        lines.form(FeelingsView.FORM),
                        (replies, shown) -> Optional.of(lines.save(FeelingsView.FORM, moment, replies, shown)
                                .replies()));
    }

    /** She is through: back to the overview, where her line is. */
    @POST
    @Path("finish")
    public Response finish() {
        lines.finish(FeelingsView.FORM, moment());
        return answers.saying(SurveyRoutes.FEELINGS, "survey.feelings-finished");
    }

    /** Lets her faces count in a round, without her name. */
    @POST
    @Path("count")
    public Response count() {
        Moment moment = moment();
        UUID round = Draft.uuid(request.getParameter("round")).orElseThrow(NotFound::new);
        boolean taken = lines.letCount(FeelingsView.FORM, moment, round);
        return answers.saying(
                Paper.at(FeelingsView.path(moment), Paper.END), taken ? "survey.counted-now" : "survey.not-counted");
    }

    @POST
    @Path("delete")
    public Response delete() {
        lines.delete(FeelingsView.FORM, moment());
        return answers.saying(SurveyRoutes.FEELINGS, "survey.feelings-deleted");
    }

    private Moment moment() {
        return Moment.of(word).orElseThrow(NotFound::new);
    }
}
