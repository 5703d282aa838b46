package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.asking.AskingService;
import org.jumptojob.asking.AskingService.Wanted;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** Takes the forms of who asks. */
@Path("ask")
@RequestScoped
public class AskingResource implements FormResource {

    private static final String FORM = "/ask";
    private static final String MINE = "/my-questions";

    @Inject
    private AskingService asking;

    @Inject
    private Answers answers;

    @POST
    public Response ask(
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("page") @DefaultValue("") String page,
            @FormParam("tick") List<String> ticks,
            @FormParam("draft") @DefaultValue("") String draft) {
        boolean ofDraft = draft.equals("1");
        // The form came back, and its words are kept: they are changed here, and not written a second time.
        boolean kept = draft.equals("kept");
        boolean tells = ticks.contains("about");
        boolean isDraft = ofDraft || kept && !text.isBlank();
        Wanted wanted = new Wanted(to, text, tells ? page : "", ticks.contains("handOn"), isDraft);
        Map<String, String> problems = asking.ask(wanted);
        if (problems.isEmpty()) {
            // Otherwise the form would come back with words that are sent.
            return Response.fromResponse(answers.saying(MINE, "asking.sent"))
                    .header("Set-Cookie", answers.forget(FORM))
                    .build();
        }
        if (problems.containsKey("to") && (ofDraft || text.length() > Answers.LONGEST)) {
            // Too long for the cookie of a form that comes back: the page of her questions shows it whole.
            return answers.saying(MINE, "asking.kept");
        }
        Map<String, String> typed = new HashMap<>(Map.of("to", to, "page", page, "text", text));
        ticks.forEach(tick -> typed.put(tick, "yes"));
        if (kept || problems.containsKey("to")) {
            typed.put("draft", "kept");
        }
        return answers.again(ofDraft ? FORM + "?draft=1" : FORM, problems, typed);
    }

    /** She takes a question back for good. */
    @POST
    @Path("take-back")
    public Response takeBack(@FormParam("id") @DefaultValue("") String id) {
        asking.takeBack(Asked.id(id));
        return answers.saying(MINE, "asking.taken-back");
    }

    /** Somebody else than the one who is gone or takes too long. */
    @POST
    @Path("again")
    public Response askAgain(@FormParam("id") @DefaultValue("") String id) {
        return asking.askAgain(Asked.id(id))
                .map(problem -> answers.saying(MINE, problem))
                .orElseGet(() -> answers.to(FORM + "?draft=1"));
    }
}
