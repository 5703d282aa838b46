package org.jumptojob.xapi.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A store made of prepared answers. It notes what it was asked; behind the last answer it says 500. */
final class FakeStore implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** What came in. */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** What goes out; status 0 closes the connection without an answer. */
    record Answer(int status, byte[] body, Map<String, String> headers) {
        static Answer of(int status, String body, String... headers) {
            return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        static Answer of(int status, byte[] body, String... headers) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                map.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, body, map);
        }
    }

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Function<Request, Answer>> answers = new ArrayDeque<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FakeStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    FakeStore then(int status, String body, String... headers) {
        return then(request -> Answer.of(status, body, headers));
    }

    synchronized FakeStore then(Function<Request, Answer> answer) {
        answers.add(answer);
        return this;
    }

    FakeStore thenNothing() {
        return then(0, "");
    }

    URI endpoint() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/xapi");
    }

    /** A client that never waits. */
    XapiClientBuilder client() {
        return XapiClient.builder(endpoint())
                .basic("key", "secret")
                .waiting(pauses::add, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        Request request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes());
        requests.add(request);
        Answer answer = next().apply(request);
        if (answer.status() == 0) {
            throw new UncheckedIOException(new IOException("This store hangs up."));
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    private synchronized Function<Request, Answer> next() {
        return answers.isEmpty() ? any -> Answer.of(500, "No answer was prepared.") : answers.remove();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
