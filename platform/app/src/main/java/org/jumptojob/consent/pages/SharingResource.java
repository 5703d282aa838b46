package org.jumptojob.consent.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.consent.SharedService;
import org.jumptojob.consent.SharingService;
import org.jumptojob.consent.Terms;
import org.jumptojob.consent.Thing;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.persistence.DatabaseProblem;

/** Gives, takes back and asks. {@link SharingService} and {@link SharedService} hold the rights. */
@Path("sharing")
@RequestScoped
public class SharingResource implements FormResource {

    /** The form of what is given to whom. */
    private record Form(String kind, String thing, String to, Terms terms) {

        static Form of(HttpServletRequest request) {
            return new Form(
                    field(request, "kind"),
                    field(request, "thing"),
                    field(request, "to"),
                    new Terms(
                            field(request, "purpose"),
                            field(request, "words"),
                            field(request, "until"),
                            field(request, "day")));
        }

        private static String field(HttpServletRequest request, String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        }

        String path() {
            return ShareView.path(kind, thing, to);
        }

        Map<String, String> typed() {
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put("purpose", terms.purpose());
            typed.put("words", terms.words());
            typed.put("until", terms.until());
            typed.put("day", terms.day());
            return typed;
        }
    }

    @Inject
    private SharingService sharing;

    @Inject
    private SharedService shared;

    @Inject
    private SharingWords words;

    @Inject
    private Answers answers;

    /**
     * Looks at the form and shows it once more for the yes, or again with what is missing or where she wants to change
     * something, with all that she has typed. Nothing is given here.
     */
    @POST
    @Path("check")
    public Response check(@Context HttpServletRequest request) {
        Form form = Form.of(request);
        Map<String, String> problems = form.terms().problems(sharing.today());
        return answers.again(next(form, problems, request.getParameter("change") != null), problems, form.typed());
    }

    private static String next(Form form, Map<String, String> problems, boolean change) {
        return problems.isEmpty() && !change ? form.path() + "&check=1" : form.path();
    }

    @POST
    @Path("give")
    public Response give(@Context HttpServletRequest request) {
        Form form = Form.of(request);
        Map<String, String> problems = form.terms().problems(sharing.today());
        if (!problems.isEmpty()) {
            return answers.again(form.path(), problems, form.typed());
        }
        UUID id = sharing.give(new Thing(form.kind(), form.thing()), form.to(), form.terms());
        return answers.to(SharingRoutes.MINE + "?receipt=" + id);
    }

    /** One click: no question in between. Others may see the same thing still, and so the answer names whose yes has ended. */
    @POST
    @Path("stop")
    public Response stop(@FormParam("sharing") @DefaultValue("") String id) {
        UUID wanted = Asked.id(id);
        Optional<String> receiver = sharing.openNow().stream()
                .map(SharingService.Entry::sharing)
                .filter(one -> one.id().equals(wanted))
                .map(words::receiver)
                .findFirst();
        sharing.withdraw(wanted);
        return receiver.map(name -> answers.saying(SharingRoutes.MINE, "sharing.stopped", name))
                .orElseGet(() -> answers.saying(SharingRoutes.MINE, "sharing.stopped-before"));
    }

    @POST
    @Path("stop-all")
    public Response stopAll() {
        sharing.withdrawAll();
        return answers.saying(SharingRoutes.MINE, "sharing.stopped-all");
    }

    @POST
    @Path("put-away")
    public Response putAway(@FormParam("ask") @DefaultValue("") String id) {
        sharing.putAway(Asked.id(id));
        return answers.saying(SharingRoutes.MINE, "sharing.put-away-now");
    }

    @POST
    @Path("ask")
    public Response ask(@FormParam("sharing") @DefaultValue("") String id) {
        try {
            shared.ask(Asked.id(id));
        } catch (DatabaseProblem e) {
            // Two clicks at once: the other one has asked.
            if (!e.isDuplicate()) {
                throw e;
            }
        }
        return answers.saying(SharingRoutes.WITH_ME, "sharing.asked-now");
    }
}
