package org.jumptojob.identity.cards;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.identity.SignIn;
import org.jumptojob.identity.SignInResource;
import org.jumptojob.identity.SignInService.Answer;
import org.jumptojob.identity.SignInService.SignedIn;
import org.jumptojob.web.ClientAddress;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Site;

/** Takes the form of the page {@code /card}. */
@Path("card")
@RequestScoped
public class CardResource implements FormResource {

    @Inject
    private CardSignIn cardSignIn;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Answers answers;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    @POST
    public Response signIn(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("remember") @DefaultValue("") String remember) {
        Answer answer = cardSignIn.byCode(code, remember.equals("yes"), SignInResource.browser(request, clientAddress));
        // The code opens an account, so it does not come back in the field.
        return switch (answer.outcome()) {
            case DONE -> entered(answer.signedIn());
            case LOCKED -> answers.again(CardRoutes.PATH, Map.of("code", "identity.locked"), Map.of());
            case WAIT ->
                answers.again(
                        CardRoutes.PATH,
                        Map.of("code", "cards.wait"),
                        Map.of("wait", String.valueOf(answer.waitSeconds())));
            default -> answers.again(CardRoutes.PATH, Map.of("code", "cards.wrong"), Map.of());
        };
    }

    private Response entered(SignedIn signedIn) {
        String wanted = Paths.local(Cookies.value(request, Cookies.NEXT).orElse(""), "/");
        Duration age = signedIn.remembered() ? SignIn.REMEMBERED : null;
        return Response.fromResponse(answers.to(signedIn.kept() ? "/kept" : wanted))
                .header("Set-Cookie", Cookies.header(Cookies.SIGN_IN, signedIn.token(), "/", age, site.secure()))
                .header("Set-Cookie", Cookies.header(Cookies.NEXT, "", "/", Duration.ZERO, site.secure()))
                .header("Set-Cookie", answers.forget(CardRoutes.PATH))
                .build();
    }
}
