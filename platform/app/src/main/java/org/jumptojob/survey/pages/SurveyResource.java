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
import org.jumptojob.content.Instrument;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.survey.SurveyService;
import org.jumptojob.web.Site;

/** The posts of a survey by a link. Nothing here asks who is signed in. */
@Path("survey/{key}")
@RequestScoped
public class SurveyResource implements FormResource {

    @Inject
    private SurveyService surveys;

    @Inject
    private Answers answers;

    @Inject
    private Site site;

    @Context
    private HttpServletRequest request;

    @PathParam("key")
    private String key;

    /** Begins a sheet, one question a page or all on one. */
    @POST
    @Path("begin")
    public Response begin() {
        Instrument form = surveys.door(key).form();
        Optional<String> token = surveys.begin(key);
        if (token.isEmpty()) {
            return answers.to(path());
        }
        String first = form.questions().get(0).id();
        boolean all = "all".equals(request.getParameter("pages"));
        Response response = answers.to(all ? Paper.allAt(path()) : Paper.at(path(), first));
        return with(response, SheetCookie.header(key, token.get(), site.secure()));
    }

    @POST
    @Path("answer")
    public Response answer() {
        String token = SheetCookie.of(request, key);
        return new PaperPost(request, answers, path())
                .take(
                        surveys.door(key).form(),
                        (replies, shown) ->
                                surveys.answer(key, token, replies, shown).map(SurveyService.Sitting::replies));
    }

    @POST
    @Path("hand-in")
    public Response handIn() {
        boolean taken = surveys.handIn(key, SheetCookie.of(request, key));
        Response response = answers.to(taken ? path() + "?done=1" : path());
        return with(response, SheetCookie.deletion(key, site.secure()));
    }

    @POST
    @Path("forget")
    public Response forget() {
        surveys.forget(key, SheetCookie.of(request, key));
        return with(answers.saying(path(), "survey.forgotten"), SheetCookie.deletion(key, site.secure()));
    }

    private String path() {
        return "/survey/" + key;
    }

    private static Response with(Response response, String cookie) {
        return Response.fromResponse(response).header("Set-Cookie", cookie).build();
    }
}
