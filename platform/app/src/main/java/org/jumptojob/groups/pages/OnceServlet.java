package org.jumptojob.groups.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.groups.CardService;
import org.jumptojob.groups.near.SupporterService;

/**
 * The posts that make a card or the code for a supporter. They answer with the page itself: the code then stands in one
 * answer and in no address, cookie, log or row.
 */
@WebServlet({OnceServlet.CARD, OnceServlet.SUPPORTER})
public class OnceServlet extends HttpServlet {
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

    @Inject
    private transient PageAnswers answers;

    /** Somebody sent the browser to the address of a post. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", GroupRoutes.START);
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
        Optional<String> code = cardService.renew(person, Asked.version(Asked.text(request, "version")));
        if (code.isPresent()) {
            cardView.show(code.get());
            answers.show(GroupRoutes.ALIAS_CARD, request, response);
        } else {
            answers.again(Map.of("card", "groups.changed-meanwhile"), GroupRoutes.ALIAS_CARD, request, response);
        }
    }

    private void supporter(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SupporterService.Invited invited =
                supporterService.invite(Asked.text(request, "label"), Asked.text(request, "address"));
        if (!invited.problems().isEmpty()) {
            answers.again(invited.problems(), GroupRoutes.SUPPORTERS, request, response);
        } else if (invited.code().isEmpty()) {
            answers.saying(GroupRoutes.SUPPORTERS, "groups.supporter-mailed", response);
        } else {
            supportersView.show(invited.code());
            answers.show(GroupRoutes.SUPPORTERS, request, response);
        }
    }
}
