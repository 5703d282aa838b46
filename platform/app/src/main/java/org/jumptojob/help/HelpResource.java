package org.jumptojob.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** The posts that fill in the help page. {@link HelpDesk} holds the rights. */
@Path("admin/help/{line}")
@RequestScoped
public class HelpResource implements FormResource {

    @Inject
    private HelpDesk desk;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("line")
    private String line;

    /** Adds a line where the address says {@code new}, and changes one otherwise. */
    @POST
    public Response save(@FormParam("version") @DefaultValue("") String version) {
        Map<String, String> typed = typed();
        Map<String, String> problems =
                line.equals(HelpRoutes.NEW) ? desk.add(typed) : desk.change(Asked.id(line), number(version), typed);
        return problems.isEmpty()
                ? answers.saying(HelpRoutes.LIST, "lines.saved")
                : answers.again(HelpRoutes.LINE + line, problems, typed);
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("version") @DefaultValue("") String version) {
        Optional<String> problem = desk.remove(Asked.id(line), number(version));
        return problem.map(key -> answers.again(HelpRoutes.LINE + line, Map.of("name", key), Map.of()))
                .orElseGet(() -> answers.saying(HelpRoutes.LIST, "lines.removed"));
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        HelpForm.FIELDS
                .keySet()
                .forEach(field ->
                        Optional.ofNullable(request.getParameter(field)).ifPresent(value -> typed.put(field, value)));
        return typed;
    }

    /** A version that is none fits no row, and so tells that the page is old. */
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
