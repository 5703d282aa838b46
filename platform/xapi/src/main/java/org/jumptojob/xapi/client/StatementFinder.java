package org.jumptojob.xapi.client;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jumptojob.xapi.Iso8601;
import org.jumptojob.xapi.multipart.AttachmentSink;
import org.jumptojob.xapi.multipart.ContentType;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.MultipartLimits;
import org.jumptojob.xapi.multipart.MultipartStatements;
import org.jumptojob.xapi.multipart.UnreadableMultipart;

/** Gets statements: one by its id, or pages of them. */
final class StatementFinder {

    /** As much of a page as a client keeps in memory; attachments are not counted. */
    private static final MultipartLimits LIMITS = MultipartLimits.of(256 * 1024 * 1024, Long.MAX_VALUE);

    private final Transport transport;

    StatementFinder(Transport transport) {
        this.transport = transport;
    }

    Optional<String> one(String parameter, UUID id) {
        HttpRequest request = transport
                .to(StatementsQuery.address("statements", Map.of(parameter, id.toString())))
                .build();
        Transport.Answer<byte[]> answer = transport.send(request, BodyHandlers.ofByteArray());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(text(answer));
    }

    Optional<String> one(String parameter, UUID id, AttachmentSink sink) {
        HttpRequest request = transport
                .to(StatementsQuery.address("statements", Map.of(parameter, id.toString(), "attachments", "true")))
                .build();
        Transport.Answer<InputStream> answer = transport.send(request, BodyHandlers.ofInputStream());
        if (answer.status() == 404) {
            discard(answer);
            return Optional.empty();
        }
        return Optional.of(withAttachments(answer, sink, List::of));
    }

    StatementPage page(StatementsQuery query) {
        HttpRequest.Builder request = transport.to(query.resource());
        query.language().ifPresent(language -> request.header("Accept-Language", language));
        return page(request);
    }

    StatementPage page(StatementsQuery query, AttachmentSink sink) {
        HttpRequest.Builder request = transport.to(query.withAttachments().resource());
        query.language().ifPresent(language -> request.header("Accept-Language", language));
        return page(request, sink);
    }

    Optional<StatementPage> after(StatementPage page, Optional<String> language) {
        return page.more().map(more -> {
            HttpRequest.Builder request = transport.toMore(more);
            language.ifPresent(one -> request.header("Accept-Language", one));
            return page(request);
        });
    }

    Optional<StatementPage> after(StatementPage page, AttachmentSink sink) {
        return page.more().map(more -> page(transport.toMore(more), sink));
    }

    /** Asks for the next page only when the one before is used up. */
    Stream<String> all(StatementsQuery query) {
        Iterator<String> texts = new Iterator<>() {
            private StatementPage page;
            private Iterator<String> rest;

            @Override
            public boolean hasNext() {
                if (page == null) {
                    page = page(query);
                    rest = page.statements().iterator();
                }
                while (!rest.hasNext()) {
                    Optional<StatementPage> next = after(page, query.language());
                    if (next.isEmpty()) {
                        return false;
                    }
                    page = next.get();
                    rest = page.statements().iterator();
                }
                return true;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There are no more statements.");
                }
                return rest.next();
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(texts, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private StatementPage page(HttpRequest.Builder request) {
        Transport.Answer<byte[]> answer = transport.send(request.build(), BodyHandlers.ofByteArray());
        return page(answer, text(answer));
    }

    private StatementPage page(HttpRequest.Builder request, AttachmentSink sink) {
        Transport.Answer<InputStream> answer = transport.send(request.build(), BodyHandlers.ofInputStream());
        return page(answer, withAttachments(answer, sink, json -> new ResultText(json).statements()));
    }

    private static StatementPage page(Transport.Answer<?> answer, String json) {
        try {
            ResultText result = new ResultText(json);
            return new StatementPage(
                    result.statements(),
                    Optional.of(result.more()).filter(more -> !more.isEmpty()),
                    answer.header("X-Experience-API-Consistent-Through").flatMap(Iso8601::timestamp));
        } catch (JsonException e) {
            throw Transport.unreadable(answer.response(), "the answer is no StatementResult in JSON.", e);
        }
    }

    private String text(Transport.Answer<byte[]> answer) {
        if (answer.status() != 200) {
            throw transport.refused(answer, answer.response().body());
        }
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }

    /** How the statements stand in the JSON of an answer: one alone, or a result with several. */
    @FunctionalInterface
    private interface Texts {
        List<String> in(String json);
    }

    /** Reads an answer with attachments: the JSON is given back, the bytes go to the sink. */
    private String withAttachments(Transport.Answer<InputStream> answer, AttachmentSink sink, Texts texts) {
        try (InputStream body = answer.response().body()) {
            if (answer.status() != 200) {
                throw transport.refused(answer, body.readNBytes(100_000));
            }
            String type = answer.header("Content-Type").orElse("");
            if (ContentType.of(type).type().equals("application/json")) {
                return withoutAttachments(new String(body.readNBytes(LIMITS.head()), StandardCharsets.UTF_8), texts);
            }
            MultipartStatements parts = MultipartStatements.read(type, body, LIMITS);
            String json = new String(parts.statements(), StandardCharsets.UTF_8);
            parts.receive(declared(texts.in(json)), MultipartStatements.Lengths.ANSWER, sink);
            return json;
        } catch (IOException | UnreadableMultipart | JsonException | IllegalArgumentException e) {
            throw Transport.unreadable(answer.response(), e.getMessage(), e);
        }
    }

    /** Some stores send plain JSON where there is no attachment, and that is no loss. */
    private static String withoutAttachments(String json, Texts texts) throws IOException {
        if (!declared(texts.in(json)).stream().allMatch(DeclaredAttachment::hasFileUrl)) {
            throw new IOException("the store left the attachments out of its answer.");
        }
        return json;
    }

    private static List<DeclaredAttachment> declared(List<String> statements) {
        List<DeclaredAttachment> declared = new ArrayList<>();
        for (String text : statements) {
            declared.addAll(DeclaredAttachment.of(Answers.object(text)));
        }
        return declared;
    }

    private static void discard(Transport.Answer<InputStream> answer) {
        try (InputStream body = answer.response().body()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw Transport.unreadable(answer.response(), "the answer broke off.", e);
        }
    }
}
