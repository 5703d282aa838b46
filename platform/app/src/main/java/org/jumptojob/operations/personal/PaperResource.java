package org.jumptojob.operations.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.operations.personal.PaperRequest.Check;
import org.jumptojob.operations.personal.PaperRequest.Kind;
import org.jumptojob.operations.personal.PaperRequest.Paper;
import org.jumptojob.web.Texts;

/** The posts of the page {@code /admin-requests}. {@link PaperRequests} holds the rights. */
@Path("admin/requests")
@RequestScoped
public class PaperResource implements FormResource {

    static final String PAGE = "/admin-requests";

    @Inject
    private PaperRequests requests;

    @Inject
    private Answers answers;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @POST
    public Response enter(
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("received") @DefaultValue("") String received,
            @FormParam("check") @DefaultValue("") String check) {
        UUID id = Asked.id(person);
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Kind> wanted = Arrays.stream(Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst();
        Optional<Check> checked = Arrays.stream(Check.values())
                .filter(one -> one.word().equals(check))
                .findFirst();
        Optional<Instant> day = day(received);
        if (wanted.isEmpty()) {
            problems.put("kind", "personal.paper-kind-missing");
        }
        if (day.isEmpty()) {
            problems.put("received", "personal.paper-day-odd");
        }
        if (checked.isEmpty()) {
            problems.put("check", "personal.paper-check-missing");
        }
        if (problems.isEmpty()) {
            requests.enter(id, new Paper(wanted.get(), day.get(), checked.get()))
                    .ifPresent(problem -> problems.put("kind", problem));
        }
        return problems.isEmpty()
                ? answers.saying(PAGE, "personal.paper-entered")
                : answers.again(
                        PAGE + "?person=" + id, problems, Map.of("kind", kind, "received", received, "check", check));
    }

    @POST
    @Path("{id}/carry-out")
    public Response carryOut(@PathParam("id") String id, @FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals("yes")) {
            return answers.again(PAGE, Map.of("request", "personal.paper-not-sure"), Map.of());
        }
        return requests.carryOut(Asked.id(id))
                .map(problem -> answers.again(PAGE, Map.of("request", problem), Map.of()))
                .orElseGet(() -> answers.saying(PAGE, "personal.paper-carried-out"));
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@PathParam("id") String id) {
        requests.stop(Asked.id(id));
        return answers.saying(PAGE, "personal.paper-stopped");
    }

    /** The person has it. */
    @POST
    @Path("{id}/handed-over")
    public Response handedOver(@PathParam("id") String id) {
        requests.handedOver(Asked.id(id));
        return answers.saying(PAGE, "personal.paper-handed-over");
    }

    @POST
    @Path("{id}/make-again")
    public Response makeAgain(@PathParam("id") String id) {
        requests.makeAgain(Asked.id(id));
        return answers.saying(PAGE, "personal.paper-made-again");
    }

    /** The file itself: the passphrase stands on the page that this form was on, and is kept nowhere. */
    @POST
    @Path("{id}/hand-over")
    public Response handOver(@PathParam("id") String id, @FormParam("passphrase") @DefaultValue("") String passphrase) {
        if (!LockedPage.isStrong(passphrase)) {
            throw new NotFound();
        }
        byte[] file = requests.handOver(Asked.id(id), zip -> LockedPage.of(zip, passphrase, texts::get));
        return Response.ok(file, "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"locked-copy.html\"")
                .build();
    }

    /** A day of the administrator's zone. */
    private Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())
                    .atStartOfDay(ZoneId.of(visitor.person().timeZone()))
                    .toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
