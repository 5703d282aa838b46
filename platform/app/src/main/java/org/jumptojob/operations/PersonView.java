package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Organisation;
import org.jumptojob.web.Paths;

/** Backs the page {@code /admin-person/{person}}. */
@Named
@RequestScoped
public class PersonView {

    @Inject
    private Administration administration;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private Administration.Found person;

    public Administration.Found getPerson() {
        if (person == null) {
            String last = Paths.of(request).replaceFirst(".*/", "");
            UUID wanted = last.equals(OperationsRoutes.MYSELF) ? visitor.personId() : id(last);
            person = administration.person(wanted).orElseThrow(NotFound::new);
        }
        return person;
    }

    /** Whether it is the administrator herself: nobody locks herself out. */
    public boolean isMyself() {
        return getPerson().id().equals(visitor.personId());
    }

    public List<Organisation> getOrganisations() {
        return administration.organisations();
    }

    /** @throws NotFound where the text is no id */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
