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
import java.util.UUID;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.identity.cards.CardDesk;

/** The posts of the administrator's pages about accounts without an e-mail address. {@link CardDesk} holds the rights. */
@Path("admin/aliases")
@RequestScoped
public class AliasResource implements FormResource {

    @Inject
    private CardDesk desk;

    @Inject
    private Answers answers;

    @POST
    public Response open(
            @FormParam("alias") @DefaultValue("") String alias,
            @FormParam("organisation") @DefaultValue("") String organisation,
            @FormParam("keeper") @DefaultValue("") String keeper) {
        CardDesk.Outcome outcome = desk.open(new CardDesk.Wish(alias, Asked.id(organisation), keeper));
        return outcome.person()
                .map(person -> answers.saying("/admin-person/" + person, "cards.alias-made"))
                .orElseGet(() -> answers.again(
                        "/admin",
                        Map.of(outcome.field(), outcome.problem()),
                        Map.of("alias", alias, "keeper", keeper, "place", organisation)));
    }

    @POST
    @Path("{person}/keeper")
    public Response keep(@PathParam("person") String person, @FormParam("keeper") @DefaultValue("") String keeper) {
        UUID id = Asked.id(person);
        String page = "/admin-person/" + id;
        return desk.keep(id, keeper)
                .map(problem -> answers.again(page, Map.of("keeper", problem), Map.of("keeper", keeper)))
                .orElseGet(() -> answers.saying(page, "cards.keeper-named"));
    }
}
