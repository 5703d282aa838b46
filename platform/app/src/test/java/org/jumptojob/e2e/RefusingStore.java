package org.jumptojob.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An outside store that the shared server forwards to. It takes everything but statements with one verb. */
public final class RefusingStore {

    /** A statement with this verb is refused. */
    public static final String REFUSED = "http://example.org/verbs/refused";

    private final HttpServer server;

    RefusingStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/xapi/about", exchange -> answer(exchange, 200, "{\"version\":[\"1.0.3\"]}"));
        server.createContext("/xapi/statements", this::statements);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi";
    }

    private void statements(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.contains(REFUSED)) {
            answer(exchange, 400, "This store does not know the verb.");
        } else {
            answer(exchange, 204, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    void close() {
        server.stop(0);
    }
}
