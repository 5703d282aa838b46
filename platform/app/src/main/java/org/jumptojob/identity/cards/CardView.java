package org.jumptojob.identity.cards;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Backs the page {@code /card}. The picture on a card leads to it with the code; only the button signs in. */
@Named
@RequestScoped
public class CardView {

    @Inject
    private HttpServletRequest request;

    /** The code from the card's picture, or an empty text. */
    public String getCode() {
        return PlainCode.normalised(request.getParameter("c"));
    }
}
