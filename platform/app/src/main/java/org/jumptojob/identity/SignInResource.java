package org.jumptojob.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.identity.AccountService.Asked;
import org.jumptojob.identity.AccountService.NewAccount;
import org.jumptojob.identity.LinkService.Opened;
import org.jumptojob.identity.SignInService.Answer;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.SignedIn;
import org.jumptojob.web.ClientAddress;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Site;

/** Takes the forms of signing up, in and out. */
@Path("/")
@RequestScoped
public class SignInResource implements FormResource {

    /** Which accounts were opened in this browser before; see {@link SignInService#knownWith}. */
    static final String KNOWN = "jtj-known";

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String YES = "yes";

    @Inject
    private SignInService signInService;

    @Inject
    private AccountService accountService;

    @Inject
    private LinkService linkService;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Answers answers;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("sign-up")
    public Response signUp(@FormParam("age") String age, @FormParam("remember") String remember) {
        String address = field("email");
        String name = field("displayName");
        Map<String, String> typed = Map.of("email", address, "displayName", name, "age", text(age));
        if (text(age).equals("no")) {
            return answers.to("/younger");
        }
        if (!text(age).equals(YES)) {
            return answers.again("/sign-up", Map.of("age", "identity.age-missing"), typed);
        }
        NewAccount wanted = new NewAccount(address, name, field("passphrase"), YES.equals(remember));
        Asked asked = accountService.signUp(wanted, browser());
        return asked.problems().isEmpty()
                ? mailed(asked.answer(), "/sign-up", typed)
                : answers.again("/sign-up", asked.problems(), typed);
    }

    @POST
    @Path("sign-in")
    public Response signIn(@FormParam("remember") String remember, @FormParam("next") String next) {
        String address = field("email");
        Answer answer = signInService.byPassphrase(address, field("passphrase"), YES.equals(remember), browser());
        Map<String, String> typed = Map.of("email", address);
        String page = withNext("/sign-in", next);
        return switch (answer.outcome()) {
            case DONE -> entered(answer.signedIn(), next);
            case WRONG -> answers.again(page, Map.of("passphrase", "identity.wrong"), typed);
            case LOCKED -> answers.again(page, Map.of("email", "identity.locked"), typed);
            default -> later(answer, page, typed, "passphrase");
        };
    }

    @POST
    @Path("sign-in-link")
    public Response signInLink(@FormParam("next") String next) {
        String address = field("email");
        String page = withNext("/sign-in", next);
        if (!Login.looksLikeAddress(address)) {
            // A field of its own: the page has two for an address.
            return answers.again(page, Map.of("linkEmail", "identity.email-odd"), Map.of("linkEmail", address));
        }
        Answer answer = signInService.askLink(address, Paths.local(next, ""), browser());
        return answer.outcome() == SignInService.Outcome.SENT
                ? answers.to("/mail-sent")
                : later(answer, page, Map.of("linkEmail", address), "linkEmail");
    }

    @POST
    @Path("new-passphrase")
    public Response newPassphrase() {
        String address = field("email");
        Map<String, String> typed = Map.of("email", address);
        return Login.looksLikeAddress(address)
                ? mailed(signInService.askReset(address, browser()), "/new-passphrase", typed)
                : answers.again("/new-passphrase", Map.of("email", "identity.email-odd"), typed);
    }

    /** The button on the page of a one-time link. */
    @POST
    @Path("link")
    public Response link(@FormParam("t") String token, @FormParam("remember") String remember) {
        NewAccount typed =
                new NewAccount(field("email"), field("displayName"), field("passphrase"), YES.equals(remember));
        Opened opened = linkService.open(text(token), typed, browser());
        if (!opened.problems().isEmpty()) {
            String page = "/link?t=" + URLEncoder.encode(text(token), StandardCharsets.UTF_8);
            return answers.again(
                    page, opened.problems(), Map.of("email", typed.address(), "displayName", typed.name()));
        }
        return opened.signedIn()
                .map(signedIn -> entered(signedIn, opened.next()))
                .orElseGet(() -> answers.saying("/sign-in", "identity.confirmed"));
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        signInService.signOut();
        return left();
    }

    @POST
    @Path("sign-out-everywhere")
    public Response signOutEverywhere() {
        signInService.signOutEverywhere();
        return left();
    }

    private Response left() {
        return Response.fromResponse(answers.saying("/sign-in", "identity.signed-out"))
                .header("Set-Cookie", Cookies.header(Cookies.SIGN_IN, "", "/", Duration.ZERO, site.secure()))
                .build();
    }

    private Response entered(SignedIn signedIn, String next) {
        // Where she was going when she came to the door, perhaps by way of a new account and a mail.
        String wanted = Paths.local(Cookies.value(request, Cookies.NEXT).orElse(""), "/");
        String to = signedIn.kept() ? "/kept" : Paths.local(next, wanted);
        Duration age = signedIn.remembered() ? SignIn.REMEMBERED : null;
        String known = signInService.knownWith(signedIn.address(), browser());
        return Response.fromResponse(answers.to(to))
                .header("Set-Cookie", Cookies.header(Cookies.SIGN_IN, signedIn.token(), "/", age, site.secure()))
                .header("Set-Cookie", Cookies.header(KNOWN, known, "/", YEAR, site.secure()))
                .header("Set-Cookie", Cookies.header(Cookies.NEXT, "", "/", Duration.ZERO, site.secure()))
                .header("Set-Cookie", answers.forget("/sign-in"))
                .header("Set-Cookie", answers.forget("/link"))
                .build();
    }

    /** The same page for every address, known or not. */
    private Response mailed(Answer answer, String page, Map<String, String> typed) {
        return answer.outcome() == SignInService.Outcome.SENT
                ? Response.fromResponse(answers.to("/mail-sent"))
                        .header("Set-Cookie", answers.forget(page))
                        .build()
                : later(answer, page, typed, "email");
    }

    private Response later(Answer answer, String page, Map<String, String> typed, String field) {
        Map<String, String> more = new HashMap<>(typed);
        more.put("wait", String.valueOf(answer.waitSeconds()));
        boolean wait = answer.outcome() == SignInService.Outcome.WAIT;
        return answers.again(page, Map.of(field, wait ? "identity.wait" : "identity.busy"), more);
    }

    private static String withNext(String page, String next) {
        String local = Paths.local(next, "");
        return local.isEmpty() ? page : page + "?next=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }

    private Browser browser() {
        return browser(request, clientAddress);
    }

    /** What the browser of a request brings to the door. */
    public static Browser browser(HttpServletRequest request, ClientAddress clientAddress) {
        return new Browser(
                Cookies.value(request, Cookies.SIGN_IN).orElse(""),
                Cookies.value(request, Cookies.PREFERENCES).orElse(""),
                Cookies.value(request, Cookies.VISIT).orElse(""),
                Cookies.value(request, KNOWN).orElse(""),
                clientAddress.network(request));
    }

    private String field(String name) {
        return text(request.getParameter(name));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
