package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jumptojob.forms.Asked;
import org.jumptojob.groups.OrganisationService;
import org.jumptojob.groups.OrganisationService.Line;

/** Backs the page {@code /admin-organisations}. */
@Named("organisationsView")
@RequestScoped
public class OrganisationsView {

    @Inject
    private OrganisationService organisationService;

    @Inject
    private HttpServletRequest request;

    private List<Line> found;

    public String getPart() {
        return Asked.text(request, "part");
    }

    /** The same as a part of a link. */
    public String getPartInLink() {
        return URLEncoder.encode(getPart(), StandardCharsets.UTF_8);
    }

    public int getPage() {
        return Asked.page(request);
    }

    private List<Line> found() {
        if (found == null) {
            found = organisationService.find(getPart(), getPage());
        }
        return found;
    }

    public List<Line> getLines() {
        return found().stream().limit(OrganisationService.PAGE).toList();
    }

    public boolean isMore() {
        return found().size() > OrganisationService.PAGE;
    }
}
