package org.jumptojob.xapi.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/** Sends requests, and sends them again where that may help. */
final class Transport {

    /** Statuses that tell of a passing trouble. 500 is none: a store that fails on a request will fail on it again. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    /**
     * @param http the JDK's client
     * @param headers what every request carries
     * @param timeout most time for one try
     * @param retry how often to try
     * @param waiting what decides about times
     */
    record Settings(HttpClient http, String[] headers, Duration timeout, RetryPolicy retry, Waiting waiting) {}

    /**
     * @param pauser how to wait
     * @param clock for {@code Retry-After} with a date
     * @param random from 0 to 1, for the jitter
     */
    record Waiting(Pauser pauser, Clock clock, DoubleSupplier random) {}

    /**
     * An answer and how many tries it took: after the first, an earlier try may have been carried out without an answer.
     */
    record Answer<B>(HttpResponse<B> response, int attempts) {
        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    private final URI endpoint;
    private final Settings settings;

    Transport(URI endpoint, Settings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
    }

    /** A request to a resource below the end point, for example {@code statements?limit=1}. */
    HttpRequest.Builder to(String resource) {
        return to(URI.create(endpoint + "/" + resource));
    }

    /**
     * A request to an address that the store gave.
     *
     * @throws XapiClientException if it is no address, or leads to another server, which must not see the secret
     */
    HttpRequest.Builder toMore(String more) {
        URI address = address(more);
        if (!String.valueOf(address.getScheme()).equalsIgnoreCase(endpoint.getScheme())
                || !String.valueOf(address.getAuthority()).equalsIgnoreCase(endpoint.getAuthority())) {
            throw new XapiClientException(
                    "GET statements",
                    "the address of the next page leads to another server (" + address.getAuthority() + ").",
                    null);
        }
        return to(address);
    }

    private URI address(String more) {
        try {
            return endpoint.resolve(uri(more));
        } catch (IllegalArgumentException e) {
            throw new XapiClientException(
                    "GET statements", "the store gives an address of the next page that is none.", e);
        }
    }

    /** An IRL may hold any letter, and some stores leave braces and quotes as they are; a request takes neither. */
    private static String uri(String irl) {
        StringBuilder uri = new StringBuilder(irl.length());
        irl.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                uri.appendCodePoint(c);
            } else {
                uri.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
            }
        });
        return uri.toString();
    }

    private HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).headers(settings.headers()).timeout(settings.timeout());
    }

    /**
     * Sends a request until an answer comes that no further try would better.
     *
     * @return the answer, whatever its status
     * @throws XapiClientException if no answer came
     */
    <B> Answer<B> send(HttpRequest request, BodyHandler<B> handler) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == settings.retry().attempts();
            try {
                Answer<B> answer = new Answer<>(once(request, handler), attempt);
                if (last || !PASSING.contains(answer.status()) || !waitAfter(answer, attempt)) {
                    return answer;
                }
            } catch (IOException e) {
                if (last) {
                    throw new XapiClientException(named(request), reason(e), e);
                }
                pause(
                        settings.retry()
                                .before(attempt, settings.waiting().random().getAsDouble()),
                        request);
            }
        }
    }

    /** False if the store asks for a longer pause than the client may make. */
    private boolean waitAfter(Answer<?> answer, int attempt) {
        Duration usual =
                settings.retry().before(attempt, settings.waiting().random().getAsDouble());
        Duration asked = retryAfter(answer).orElse(Duration.ZERO);
        if (asked.compareTo(settings.retry().longest()) > 0) {
            return false;
        }
        if (answer.response().body() instanceof InputStream unread) {
            giveUp(unread);
        }
        pause(asked.compareTo(usual) > 0 ? asked : usual, answer.response().request());
        return true;
    }

    /** The header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
    Optional<Duration> retryAfter(Answer<?> answer) {
        return answer.header("Retry-After").map(String::strip).map(value -> {
            try {
                return value.matches("\\d{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(value))
                        : Duration.between(
                                Instant.now(settings.waiting().clock()),
                                ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant());
            } catch (DateTimeParseException e) {
                return Duration.ZERO;
            }
        });
    }

    /** What is wrong, from an answer whose status is not the expected one. */
    XapiClientException refused(Answer<?> answer, byte[] body) {
        return new XapiClientException(
                named(answer.response().request()),
                answer.status(),
                Refusals.sentence(body),
                retryAfter(answer).orElse(null));
    }

    /** An answer of the right status that cannot be read. */
    static XapiClientException unreadable(HttpResponse<?> response, String why, Throwable cause) {
        return new XapiClientException(named(response.request()), why, cause);
    }

    /**
     * One try. The JDK's own time limit ends with the answer's headers; waiting for the future bounds the body too, where
     * the handler reads it whole.
     */
    private <B> HttpResponse<B> once(HttpRequest request, BodyHandler<B> handler) throws IOException {
        CompletableFuture<HttpResponse<B>> coming = settings.http().sendAsync(request, handler);
        try {
            return coming.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException("no whole answer within " + settings.timeout().toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new XapiClientException(named(request), reason(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            coming.cancel(true);
            throw interrupted(request, e);
        }
    }

    private void pause(Duration time, HttpRequest request) {
        try {
            settings.waiting().pauser().pause(time);
        } catch (InterruptedException e) {
            throw interrupted(request, e);
        }
    }

    private static XapiClientException interrupted(HttpRequest request, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new XapiClientException(named(request), "the thread was interrupted.", e);
    }

    private static void giveUp(InputStream unread) {
        try {
            unread.close();
        } catch (IOException e) {
            // Nobody wants this answer, and the next try tells whether the connection is well.
            System.getLogger(Transport.class.getName()).log(System.Logger.Level.DEBUG, "Closing an answer failed.", e);
        }
    }

    /** Without the query: it may name a person. */
    private static String named(HttpRequest request) {
        URI address = request.uri();
        return request.method() + " " + address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }

    private static String reason(Throwable e) {
        return (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".";
    }
}
