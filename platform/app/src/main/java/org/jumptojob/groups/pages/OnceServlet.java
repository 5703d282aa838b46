package org.jumptojob.groups.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormServlet;
import org.jumptojob.groups.CardService;
import org.jumptojob.groups.near.SupporterService;

/**
 * The posts that make a card or the code for a supporter. They answer with the page itself: the code then stands in one
 * answer and in no address, cookie, log or row.
 */
@WebServlet({OnceServlet.CARD, OnceServlet.SUPPORTER})
public class OnceServlet extends FormServlet {
    private static final long serialVersionUID = 1L;

    static final String CARD = "/do/once/card";
    static final String SUPPORTER = "/do/once/supporter";

    @Inject
    private transient CardService cardService;

    @Inject
    private transient SupporterService supporterService;

    @Inject
    private transient AliasCardView cardView;

    @Inject
    private transient SupportersView supportersView;

    public OnceServlet() {
        super(GroupRoutes.START);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().equals(CARD)) {
            card(request, response);
        } else {
            supporter(request, response);
        }
    }

    private void card(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID person = Asked.id(request, "person");
        Optional<String> code = cardService.renew(person, Asked.version(request, "version"));
        if (code.isPresent()) {
            cardView.show(code.get());
            show(GroupRoutes.ALIAS_CARD, request, response);
        } else {
            again(Map.of("card", "groups.changed-meanwhile"), GroupRoutes.ALIAS_CARD, request, response);
        }
    }

    private void supporter(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SupporterService.Invited invited =
                supporterService.invite(Asked.text(request, "label"), Asked.text(request, "address"));
        if (!invited.problems().isEmpty()) {
            again(invited.problems(), GroupRoutes.SUPPORTERS, request, response);
        } else if (invited.code().isEmpty()) {
            saying(GroupRoutes.SUPPORTERS, "groups.supporter-mailed", response);
        } else {
            supportersView.show(invited.code());
            show(GroupRoutes.SUPPORTERS, request, response);
        }
    }
}
