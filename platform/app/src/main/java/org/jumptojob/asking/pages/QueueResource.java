package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.asking.QueueService;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** Takes the forms of who answers that carry no words of hers; the others are those of {@link AnswerServlet}. */
@Path("questions")
@RequestScoped
public class QueueResource implements FormResource {

    private static final String QUEUE = "/questions";

    @Inject
    private QueueService queue;

    @Inject
    private Answers answers;

    @POST
    @Path("put-back")
    public Response putBack(@FormParam("id") @DefaultValue("") String id) {
        return answers.saying(QUEUE, queue.putBack(Asked.id(id)) ? "asking.put-back-now" : "asking.not-in-hand");
    }

    @POST
    @Path("hand-on")
    public Response handOn(@FormParam("id") @DefaultValue("") String id, @FormParam("to") @DefaultValue("") String to) {
        UUID question = Asked.id(id);
        Map<String, String> problems = queue.handOn(question, to);
        if (problems.containsKey("to")) {
            return answers.again("/hand-on?q=" + question, problems, Map.of());
        }
        return answers.saying(QUEUE, problems.isEmpty() ? "asking.handed-on-now" : "asking.not-in-hand");
    }
}
