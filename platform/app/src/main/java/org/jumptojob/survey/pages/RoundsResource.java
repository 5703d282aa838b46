package org.jumptojob.survey.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.survey.Draft;
import org.jumptojob.survey.RoundService;
import org.jumptojob.survey.paper.NotTaken;

/** A coordinator opens a round, ends it or moves its end. {@link RoundService} holds the rights. */
@Path("surveys")
@RequestScoped
public class RoundsResource implements FormResource {

    private static final List<String> FIELDS =
            List.of("organisation", "group", "instrument", "way", "moment", "name", "lastDay", "links");

    @Inject
    private RoundService service;

    @Inject
    private Answers answers;

    @Inject
    private Visitor visitor;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("open")
    public Response open() {
        Draft draft = draft();
        try {
            return answers.saying(RoundsView.path(service.open(draft)), "survey.opened");
        } catch (NotTaken problem) {
            return answers.again(SurveyRoutes.DESK, Map.of(problem.field(), problem.messageKey()), draft.fields());
        }
    }

    @POST
    @Path("{round}/end")
    public Response end(@PathParam("round") String round) {
        UUID id = id(round);
        try {
            service.end(id, version());
            return answers.saying(RoundsView.path(id), "survey.ended");
        } catch (NotTaken problem) {
            return answers.again(RoundsView.path(id), Map.of(problem.field(), problem.messageKey()), Map.of());
        }
    }

    @POST
    @Path("{round}/move")
    public Response move(@PathParam("round") String round) {
        UUID id = id(round);
        Draft draft = draft();
        try {
            service.moveEnd(id, version(), draft);
            return answers.saying(RoundsView.path(id), "survey.end-moved");
        } catch (NotTaken problem) {
            return answers.again(RoundsView.path(id), Map.of(problem.field(), problem.messageKey()), draft.fields());
        }
    }

    private static UUID id(String round) {
        return Draft.uuid(round).orElseThrow(NotFound::new);
    }

    private Draft draft() {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(
                name -> Optional.ofNullable(request.getParameter(name)).ifPresent(value -> fields.put(name, value)));
        return new Draft(fields, ZoneId.of(visitor.person().timeZone()));
    }

    private long version() {
        return Optional.ofNullable(request.getParameter("version"))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }
}
