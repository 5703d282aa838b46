package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.groups.JoinService;
import org.jumptojob.groups.JoinService.Joined;
import org.jumptojob.groups.JoinService.Tried;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.web.ClientAddress;

/** The posts of the page {@code /join}. A stranger is sent to the door first and comes back. */
@Path("join")
@RequestScoped
public class JoinResource implements FormResource {

    @Inject
    private JoinService joinService;

    @Inject
    private JoinCookie cookie;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Answers answers;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    /** A code was typed. */
    @POST
    public Response typed(@FormParam("code") @DefaultValue("") String code) {
        Tried tried = joinService.typed(code, clientAddress.network(request));
        if (!tried.problem().isEmpty()) {
            return answers.again(
                    GroupRoutes.JOIN,
                    Map.of("code", tried.problem()),
                    Map.of("code", code, "wait", String.valueOf(tried.waitSeconds())));
        }
        return kept(code);
    }

    /** A stranger has opened the link of an invitation. */
    @POST
    @Path("keep")
    public Response keep(@FormParam("t") @DefaultValue("") String token) {
        if (!token.matches(JoinCookie.TOKEN)) {
            throw new NotFound();
        }
        return kept(token);
    }

    private Response kept(String secret) {
        Response.ResponseBuilder answer = visitor.isSignedIn()
                ? Response.fromResponse(answers.to(GroupRoutes.JOIN))
                : Response.fromResponse(answers.to("/sign-in?next=" + GroupRoutes.JOIN))
                        .header("Set-Cookie", cookie.comeBack());
        return answer.header("Set-Cookie", cookie.keep(secret)).build();
    }

    /** She says yes. */
    @POST
    @Path("yes")
    public Response yes(
            @FormParam("t") @DefaultValue("") String token, @FormParam("agreement") @DefaultValue("0") String version) {
        String secret = token.matches(JoinCookie.TOKEN) ? token : cookie.read(request);
        Joined joined = join(secret, (int) Math.min(Asked.version(version), Integer.MAX_VALUE));
        if (joined.problem().isPresent()) {
            String page = token.matches(JoinCookie.TOKEN) ? GroupRoutes.JOIN + "?t=" + token : GroupRoutes.JOIN;
            return answers.again(page, Map.of("code", joined.problem().get()), Map.of());
        }
        Response in = joined.group() == null
                ? answers.saying(GroupRoutes.SUPPORTERS, "groups.supporting-now")
                : answers.saying(GroupRoutes.IN_GROUP + "/" + joined.group(), "groups.joined");
        return Response.fromResponse(in).header("Set-Cookie", cookie.forget()).build();
    }

    private Joined join(String secret, int version) {
        try {
            return joinService.join(secret, version);
        } catch (DatabaseProblem e) {
            // Two clicks at once: the other one has let her in.
            if (!e.isDuplicate()) {
                throw e;
            }
            return joinService.join(secret, version);
        }
    }

    /** She does not want to. */
    @POST
    @Path("no")
    public Response no() {
        return Response.fromResponse(answers.to(GroupRoutes.START))
                .header("Set-Cookie", cookie.forget())
                .build();
    }
}
