package org.jumptojob.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementText;

/** The Statement Resource (xAPI 1.0.3, part three, 2.1): stores one or many, gives one or a page. */
@Path("statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

    /** A body may be this long; a batch of some thousand statements. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Set<String> KNOWN = Set.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "since",
            "until",
            "limit",
            "ascending",
            "format",
            "attachments",
            "from");

    @Inject
    private StatementService statements;

    @Context
    private UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(InputStream body) throws IOException {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        statements.receive(StatementReader.read(limited(body))).forEach(id -> ids.add(id.toString()));
        return Response.ok(ids.build()).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(InputStream body) throws IOException {
        String id = parameter("statementId");
        if (id == null) {
            throw new ReceivedProblem(400, "Name the statement by the parameter statementId.");
        }
        ReceivedStatement received = StatementReader.readOne(StatementReader.decode(limited(body)));
        if (received.json().containsKey("id") && !(received.json().get("id") instanceof JsonString)) {
            throw new ReceivedProblem(400, "The id of a statement is a UUID in quotes.");
        }
        String own = received.json().getString("id", null);
        if (own != null && !own.equalsIgnoreCase(id)) {
            throw new ReceivedProblem(400, "The id in the statement is not the one in the parameter statementId.");
        }
        if (own == null) {
            String text = StatementText.with(
                    received.text(), Map.of("id", Json.createValue(id).toString()));
            received = StatementReader.readOne(text);
        }
        statements.receive(List.of(received));
        return Response.noContent().build();
    }

    @GET
    public Response get() {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new ReceivedProblem(400, "There is no parameter " + name + ".");
            }
        }
        String consistent = Instant.now().toString();
        String id = parameter("statementId");
        String voided = parameter("voidedStatementId");
        if (id != null || voided != null) {
            return one(id, voided, consistent);
        }
        StatementQuery query = query();
        StatementService.Page page = statements.find(query);
        String text = "{\"statements\":[" + String.join(",", page.texts()) + "],\"more\":\""
                + (page.next() == null ? "" : more(page.next())) + "\"}";
        return Response.ok(text)
                .header("X-Experience-API-Consistent-Through", consistent)
                .build();
    }

    private Response one(String id, String voided, String consistent) {
        Set<String> allowed = Set.of("statementId", "voidedStatementId", "format", "attachments");
        if (id != null && voided != null
                || !allowed.containsAll(uri.getQueryParameters().keySet())) {
            throw new ReceivedProblem(400, "A single statement is asked for by its id alone.");
        }
        String text = statements.find(uuid(id == null ? voided : id), voided != null);
        return (text.isEmpty() ? Response.status(404) : Response.ok(text))
                .header("X-Experience-API-Consistent-Through", consistent)
                .build();
    }

    private StatementQuery query() {
        String registration = parameter("registration");
        String limit = parameter("limit");
        if (limit != null && !limit.matches("\\d{1,6}")) {
            throw new ReceivedProblem(400, "The parameter limit must be a whole number.");
        }
        int wanted = limit == null ? 0 : Integer.parseInt(limit);
        String from = parameter("from");
        return new StatementQuery(
                agent(parameter("agent")),
                parameter("verb"),
                parameter("activity"),
                registration == null ? null : uuid(registration),
                instant("since"),
                instant("until"),
                "true".equals(parameter("ascending")),
                from == null || !from.matches("\\d{1,18}") ? null : Long.valueOf(from),
                wanted == 0 ? StatementQuery.MOST : Math.min(wanted, StatementQuery.MOST));
    }

    /** The same question, from the given place on: a relative address as the standard wants it. */
    private String more(long from) {
        StringBuilder address = new StringBuilder("/xapi/statements?from=" + from);
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        parameters.forEach((name, values) -> {
            if (!name.equals("from")) {
                address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(values.get(0), StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private String agent(String text) {
        if (text == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return AgentKey.of(reader.readObject());
        } catch (RuntimeException e) {
            throw new ReceivedProblem(400, "The parameter agent must be an agent in JSON.");
        }
    }

    private Instant instant(String name) {
        String text = parameter(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new ReceivedProblem(400, "The parameter " + name + " must be a time such as 2026-11-22T10:00:00Z.");
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ReceivedProblem(400, "\"" + text + "\" is no UUID.");
        }
    }

    private String parameter(String name) {
        return uri.getQueryParameters().getFirst(name);
    }

    private static byte[] limited(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ReceivedProblem(413, "The body is longer than " + MOST_BYTES + " bytes. Send smaller batches.");
        }
        return bytes;
    }
}
