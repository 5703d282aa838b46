package org.jumptojob.recognition.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.recognition.DecisionService;
import org.jumptojob.recognition.RecognitionService;

/** Takes the forms without words. */
@Path("recognition")
@RequestScoped
public class RecognitionResource implements FormResource {

    @Inject
    private RecognitionService recognition;

    @Inject
    private DecisionService decisions;

    @Inject
    private Answers answers;

    /** She takes a request back for good. */
    @POST
    @Path("take-back")
    public Response takeBack(@FormParam("id") @DefaultValue("") String id) {
        recognition.takeBack(Asked.id(id));
        return answers.saying(RecognitionRoutes.MINE, "recognition.taken-back");
    }

    @POST
    @Path("take")
    public Response take(@FormParam("id") @DefaultValue("") String id) {
        UUID request = Asked.id(id);
        return decisions.take(request)
                ? answers.to(RecognitionRoutes.LIST + "?r=" + request)
                : answers.saying(RecognitionRoutes.LIST, "recognition.taken-by-other");
    }

    @POST
    @Path("put-back")
    public Response putBack(@FormParam("id") @DefaultValue("") String id) {
        return answers.saying(
                RecognitionRoutes.LIST,
                decisions.putBack(Asked.id(id)) ? "recognition.put-back-now" : "recognition.not-in-hand");
    }
}
