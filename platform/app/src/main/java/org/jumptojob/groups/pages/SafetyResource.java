package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.groups.safety.DistanceService;
import org.jumptojob.groups.safety.ReportService;

/** Posts without long texts about reports, distance and supporters. */
@Path("near")
@RequestScoped
public class SafetyResource implements FormResource {

    @Inject
    private ReportService reportService;

    @Inject
    private DistanceService distanceService;

    @Inject
    private SupporterService supporterService;

    @Inject
    private Answers answers;

    /** One of the duo looks into a report. */
    @POST
    @Path("take")
    public Response take(
            @FormParam("report") @DefaultValue("") String report,
            @FormParam("version") @DefaultValue("") String version) {
        UUID id = Asked.id(report);
        Optional<String> problem = reportService.take(id, Asked.version(version));
        String page = GroupRoutes.ANSWER_REPORTS + "?report=" + id;
        return problem.map(key -> answers.again(page, Map.of("words", key), Map.of()))
                .orElseGet(() -> answers.saying(page, "groups.report-taken"));
    }

    @POST
    @Path("take-back")
    public Response takeBack(@FormParam("report") @DefaultValue("") String report) {
        reportService.takeBack(Asked.id(report));
        return answers.saying(GroupRoutes.REPORTS, "groups.report-taken-back");
    }

    /** Hide or block somebody, as the button says. */
    @POST
    @Path("keep-away")
    public Response keepAway(
            @FormParam("group") @DefaultValue("") String group,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("kind") @DefaultValue("") String kind) {
        if (person.isEmpty() && !name.isBlank()) {
            distanceService.keepFrom(Asked.id(group), name, kind.equals("block"));
            return answers.saying(GroupRoutes.REPORTS, "groups.distance-named-now");
        }
        if (person.isEmpty()) {
            return answers.again(
                    GroupRoutes.REPORT_IN + "/" + Asked.id(group), Map.of("person", "groups.distance-who"), Map.of());
        }
        if (kind.equals("block")) {
            distanceService.block(Asked.id(group), Asked.id(person));
        } else {
            distanceService.hide(Asked.id(group), Asked.id(person));
        }
        return answers.saying(GroupRoutes.REPORTS, kind.equals("block") ? "groups.blocked-now" : "groups.hidden-now");
    }

    @POST
    @Path("come-back")
    public Response comeBack(@FormParam("person") @DefaultValue("") String person) {
        distanceService.end(Asked.id(person));
        return answers.saying(GroupRoutes.REPORTS, "groups.distance-ended");
    }

    @POST
    @Path("end-support")
    public Response endSupport(@FormParam("support") @DefaultValue("") String support) {
        supporterService.end(Asked.id(support));
        return answers.saying(GroupRoutes.SUPPORTERS, "groups.support-ended");
    }
}
