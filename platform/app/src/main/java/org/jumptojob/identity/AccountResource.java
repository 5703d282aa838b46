package org.jumptojob.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.identity.AccountService.Asked;
import org.jumptojob.identity.SignInService.Outcome;
import org.jumptojob.web.ClientAddress;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Site;

/** Takes the forms of "My account" and of "Make it fit you". */
@Path("/")
@RequestScoped
public class AccountResource implements FormResource {

    private static final String ACCOUNT = "/account";
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    private AccountService accountService;

    @Inject
    private SignInService signInService;

    @Inject
    private KeptPosts keptPosts;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Answers answers;

    @Inject
    private Visitor visitor;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    /** "Make it fit you": a field that the form does not have stays as it is. */
    @POST
    @Path("preferences")
    public Response prefer(@FormParam("return") String back) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return preferred(visitor.getPreferences().with(fields), back);
    }

    /** The switch "Easy words". */
    @POST
    @Path("preferences/words")
    public Response words(@FormParam("words") String words, @FormParam("return") String back) {
        return preferred(visitor.getPreferences().withWords(words), back);
    }

    /** "Not now" on the first visit. */
    @POST
    @Path("preferences/not-now")
    public Response notNow(@FormParam("return") String back) {
        return visitor.isSignedIn() ? answers.to(Paths.local(back, "/")) : remembered(SignInFilter.LATER, back);
    }

    private Response preferred(Preferences preferences, String back) {
        if (!visitor.isSignedIn()) {
            return remembered(preferences.toCookie(), back);
        }
        accountService.prefer(preferences);
        return answers.to(Paths.local(back, "/"));
    }

    private Response remembered(String cookie, String back) {
        return Response.fromResponse(answers.to(Paths.local(back, "/")))
                .header("Set-Cookie", Cookies.header(Cookies.PREFERENCES, cookie, "/", YEAR, site.secure()))
                .build();
    }

    @POST
    @Path("account/name")
    public Response rename(@FormParam("displayName") String name) {
        return changed(accountService.rename(name), "displayName", name, "identity.name-saved");
    }

    @POST
    @Path("account/zone")
    public Response chooseZone(@FormParam("timeZone") String zone) {
        return changed(accountService.chooseZone(zone), "timeZone", "", "identity.zone-saved");
    }

    private Response changed(Optional<String> problem, String field, String typed, String saved) {
        return problem.map(key -> answers.again(ACCOUNT, Map.of(field, key), Map.of(field, typed == null ? "" : typed)))
                .orElseGet(() -> answers.saying(ACCOUNT, saved));
    }

    @POST
    @Path("account/passphrase")
    public Response changePassphrase(@FormParam("current") String current, @FormParam("passphrase") String wanted) {
        Asked asked = accountService.changePassphrase(current, wanted, SignInResource.browser(request, clientAddress));
        if (!asked.problems().isEmpty()) {
            return answers.again(ACCOUNT, asked.problems(), Map.of());
        }
        if (asked.answer().outcome() == Outcome.DONE) {
            return answers.saying(ACCOUNT, "identity.passphrase-saved");
        }
        boolean wait = asked.answer().outcome() == Outcome.WAIT;
        return answers.again(
                ACCOUNT,
                Map.of("current", wait ? "identity.wait" : "identity.busy"),
                Map.of("wait", String.valueOf(asked.answer().waitSeconds())));
    }

    @POST
    @Path("account/end-sign-in")
    public Response endSignIn(@FormParam("signIn") String signIn) {
        KeptPosts.id(signIn).ifPresent(signInService::end);
        return answers.saying(ACCOUNT, "identity.sign-in-ended");
    }

    @POST
    @Path("account/close")
    public Response close(@FormParam("sure") String sure) {
        if (!"yes".equals(sure)) {
            return answers.again("/account-close", Map.of("sure", "identity.close-not-sure"), Map.of());
        }
        return accountService
                .close()
                .map(problem -> answers.again("/account-close", Map.of("sure", problem), Map.of()))
                .orElseGet(() -> Response.fromResponse(answers.to("/account-closed"))
                        .header("Set-Cookie", Cookies.header(Cookies.SIGN_IN, "", "/", Duration.ZERO, site.secure()))
                        .build());
    }

    /** She does not need a kept form any more. */
    @POST
    @Path("kept/drop")
    public Response drop(@FormParam("id") String id) {
        KeptPosts.id(id).ifPresent(keptPosts::drop);
        return answers.to("/kept");
    }
}
