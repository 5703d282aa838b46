package org.jumptojob.records.forward;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.MultipartLimits;
import org.jumptojob.xapi.multipart.MultipartStatements;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/** An outside store on this machine. It keeps what comes, each id once, unless a test wants another answer. */
final class FarStore implements AutoCloseable {

    /** What it says instead of storing; status 0 hangs up. */
    record Answer(int status, String sentence, Map<String, String> headers) {
        static Optional<Answer> of(int status, String sentence) {
            return Optional.of(new Answer(status, sentence, Map.of()));
        }
    }

    /** A POST of statements. */
    record Request(String version, String authorization, int length, List<UUID> ids) {}

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    /** Texts in the order in which they came first. */
    final Map<UUID, String> stored = Collections.synchronizedMap(new LinkedHashMap<>());

    final Map<String, byte[]> attachments = new HashMap<>();
    volatile String versions = "\"1.0.3\",\"2.0.0\"";
    /** Asked before anything is stored. */
    volatile Function<List<JsonObject>, Optional<Answer>> rule = all -> Optional.empty();
    /** Stores, and then says nothing. */
    volatile boolean losesItsAnswers;

    private final HttpServer server;

    FarStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/xapi/about", this::about);
        server.createContext("/xapi/statements", this::statements);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi");
    }

    List<UUID> ids() {
        return List.copyOf(stored.keySet());
    }

    JsonObject json(UUID id) {
        return StatementReader.readOne(stored.get(id)).json();
    }

    private void about(HttpExchange exchange) throws IOException {
        answer(exchange, new Answer(200, "{\"version\":[" + versions + "]}", Map.of()));
    }

    private void statements(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            String id = exchange.getRequestURI().getQuery().replaceFirst("(statementId|voidedStatementId)=", "");
            String text = stored.get(UUID.fromString(id));
            answer(exchange, text == null ? new Answer(404, "", Map.of()) : new Answer(200, text, Map.of()));
            return;
        }
        List<ReceivedStatement> received = received(exchange, body);
        List<UUID> ids = received.stream()
                .map(one -> UUID.fromString(one.json().getString("id")))
                .toList();
        requests.add(new Request(
                exchange.getRequestHeaders().getFirst("X-Experience-API-Version"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body.length,
                ids));
        Optional<Answer> other =
                rule.apply(received.stream().map(ReceivedStatement::json).toList());
        if (other.isEmpty()) {
            received.forEach(
                    one -> stored.putIfAbsent(UUID.fromString(one.json().getString("id")), one.text()));
        }
        String all = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
        answer(exchange, other.orElse(new Answer(losesItsAnswers ? 0 : 200, all, Map.of())));
    }

    private List<ReceivedStatement> received(HttpExchange exchange, byte[] body) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!type.startsWith("multipart/")) {
            return StatementReader.read(body);
        }
        try (SpooledAttachments spool =
                new SpooledAttachments(Path.of(System.getProperty("java.io.tmpdir")), 1_000_000)) {
            MultipartStatements parts = MultipartStatements.read(
                    type, new ByteArrayInputStream(body), MultipartLimits.of(2_000_000, 20_000_000));
            List<ReceivedStatement> received = StatementReader.read(parts.statements());
            List<DeclaredAttachment> declared = received.stream()
                    .flatMap(one -> DeclaredAttachment.of(one.json()).stream())
                    .toList();
            for (String sha2 : parts.receive(declared, MultipartStatements.Lengths.EXACT, spool)) {
                attachments.put(sha2, spool.bytes(sha2).orElseThrow().readAllBytes());
            }
            return received;
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            throw new IOException("This store hangs up.");
        }
        byte[] body = answer.sentence().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Nobody answers there any more. */
    @Override
    public void close() {
        server.stop(0);
    }
}
