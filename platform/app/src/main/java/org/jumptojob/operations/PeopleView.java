package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Organisation;
import org.jumptojob.mail.MailList;
import org.primefaces.model.LazyDataModel;

/** Backs the page {@code /admin}: finds and invites people, and tells which mails did not go out. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    private Administration administration;

    @Inject
    private MailList mails;

    @Inject
    private HttpServletRequest request;

    private LazyDataModel<Administration.Found> people;
    private List<MailList.NotSent> notSent;

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
        return administration.organisations();
    }

    /** Mails that were given up. */
    public List<MailList.NotSent> getNotSent() {
        if (notSent == null) {
            notSent = mails.givenUp();
        }
        return notSent;
    }
}
