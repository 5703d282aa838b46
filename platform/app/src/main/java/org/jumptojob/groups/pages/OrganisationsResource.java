package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.groups.OrganisationService;

/** The posts of the administrator's page about organisations. {@link OrganisationService} holds the rights. */
@Path("admin/organisations")
@RequestScoped
public class OrganisationsResource implements FormResource {

    @Inject
    private OrganisationService organisationService;

    @Inject
    private Answers answers;

    @POST
    @Path("make")
    public Response make(@FormParam("name") @DefaultValue("") String name) {
        return answer(organisationService.make(name), "name", name, "groups.organisation-made");
    }

    @POST
    @Path("rename")
    public Response rename(
            @FormParam("organisation") @DefaultValue("") String organisation,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("name") @DefaultValue("") String name) {
        return answer(
                organisationService.rename(Asked.id(organisation), Asked.version(version), name),
                "name-" + organisation,
                name,
                "groups.organisation-renamed");
    }

    @POST
    @Path("close")
    public Response close(
            @FormParam("organisation") @DefaultValue("") String organisation,
            @FormParam("sure") @DefaultValue("") String sure) {
        Optional<String> problem = sure.equals("yes")
                ? organisationService.close(Asked.id(organisation))
                : Optional.of("groups.organisation-not-sure");
        return answer(problem, "sure-" + organisation, "", "groups.organisation-closed");
    }

    private Response answer(Optional<String> problem, String field, String typed, String message) {
        String page = GroupRoutes.ORGANISATIONS;
        return problem.map(key -> answers.again(page, Map.of(field, key), Map.of(field, typed)))
                .orElseGet(() -> answers.saying(page, message));
    }
}
