package org.jumptojob.operations.receivers;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormServlet;
import org.jumptojob.records.clients.ClientService;
import org.jumptojob.records.clients.ClientService.Outcome;

/**
 * The two posts that make a secret. Unlike all others they answer with the page itself: the secret then stands in one
 * answer and in no address, cookie, log or row. The form carries what makes a second sending harmless.
 */
@WebServlet({ClientSecretServlet.CREATE, ClientSecretServlet.RENEW})
public class ClientSecretServlet extends FormServlet {
    private static final long serialVersionUID = 1L;

    static final String CREATE = "/do/admin/clients/create";
    static final String RENEW = "/do/admin/clients/renew";

    @Inject
    private transient ClientService service;

    @Inject
    private transient ClientsView view;

    @Inject
    private transient CourseNames courses;

    @Inject
    private transient Visitor visitor;

    public ClientSecretServlet() {
        super(ReceiverRoutes.CLIENTS);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().equals(CREATE)) {
            create(request, response);
        } else {
            Outcome outcome = service.renew(Asked.text(request, "name"), Asked.version(request, "version"));
            answer(outcome, Map.of(), request, response);
        }
    }

    private void create(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ClientForm form = new ClientForm(
                request.getParameterMap(), ZoneId.of(visitor.person().timeZone()));
        if (form.rights().track().filter(track -> !courses.has(track)).isPresent()) {
            throw new NotFound();
        }
        Outcome outcome = form.problems().isEmpty()
                ? service.create(Asked.text(request, "name"), form.rights(), form.expires())
                : new Outcome(Optional.empty(), form.problems());
        answer(outcome, form.typed(), request, response);
    }

    private void answer(
            Outcome outcome, Map<String, String> typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (outcome.credential().isPresent()) {
            view.show(outcome.credential().get());
            show(ReceiverRoutes.CLIENTS, request, response);
        } else {
            send(answers().again(ReceiverRoutes.CLIENTS, outcome.problems(), typed), response);
        }
    }
}
