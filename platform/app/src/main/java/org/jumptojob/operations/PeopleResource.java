package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Membership.Role;

/** The posts of the administrator's pages about people. {@link Administration} holds the rights. */
@Path("admin/people")
@RequestScoped
public class PeopleResource implements FormResource {

    @Inject
    private Administration administration;

    @Inject
    private Answers answers;

    @POST
    @Path("invite")
    public Response invite(
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("organisation") @DefaultValue("") String organisation) {
        Role wanted = role(role);
        Optional<String> problem = administration.invite(address, wanted, place(wanted, organisation));
        if (problem.isPresent()) {
            return answers.again(
                    "/admin",
                    Map.of("address", problem.get()),
                    Map.of("address", address, "role", role, "organisation", organisation));
        }
        return answers.saying("/admin", "admin.invited");
    }

    @POST
    @Path("invitations/{invitation}/take-back")
    public Response takeBack(@PathParam("invitation") String invitation) {
        boolean gone = administration.takeBack(Asked.id(invitation));
        return answers.saying("/admin-invitations", gone ? "admin.invitation-gone" : "admin.invitation-was-gone");
    }

    @POST
    @Path("{person}/lock")
    public Response lock(@PathParam("person") String person) {
        UUID id = Asked.id(person);
        return answer(id, administration.lock(id), "admin.locked-now");
    }

    @POST
    @Path("{person}/unlock")
    public Response unlock(@PathParam("person") String person) {
        UUID id = Asked.id(person);
        administration.unlock(id);
        return answer(id, Optional.empty(), "admin.unlocked-now");
    }

    @POST
    @Path("{person}/roles")
    public Response give(
            @PathParam("person") String person,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("organisation") @DefaultValue("") String organisation) {
        UUID id = Asked.id(person);
        Role wanted = role(role);
        return answer(id, administration.give(id, wanted, place(wanted, organisation)), "admin.role-given");
    }

    @POST
    @Path("{person}/roles/{membership}/take")
    public Response take(@PathParam("person") String person, @PathParam("membership") String membership) {
        return answer(Asked.id(person), administration.take(Asked.id(membership)), "admin.role-taken");
    }

    private Response answer(UUID person, Optional<String> problem, String message) {
        String page = "/admin-person/" + person;
        return problem.map(key -> answers.again(page, Map.of("person", key), Map.of()))
                .orElseGet(() -> answers.saying(page, message));
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(NotFound::new);
    }

    /** The administrator's role has no organisation, whatever the form says. */
    private static UUID place(Role role, String organisation) {
        return role.ofSite() ? null : Asked.id(organisation);
    }
}
