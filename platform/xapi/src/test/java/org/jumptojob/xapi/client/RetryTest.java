package org.jumptojob.xapi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(3));

    private FakeStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FakeStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aPassingTroubleIsTriedAgain(int status) {
        store.then(status, "busy").then(200, "{}");

        assertEquals(Optional.of("{}"), get());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 409, 412, 500})
    void aRefusalIsNotTriedAgain(int status) {
        store.then(status, "no");

        assertEquals(status, assertThrows(XapiClientException.class, this::get).status());
        assertEquals(1, store.requests.size());
    }

    @Test
    void theTimesDoubleUpToTheLongestAndTheLastAnswerIsTold() {
        store.then(503, "1").then(502, "2").then(429, "3").then(503, "{\"message\":\"4\"}");

        XapiClientException failure = assertThrows(XapiClientException.class, this::get);

        assertEquals(503, failure.status());
        assertEquals("4", failure.sentence());
        assertTrue(failure.mayPass());
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)), store.pauses);
    }

    @Test
    void chanceTakesOffUpToAHalf() {
        assertEquals(Duration.ofMillis(1000), POLICY.before(1, 0));
        assertEquals(Duration.ofMillis(750), POLICY.before(1, 0.5));
        assertEquals(Duration.ofMillis(1500), POLICY.before(99, 1));
    }

    @Test
    void theStoresOwnWishForAPauseCounts() {
        store.then(429, "", "Retry-After", "3")
                .then(503, "", "Retry-After", "Sun, 22 Nov 2026 10:00:03 GMT")
                .then(503, "", "Retry-After", "soon")
                .then(200, "{}");

        assertEquals(Optional.of("{}"), get());
        assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(3)), store.pauses);
    }

    @Test
    void aWishBeyondTheLongestPauseIsLeftToTheCaller() {
        store.then(429, "{\"error\":\"Too many requests.\"}", "Retry-After", "3600");

        XapiClientException refusal = assertThrows(XapiClientException.class, this::get);

        assertEquals(Optional.of(Duration.ofHours(1)), refusal.retryAfter());
        assertEquals("Too many requests.", refusal.sentence());
        assertTrue(refusal.mayPass());
        assertEquals(List.of(), store.pauses);
    }

    @Test
    void aServerThatIsNotThereIsTriedAndThenTold() throws IOException {
        URI gone;
        try (FakeStore closed = new FakeStore()) {
            gone = closed.endpoint();
        }
        XapiClient client = XapiClient.builder(gone)
                .retry(POLICY)
                .waiting(store.pauses::add, Clock.fixed(FakeStore.NOW, ZoneOffset.UTC), () -> 0)
                .build();

        XapiClientException failure = assertThrows(XapiClientException.class, () -> client.get(UUID.randomUUID()));

        assertEquals(0, failure.status());
        assertTrue(failure.mayPass());
        assertEquals(3, store.pauses.size());
        assertFalse(failure.getMessage().contains("?"));
    }

    @Test
    void withoutRetriesThereIsOneTry() {
        store.then(503, "busy");
        XapiClient client = store.client().retry(RetryPolicy.none()).build();

        assertThrows(XapiClientException.class, () -> client.get(UUID.randomUUID()));
        assertEquals(1, store.requests.size());
        assertEquals(List.of(), store.pauses);
    }

    @Test
    void anInterruptedThreadStopsWaitingAndStaysInterrupted() {
        store.then(503, "busy");
        XapiClient client = store.client()
                .waiting(
                        time -> {
                            throw new InterruptedException();
                        },
                        Clock.systemUTC(),
                        () -> 0)
                .build();

        assertThrows(XapiClientException.class, () -> client.get(UUID.randomUUID()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aRefusalInAnyFormIsToldShortly() {
        store.then(400, "<html>" + "x".repeat(5000))
                .then(400, "{\"other\":1}")
                .then(400, "{broken")
                .then(400, "");

        assertTrue(assertThrows(XapiClientException.class, this::get).sentence().length() < 1100);
        assertEquals(
                "{\"other\":1}",
                assertThrows(XapiClientException.class, this::get).sentence());
        assertEquals(
                "{broken", assertThrows(XapiClientException.class, this::get).sentence());
        assertEquals("", assertThrows(XapiClientException.class, this::get).sentence());
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> XapiClient.builder(URI.create("lrs.example.org/xapi")));
        assertThrows(
                IllegalArgumentException.class, () -> XapiClient.builder(URI.create("https://lrs.example.org/?a=b")));
        assertThrows(IllegalArgumentException.class, () -> store.client().batchesOf(0, 1));
    }

    private Optional<String> get() {
        return store.client().retry(POLICY).build().get(UUID.fromString("8f87ccde-bb56-4c2e-ab83-44982ef22df0"));
    }
}
