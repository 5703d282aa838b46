package org.jumptojob.records.documents;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What is given back, with its entity tag (xAPI 1.0.3, part three, 3.1: on every answer to a GET). */
final class Answers {

    private Answers() {}

    static Response json(String text, Optional<Instant> updated) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Response.ResponseBuilder answer = Response.ok(bytes)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, quoted(Content.etag(bytes)));
        updated.ifPresent(time -> answer.lastModified(Date.from(time)));
        return answer.build();
    }

    static Response names(DocumentNames found) {
        JsonArrayBuilder names = JSON.createArrayBuilder();
        List<String> all = found.names();
        all.forEach(names::add);
        return json(names.build().toString(), found.updated());
    }

    static Response document(StoredDocument document, Precondition precondition) {
        Response.ResponseBuilder answer = precondition.holdsFor(Optional.of(document.etag()))
                ? Response.ok(document.content().bytes())
                        .header(HttpHeaders.CONTENT_TYPE, document.content().type())
                : Response.notModified();
        return answer.header(HttpHeaders.ETAG, quoted(document.etag()))
                .lastModified(Date.from(document.updated()))
                .build();
    }

    private static String quoted(String etag) {
        return "\"" + etag + "\"";
    }
}
