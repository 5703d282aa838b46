package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Organisation;
import org.primefaces.model.LazyDataModel;

/** Backs the page {@code /admin}: finds and invites people, and makes accounts without an e-mail address. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    private Administration administration;

    @Inject
    private HttpServletRequest request;

    private LazyDataModel<Administration.Found> people;
    private List<Organisation> organisations;

    /** What is searched for: a part of a name or an address; empty finds everybody. */
    public String getPart() {
        return Optional.ofNullable(request.getParameter("part")).orElse("").strip();
    }

    public LazyDataModel<Administration.Found> getPeople() {
        if (people == null) {
            String part = getPart();
            people = new PeopleModel(page -> administration.find(part, page));
        }
        return people;
    }

    public int getPageSize() {
        return Administration.PAGE;
    }

    public List<Organisation> getOrganisations() {
        if (organisations == null) {
            organisations = administration.organisations();
        }
        return organisations;
    }
}
