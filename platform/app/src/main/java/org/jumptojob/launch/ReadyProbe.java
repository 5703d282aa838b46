package org.jumptojob.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits until the application answers: a failed deployment leaves a server that runs and knows no page. */
final class ReadyProbe {

    private static final int OK = 200;
    private static final int NOT_YET = 503;
    private static final int NOBODY = 0;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PROGRESS = Duration.ofSeconds(10);

    /**
     * How often the finished server may answer what the application never answers before that counts as a failed
     * deployment. Without an application it is 404; with one that failed half-way, 500.
     */
    private static final int PATIENCE = 8;

    private final URI page;
    private final Duration bound;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    ReadyProbe(String address, Duration bound) {
        this.page = URI.create(address + "/health/ready");
        this.bound = bound;
    }

    /** The address at which a server that listens on {@code host} is reached from this machine. */
    static String addressFor(String host, int port) {
        String reached;
        try {
            InetAddress address = InetAddress.getByName(host);
            reached = address.isAnyLocalAddress() ? "127.0.0.1" : host;
        } catch (UnknownHostException e) {
            reached = host;
        }
        return "http://" + (reached.contains(":") ? "[" + reached + "]" : reached) + ":" + port;
    }

    /** Waits; answers a refusal where the server ended, does not know the application, or takes too long. */
    Optional<Refusal> waitFor(ServerProcess server, Consumer<String> progress) throws InterruptedException {
        long start = System.nanoTime();
        long told = 0;
        int strange = 0;
        while (!server.endsWithin(PAUSE.toMillis())) {
            int status = status();
            if (status == OK) {
                return Optional.empty();
            }
            boolean expected =
                    status == NOT_YET || status == NOBODY || !server.log().deployed();
            strange = expected ? 0 : strange + 1;
            if (strange >= PATIENCE) {
                return failed("The application could not be deployed", server);
            }
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            if (passed.compareTo(bound) > 0) {
                return failed("The server was not ready after " + bound.toSeconds() + " seconds", server);
            }
            if (passed.dividedBy(PROGRESS) > told) {
                told = passed.dividedBy(PROGRESS);
                progress.accept("Still starting (" + passed.toSeconds() + " seconds).");
            }
        }
        server.waitForEnd();
        return failed("The server ended while it started", server);
    }

    private int status() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page).timeout(ANSWER).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYetListening) {
            return NOBODY;
        }
    }

    private static Optional<Refusal> failed(String what, ServerProcess server) {
        String cause = server.log().cause().map(text -> ": " + text).orElse("");
        return Optional.of(new Refusal(ExitStatus.DEPLOYMENT_FAILED, what + cause + "."));
    }
}
