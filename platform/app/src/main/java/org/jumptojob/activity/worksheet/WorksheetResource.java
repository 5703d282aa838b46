package org.jumptojob.activity.worksheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.learning.LearningService;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.plan.TooLong;

/** The one post that a worksheet has of its own: saves it, and then puts the ticked answers into the career plan. */
@Path("worksheet/{activity}")
@RequestScoped
public class WorksheetResource implements FormResource {

    @Inject
    private LearningService learning;

    @Inject
    private IntoPlan intoPlan;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("activity")
    private String activity;

    /** What was typed is kept first, by itself: nothing that happens in the plan can lose it. */
    @POST
    @Path("plan")
    public Response plan() {
        Place place = curriculum.place(activity);
        Map<String, List<String>> fields = fields();
        try {
            if (learning.saveNote(place, version(), fields).conflict()) {
                return answers.to(place.path() + "#versions");
            }
        } catch (NotAnswered problem) {
            return answers.again(place.path(), Map.of("note", problem.messageKey()), Map.of());
        }
        try {
            IntoPlan.Outcome outcome = intoPlan.put(place.activity(), fields);
            return answers.saying(place.path(), outcome.text());
        } catch (TooLong e) {
            return answers.again(place.path(), Map.of("plan", "worksheet.plan-full"), Map.of());
        }
    }

    private long version() {
        return Optional.ofNullable(request.getParameter("version"))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }
}
