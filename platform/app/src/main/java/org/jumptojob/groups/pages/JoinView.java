package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Asked;
import org.jumptojob.groups.JoinService;

/** Backs the page {@code /join}: a field for a code, or what a link or a code offers. */
@Named("joinView")
@RequestScoped
public class JoinView {

    @Inject
    private JoinService joinService;

    @Inject
    private JoinCookie cookie;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private Optional<JoinService.Offer> offer;

    /** The token of a link, or an empty text. */
    public String getToken() {
        String token = Asked.text(request, "t");
        return token.matches(JoinCookie.TOKEN) ? token : "";
    }

    /** Whether a link or a code has brought her here. */
    public boolean isBrought() {
        return !secret().isEmpty();
    }

    private String secret() {
        return getToken().isEmpty() ? cookie.read(request) : getToken();
    }

    private Optional<JoinService.Offer> offer() {
        if (offer == null) {
            offer = visitor.isSignedIn() && isBrought() ? joinService.look(secret()) : Optional.empty();
        }
        return offer;
    }

    /** What she is offered; {@code null} where she is a stranger or the link leads nowhere. */
    public JoinService.Offer getOffer() {
        return offer().orElse(null);
    }

    public List<String> getAgreement() {
        return offer().map(one -> InGroupView.lines(one.group().words().agreement()))
                .orElse(List.of());
    }

    public String getPurpose() {
        return offer().map(one -> one.group().words().purpose()).orElse("");
    }

    /** The key of the sentence about who sees whose name. */
    public String getPrivacyLabel() {
        return "groups.privacy-" + offer().orElseThrow().group().words().privacy();
    }

    public int getAgreementVersion() {
        return offer().map(one -> one.group() == null ? 0 : one.group().agreementVersion())
                .orElse(0);
    }
}
