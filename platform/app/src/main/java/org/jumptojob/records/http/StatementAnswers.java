package org.jumptojob.records.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.records.AttachmentStore;
import org.jumptojob.records.StatementService;
import org.jumptojob.records.Statements;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.MultipartWriter;

/** Writes statements out: their texts as they are stored, never read again on the way. */
@ApplicationScoped
public class StatementAnswers {

    /** The parameter that says where a page begins; it stands in the addresses that the store itself gives. */
    static final String FROM = "from";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Inject
    private AttachmentStore attachments;

    static String text(Instant time) {
        return TIME.format(time);
    }

    Response.ResponseBuilder one(String text) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE);
    }

    Response.ResponseBuilder many(StatementService.Page page, List<String> texts, UriInfo uri) {
        String more = more(page, uri);
        StreamingOutput output = out -> write(texts, more, out);
        return Response.ok(output, MediaType.APPLICATION_JSON_TYPE);
    }

    /**
     * Statements, and behind them their attachments. The attachments are read while they are written.
     *
     * @param uri of the request; {@code null} where one statement was asked for by its id
     */
    Response.ResponseBuilder withAttachments(StatementService.Page page, List<String> texts, UriInfo uri) {
        Map<String, String> types = new HashMap<>();
        for (Statements.Found found : page.found()) {
            DeclaredAttachment.of(found.json()).forEach(one -> types.putIfAbsent(one.sha2(), one.contentType()));
        }
        String boundary = MultipartWriter.newBoundary();
        String more = uri == null ? null : more(page, uri);
        StreamingOutput output = out -> {
            try (MultipartWriter parts = new MultipartWriter(out, boundary)) {
                parts.startStatements();
                if (uri == null) {
                    out.write(texts.get(0).getBytes(StandardCharsets.UTF_8));
                } else {
                    write(texts, more, out);
                }
                for (String sha2 : page.hashes()) {
                    try (InputStream bytes = attachments.open(sha2)) {
                        parts.attachment(sha2, types.getOrDefault(sha2, MediaType.APPLICATION_OCTET_STREAM), bytes);
                    }
                }
            }
        };
        return Response.ok(output).header("Content-Type", MultipartWriter.contentType(boundary));
    }

    private static void write(List<String> texts, String more, OutputStream out) throws IOException {
        write("{\"statements\":[", out);
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            write(texts.get(i), out);
        }
        write("],\"more\":\"" + more + "\"}", out);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same question, from the given place on: a relative address as the standard wants it. */
    private static String more(StatementService.Page page, UriInfo uri) {
        if (page.next() == null) {
            return "";
        }
        StringBuilder address = new StringBuilder("/xapi/statements?" + FROM + "=" + page.next());
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        parameters.forEach((name, values) -> {
            if (!name.equals(FROM)) {
                address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(values.get(0), StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }
}
