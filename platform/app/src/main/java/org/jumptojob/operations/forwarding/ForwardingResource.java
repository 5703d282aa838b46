package org.jumptojob.operations.forwarding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.records.forward.ForwardingService;

/** What an administrator decides about refused records. {@link ForwardingService} holds the rights. */
@Path("admin/forwarding")
@RequestScoped
public class ForwardingResource implements FormResource {

    @Inject
    private ForwardingService service;

    @Inject
    private Answers answers;

    @POST
    @Path("again")
    public Response again(
            @FormParam("target") @DefaultValue("") String target,
            @FormParam("number") @DefaultValue("") String number) {
        service.again(target, parsed(number));
        return answers.saying(ForwardingRoutes.PAGE, "forwarding.again-now");
    }

    @POST
    @Path("again-all")
    public Response againAll(@FormParam("target") @DefaultValue("") String target) {
        service.againAll(target);
        return answers.saying(ForwardingRoutes.PAGE, "forwarding.again-all-now");
    }

    @POST
    @Path("give-up")
    public Response giveUp(
            @FormParam("target") @DefaultValue("") String target,
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals("yes")) {
            return answers.again(ForwardingRoutes.PAGE, Map.of("give-up", "forwarding.give-up-not-sure"), Map.of());
        }
        service.giveUp(target, parsed(number));
        return answers.saying(ForwardingRoutes.PAGE, "forwarding.give-up-now");
    }

    @POST
    @Path("try-now")
    public Response tryNow(@FormParam("target") @DefaultValue("") String target) {
        service.tryNow(target);
        return answers.saying(ForwardingRoutes.PAGE, "forwarding.try-now-now");
    }

    private static long parsed(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
