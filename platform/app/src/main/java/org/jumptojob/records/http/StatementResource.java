package org.jumptojob.records.http;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.records.StatementFilter;
import org.jumptojob.records.StatementForms;
import org.jumptojob.records.StatementQuery;
import org.jumptojob.records.StatementService;
import org.jumptojob.records.door.AgentParameter;
import org.jumptojob.records.door.Parameters;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementText;
import org.jumptojob.xapi.form.AcceptLanguage;

/** The Statement Resource (xAPI 1.0.3, part three, 2.1; 2.0, 4.1.6.1): stores one or many, gives one or a page. */
@Path("statements")
@RequestScoped
public class StatementResource {

    private static final Set<String> OF_ONE = Set.of("statementId", "voidedStatementId", "format", "attachments");
    private static final Set<String> KNOWN = Set.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            StatementAnswers.FROM);

    @Inject
    private StatementService statements;

    @Inject
    private StatementForms forms;

    @Inject
    private StatementBodies bodies;

    @Inject
    private StatementAnswers answers;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @POST
    public Response post(InputStream body) throws IOException {
        new Parameters(uri.getQueryParameters(), Set.of());
        List<UUID> stored =
                bodies.receive(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body, StatementReader::read);
        JsonArrayBuilder ids = JSON.createArrayBuilder();
        stored.forEach(id -> ids.add(id.toString()));
        return Response.ok(ids.build(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @PUT
    public Response put(InputStream body) throws IOException {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("statementId"));
        parameters.required("statementId");
        UUID id = parameters.uuid("statementId").orElseThrow();
        bodies.receive(
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                body,
                text -> List.of(withId(StatementReader.readOne(text), id)));
        return Response.noContent().build();
    }

    private static ReceivedStatement withId(ReceivedStatement received, UUID id) {
        if (!received.json().containsKey("id")) {
            // It may be longer now than a statement may be that comes in.
            return StatementReader.readStored(StatementText.with(
                    received.text(),
                    Map.of("id", JSON.createValue(id.toString()).toString())));
        }
        boolean same = received.json().get("id") instanceof JsonString own
                && own.getString().equalsIgnoreCase(id.toString());
        if (!same) {
            throw new XapiProblem(400, "The id in the statement is not the one in the parameter statementId.");
        }
        return received;
    }

    @GET
    public Response get() {
        // Asked before the statements are read: what is said to be complete must be in the answer.
        Instant consistent = statements.consistentThrough();
        try {
            return found(new Parameters(uri.getQueryParameters(), KNOWN), consistent);
        } catch (XapiProblem problem) {
            throw problem.with("X-Experience-API-Consistent-Through", StatementAnswers.text(consistent));
        }
    }

    private Response found(Parameters parameters, Instant consistent) {
        boolean attachments = parameters.flag("attachments");
        String form = parameters.word("format", "exact", "ids", "canonical");
        boolean one = parameters.has("statementId") || parameters.has("voidedStatementId");
        StatementService.Page page = one ? one(parameters, attachments) : page(parameters, attachments);
        AcceptLanguage languages = AcceptLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<String> texts = forms.texts(page.found(), form, languages);
        Response.ResponseBuilder answer = attachments
                ? answers.withAttachments(page, texts, one ? null : uri)
                : one ? answers.one(texts.get(0)) : answers.many(page, texts, uri);
        if (one) {
            answer.lastModified(Date.from(page.found().get(0).stored()));
        }
        return answer.header("X-Experience-API-Consistent-Through", StatementAnswers.text(consistent))
                .build();
    }

    private StatementService.Page one(Parameters parameters, boolean attachments) {
        if (!OF_ONE.containsAll(parameters.names())
                || parameters.has("statementId") && parameters.has("voidedStatementId")) {
            throw new XapiProblem(
                    400, "A single statement is asked for by its id, with format and attachments and nothing else.");
        }
        Optional<UUID> voided = parameters.uuid("voidedStatementId");
        UUID id = voided.or(() -> parameters.uuid("statementId")).orElseThrow();
        return statements
                .find(id, voided.isPresent(), attachments)
                .orElseThrow(() -> new XapiProblem(404, "There is no such statement."));
    }

    private StatementService.Page page(Parameters parameters, boolean attachments) {
        StatementFilter filter = new StatementFilter(
                parameters
                        .text("agent")
                        .map(AgentParameter::of)
                        .map(agent -> new StatementFilter.Wanted(agent.key(), parameters.flag("related_agents")))
                        .orElse(null),
                parameters.iri("verb").orElse(null),
                parameters
                        .iri("activity")
                        .map(iri -> new StatementFilter.Wanted(iri, parameters.flag("related_activities")))
                        .orElse(null),
                parameters.uuid("registration").orElse(null),
                parameters.instant("since").orElse(null),
                parameters.instant("until").orElse(null));
        parameters.flag("related_agents");
        parameters.flag("related_activities");
        int limit = parameters.count("limit").filter(wanted -> wanted > 0).orElse(StatementQuery.MOST);
        Long after = parameters
                .text(StatementAnswers.FROM)
                .map(StatementResource::place)
                .orElse(null);
        return statements.find(
                filter, parameters.flag("ascending"), after, Math.min(limit, StatementQuery.MOST), attachments);
    }

    private static Long place(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new XapiProblem(
                    400, "The parameter from stands in the addresses that this store gives. Take it whole.");
        }
        return Long.valueOf(text);
    }
}
