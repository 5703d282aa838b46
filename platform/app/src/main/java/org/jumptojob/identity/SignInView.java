package org.jumptojob.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jumptojob.web.ClientAddress;
import org.jumptojob.web.Paths;

/** Backs the sign-in page and the page of a one-time link. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private LinkService linkService;

    @Inject
    private ClientAddress clientAddress;

    private Optional<LinkService.Page> page;

    /** Where to go after signing in, or an empty text. */
    public String getNext() {
        return Paths.local(request.getParameter("next"), "");
    }

    /** Whether a form was just kept because the sign-in had ended. */
    public boolean isHeld() {
        return "1".equals(request.getParameter("held"));
    }

    public String getToken() {
        String token = request.getParameter("t");
        return token == null ? "" : token;
    }

    /** What the link opens, such as {@code sign-up}; {@code gone} where it cannot be used any more. */
    public String getPurpose() {
        return page().map(found -> found.purpose().word()).orElse("gone");
    }

    public boolean isGone() {
        return page().isEmpty();
    }

    public boolean isAsksAddress() {
        return page().filter(LinkService.Page::asksAddress).isPresent();
    }

    public boolean isAsksName() {
        return page().filter(LinkService.Page::asksName).isPresent();
    }

    public boolean isAsksPassphrase() {
        return page().filter(LinkService.Page::asksPassphrase).isPresent();
    }

    /** Whether it asks "Keep me signed in": a sign-up was asked that before, and a confirmation signs nobody in. */
    public boolean isAsksRemember() {
        return page().filter(found -> switch (found.purpose()) {
                    case SIGN_UP, CONFIRM, NOTHING -> false;
                    default -> true;
                })
                .isPresent();
    }

    public String getName() {
        return page().map(LinkService.Page::name).orElse("");
    }

    private Optional<LinkService.Page> page() {
        if (page == null) {
            page = linkService.look(getToken(), SignInResource.browser(request, clientAddress));
        }
        return page;
    }
}
