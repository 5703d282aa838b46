package org.jumptojob.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.web.Paths;

/** Takes the forms of the page of notices and of the page that stops the mails. */
@Path("notices")
@RequestScoped
public class NoticeResource implements FormResource {

    private static final String PAGE = "/my-notices";

    @Inject
    private NoticeService notices;

    @Inject
    private Answers answers;

    /** "Look at it": seen, and on to where it leads. */
    @POST
    @Path("open")
    public Response open(@FormParam("id") @DefaultValue("") String id) {
        return answers.to(Paths.local(notices.open(Asked.id(id)), PAGE));
    }

    @POST
    @Path("seen")
    public Response seen(@FormParam("until") @DefaultValue("") String until) {
        try {
            notices.seenUntil(Instant.parse(until));
        } catch (DateTimeException e) {
            throw new NotFound();
        }
        return answers.saying(PAGE, "notices.all-seen");
    }

    @POST
    @Path("leave-out")
    public Response leaveOut(@FormParam("id") @DefaultValue("") String id) {
        return notices.leaveOut(Asked.id(id))
                .map(problem -> answers.again(PAGE, Map.of("news", problem), Map.of()))
                .orElseGet(() -> answers.saying(PAGE, "notices.left-out-now"));
    }

    @POST
    @Path("take-in")
    public Response takeIn(@FormParam("kind") @DefaultValue("") String kind) {
        notices.takeIn(kind);
        return answers.saying(PAGE, "notices.taken-in-now");
    }

    @POST
    @Path("choose")
    public Response choose(
            @FormParam("digest") @DefaultValue("") String digest,
            @FormParam("quietFrom") @DefaultValue("") String from,
            @FormParam("quietUntil") @DefaultValue("") String until) {
        int quietFrom = hour(from);
        int quietUntil = hour(until);
        if (!NoticeChoice.isHour(quietFrom) || !NoticeChoice.isHour(quietUntil)) {
            return answers.again(PAGE, Map.of("quietFrom", "notices.hour-odd"), Map.of("digest", digest));
        }
        notices.choose(new NoticeChoice(NoticeChoice.dayOf(digest), quietFrom, quietUntil));
        return answers.saying(PAGE, "notices.chosen");
    }

    /** The button of the page that a link in a mail opens. */
    @POST
    @Path("stop")
    public Response stop(@FormParam("t") @DefaultValue("") String token) {
        return notices.stopMail(token)
                ? answers.saying("/no-more-mail", "notices.stopped")
                : answers.again("/no-more-mail", Map.of("stop", "notices.stop-odd"), Map.of());
    }

    private static int hour(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }
}
