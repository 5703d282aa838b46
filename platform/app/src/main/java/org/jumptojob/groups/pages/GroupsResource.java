package org.jumptojob.groups.pages;

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
import org.jumptojob.groups.CardService;
import org.jumptojob.groups.DuoService;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.InvitationService;

/** The posts of a group's pages that carry no long text. The services look at who may. */
@Path("groups/{group}")
@RequestScoped
public class GroupsResource implements FormResource {

    private static final String YES = "yes";

    @Inject
    private GroupService groupService;

    @Inject
    private DuoService duoService;

    @Inject
    private InvitationService invitationService;

    @Inject
    private CardService cardService;

    @Inject
    private Answers answers;

    @POST
    @Path("agree")
    public Response agree(@PathParam("group") String group, @FormParam("agreement") @DefaultValue("") String version) {
        groupService.agree(id(group), (int) Asked.version(version));
        return answers.saying(inGroup(group), "groups.agreed");
    }

    @POST
    @Path("leave")
    public Response leave(@PathParam("group") String group, @FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals(YES)) {
            return answers.again(inGroup(group), Map.of("sure", "groups.leave-not-sure"), Map.of());
        }
        groupService.leave(id(group));
        return answers.saying(GroupRoutes.GROUPS, "groups.left");
    }

    @POST
    @Path("duo-yes")
    public Response duoYes(@PathParam("group") String group, @FormParam("version") @DefaultValue("") String version) {
        return answer(inGroup(group), "duo", duoService.agree(id(group), Asked.version(version)), "groups.duo-agreed");
    }

    @POST
    @Path("duo-no")
    public Response duoNo(@PathParam("group") String group) {
        duoService.decline(id(group));
        return answers.saying(inGroup(group), "groups.duo-declined");
    }

    @POST
    @Path("drop-code")
    public Response dropCode(@PathParam("group") String group, @FormParam("version") @DefaultValue("") String version) {
        groupService.dropCode(id(group), Asked.version(version));
        return answers.saying(leadGroup(group), "groups.code-dropped");
    }

    @POST
    @Path("withdraw")
    public Response withdraw(
            @PathParam("group") String group, @FormParam("invitation") @DefaultValue("") String invitation) {
        invitationService.withdraw(id(group), Asked.id(invitation));
        return answers.saying(leadGroup(group), "groups.withdrawn");
    }

    @POST
    @Path("role")
    public Response role(
            @PathParam("group") String group,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("role") @DefaultValue("") String role) {
        groupService.give(id(group), Asked.id(person), GroupRole.of(role).orElseThrow(NotFound::new));
        return answers.saying(leadGroup(group), "groups.role-given");
    }

    @POST
    @Path("take-out")
    public Response takeOut(
            @PathParam("group") String group,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("sure") @DefaultValue("") String sure) {
        return answer(
                leadGroup(group),
                "people",
                groupService.takeOut(id(group), Asked.id(person), sure.equals(YES)),
                "groups.taken-out");
    }

    @POST
    @Path("hand-over")
    public Response handOver(
            @PathParam("group") String group,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("sure") @DefaultValue("") String sure) {
        Optional<String> problem = groupService.handOver(id(group), Asked.id(from), Asked.id(to), sure.equals(YES));
        if (problem.isPresent()) {
            String field = problem.get().equals("groups.hand-over-unsure") ? "sure-hand-over" : "to";
            return answers.again(leadGroup(group), Map.of(field, problem.get()), Map.of("from", from, "to", to));
        }
        // Whoever hands over her own place may not lead the group any more.
        return answers.saying(GroupRoutes.GROUPS, "groups.handed-over");
    }

    /** An account with a card, for somebody without an e-mail address. */
    @POST
    @Path("card")
    public Response card(@PathParam("group") String group, @FormParam("cardName") @DefaultValue("") String name) {
        return cardService
                .open(id(group), name)
                .map(person -> answers.saying(GroupRoutes.ALIAS_CARD + "/" + person, "groups.card-account-made"))
                .orElseGet(() -> answers.again(
                        leadGroup(group), Map.of("cardName", "groups.card-name-odd"), Map.of("cardName", name)));
    }

    @POST
    @Path("close")
    public Response close(@PathParam("group") String group, @FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals(YES)) {
            return answers.again(leadGroup(group), Map.of("sure", "groups.close-not-sure"), Map.of());
        }
        groupService.close(id(group));
        return answers.saying(GroupRoutes.GROUPS, "groups.closed");
    }

    private Response answer(String page, String field, Optional<String> problem, String message) {
        return problem.map(key -> answers.again(page, Map.of(field, key), Map.of()))
                .orElseGet(() -> answers.saying(page, message));
    }

    private static UUID id(String group) {
        return Asked.id(group);
    }

    private static String inGroup(String group) {
        return GroupRoutes.IN_GROUP + "/" + id(group);
    }

    private static String leadGroup(String group) {
        return GroupRoutes.LEAD_GROUP + "/" + id(group);
    }
}
