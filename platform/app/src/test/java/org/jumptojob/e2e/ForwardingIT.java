package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jumptojob.wiring.TestBrowser;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.client.StatementsQuery;
import org.jumptojob.xapi.client.XapiClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server forwards to another one, while both of them are killed. */
@Tag("all")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ForwardingIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int STATEMENTS = 150;

    @Test
    void everythingArrivesOnceAndInOrderWhateverIsKilled() throws Exception {
        try (TestServer far = TestServer.fresh(Map.of());
                TestServer near = TestServer.fresh(forwardingTo(far))) {
            XapiClient sender = client(near);
            List<UUID> sent = new ArrayList<>(send(sender));
            TestBrowser administrator = new TestBrowser(near.url("")).signIn("admin@demo.test");
            await(far, sent);
            awaitNothingWaits(administrator);
            far.kill();
            sent.addAll(send(sender));
            near.kill();
            near.start();
            sent.addAll(send(sender));
            assertTrue(administrator.get("/admin-forwarding").body().contains(">300 records<"));
            far.start();
            await(far, sent);
            assertEquals(sent, arrived(far));
            far.kill();
            near.kill();
        }
    }

    private static Map<String, String> forwardingTo(TestServer far) {
        return Map.of(
                "JUMPTOJOB_LRS_FORWARD_URL",
                far.url("/xapi"),
                "JUMPTOJOB_LRS_FORWARD_KEY",
                TestServer.XAPI_KEY,
                "JUMPTOJOB_LRS_FORWARD_SECRET",
                TestServer.XAPI_SECRET);
    }

    private static XapiClient client(TestServer server) {
        return XapiClient.builder(URI.create(server.url("/xapi")))
                .basic(TestServer.XAPI_KEY, TestServer.XAPI_SECRET)
                .build();
    }

    private static List<UUID> send(XapiClient sender) {
        return sender.send(IntStream.range(0, STATEMENTS)
                .mapToObj(i -> "{\"actor\":{\"mbox\":\"mailto:kim@example.org\"},\"verb\":{\"id\":"
                        + "\"http://example.org/verbs/went\"},\"object\":{\"id\":\"http://example.org/places/" + i
                        + "\"}}")
                .toList());
    }

    /** Asks until the last one is there; what came before it is there then. */
    private static void await(TestServer far, List<UUID> sent) {
        XapiClient reader = client(far);
        Instant end = Instant.now().plus(LONGEST);
        UUID last = sent.get(sent.size() - 1);
        while (reader.get(last).isEmpty()) {
            assertTrue(Instant.now().isBefore(end), "the last statement did not arrive");
        }
    }

    /** What has arrived waits on until the answer is back; killed in between, it is sent again. */
    private static void awaitNothingWaits(TestBrowser administrator) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (waits(administrator)) {
            assertTrue(Instant.now().isBefore(end), "some records wait on");
        }
    }

    private static boolean waits(TestBrowser administrator) throws Exception {
        return Pattern.compile(">\\d+ records?<")
                .matcher(administrator.get("/admin-forwarding").body())
                .find();
    }

    private static List<UUID> arrived(TestServer far) {
        XapiClient reader = client(far);
        return reader.statements(StatementsQuery.all()
                        .verb("http://example.org/verbs/went")
                        .oldestFirst())
                .map(text ->
                        UUID.fromString(StatementReader.readStored(text).json().getString("id")))
                .toList();
    }
}
