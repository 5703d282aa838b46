package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Asked;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.cards.CardDesk;
import org.jumptojob.web.Paths;

/** Backs the page {@code /admin-person/{person}}. */
@Named
@RequestScoped
public class PersonView {

    @Inject
    private Administration administration;

    @Inject
    private CardDesk desk;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private Administration.Sheet sheet;
    private Optional<CardDesk.Kept> card;

    private Administration.Sheet sheet() {
        if (sheet == null) {
            String last = Paths.of(request).replaceFirst(".*/", "");
            UUID wanted = last.equals(OperationsRoutes.MYSELF) ? visitor.personId() : Asked.id(last);
            sheet = administration.sheet(wanted).orElseThrow(NotFound::new);
        }
        return sheet;
    }

    public Administration.Found getPerson() {
        return sheet().person();
    }

    /** Whether she has no e-mail address and signs in with a card. */
    public boolean isByCard() {
        return card().isPresent();
    }

    /** Her card, where {@link #isByCard()}. */
    public CardDesk.Kept getCard() {
        return card().orElse(null);
    }

    private Optional<CardDesk.Kept> card() {
        if (card == null) {
            card = desk.of(getPerson().id());
        }
        return card;
    }

    /** Whether it is the administrator herself: nobody locks herself out. */
    public boolean isMyself() {
        return getPerson().id().equals(visitor.personId());
    }

    public List<Organisation> getOrganisations() {
        return sheet().organisations();
    }
}
