package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** What an administrator decides about mails that could not be sent. {@link SiteDesk} holds the rights. */
@Path("admin/mails")
@RequestScoped
public class MailsResource implements FormResource {

    @Inject
    private SiteDesk desk;

    @Inject
    private Answers answers;

    @POST
    @Path("again")
    public Response again(@FormParam("mail") @DefaultValue("") String mail) {
        desk.mailAgain(Asked.id(mail));
        return answers.saying(SiteRoutes.MAILS, "site.mail-again-now");
    }

    @POST
    @Path("again-all")
    public Response againAll() {
        desk.allMailsAgain();
        return answers.saying(SiteRoutes.MAILS, "site.mails-again-now");
    }

    @POST
    @Path("drop")
    public Response drop(
            @FormParam("mail") @DefaultValue("") String mail, @FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals("yes")) {
            return answers.again(SiteRoutes.MAILS, Map.of("drop", "site.mail-not-sure"), Map.of());
        }
        desk.dropMail(Asked.id(mail));
        return answers.saying(SiteRoutes.MAILS, "site.mail-dropped");
    }
}
