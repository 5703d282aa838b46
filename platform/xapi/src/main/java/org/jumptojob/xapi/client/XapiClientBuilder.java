package org.jumptojob.xapi.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jumptojob.xapi.XapiVersion;

/** Puts an {@link XapiClient} together. Only the credential has to be given; the rest has usual values. */
public final class XapiClientBuilder {

    private final URI endpoint;
    private String authorization;
    private XapiVersion version = XapiVersion.V1_0_3;
    private int batch = 100;
    private long batchBytes = 4L * 1024 * 1024;
    private Duration timeout = Duration.ofSeconds(60);
    private RetryPolicy retry = RetryPolicy.usual();
    private Pauser pauser = Pauser.realTime();
    private Clock clock = Clock.systemUTC();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private HttpClient http;

    XapiClientBuilder(URI endpoint) {
        String address = endpoint.toString();
        if (endpoint.getHost() == null || endpoint.getQuery() != null || endpoint.getFragment() != null) {
            throw new IllegalArgumentException(
                    "The end point of a store is an address such as https://lrs.example.org/xapi, not " + address
                            + ".");
        }
        this.endpoint = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /**
     * The credential, by HTTP Basic authentication. It is sent with each request and to this store only.
     *
     * @param key the credential's name
     * @param secret its secret
     */
    public XapiClientBuilder basic(String key, String secret) {
        String pair = Objects.requireNonNull(key) + ":" + Objects.requireNonNull(secret);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * The version of xAPI to speak; 1.0.3 unless said otherwise.
     *
     * @param spoken one that the store speaks, see {@link XapiClient#about()}
     */
    public XapiClientBuilder version(XapiVersion spoken) {
        this.version = Objects.requireNonNull(spoken);
        return this;
    }

    /**
     * How much one request brings: 100 statements and 4 MiB of text unless said otherwise.
     *
     * @param statements most statements of one batch
     * @param bytes most bytes of their text; a longer statement goes alone
     */
    public XapiClientBuilder batchesOf(int statements, long bytes) {
        if (statements < 1 || bytes < 1) {
            throw new IllegalArgumentException("A batch holds at least one statement.");
        }
        this.batch = statements;
        this.batchBytes = bytes;
        return this;
    }

    /**
     * Most time for one try, the reading of the answer included (attachments excepted); 60 s unless said otherwise.
     *
     * @param most longer than the largest upload takes
     */
    public XapiClientBuilder timeout(Duration most) {
        this.timeout = Objects.requireNonNull(most);
        return this;
    }

    /**
     * How often to try; {@link RetryPolicy#usual()} unless said otherwise.
     *
     * @param policy how often and after which times
     */
    public XapiClientBuilder retry(RetryPolicy policy) {
        this.retry = Objects.requireNonNull(policy);
        return this;
    }

    /**
     * How to wait between two tries, for tests.
     *
     * @param waits takes the place of real waiting
     * @param now takes the place of the system's clock
     * @param jitter numbers from 0 to 1; 0 is the full time
     */
    public XapiClientBuilder waiting(Pauser waits, Clock now, DoubleSupplier jitter) {
        this.pauser = Objects.requireNonNull(waits);
        this.clock = Objects.requireNonNull(now);
        this.random = Objects.requireNonNull(jitter);
        return this;
    }

    /**
     * The JDK's client to send with, for proxies or own certificates; without one, a connection may take 10 s to open.
     * It should follow no redirects: the credential would go along.
     *
     * @param client shared with others if you like
     */
    public XapiClientBuilder http(HttpClient client) {
        this.http = Objects.requireNonNull(client);
        return this;
    }

    /** The client. */
    public XapiClient build() {
        HttpClient client = http != null
                ? http
                : HttpClient.newBuilder()
                        // Without TLS the JDK asks to upgrade to HTTP/2 with the first request, which some servers
                        // drop.
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
        String[] headers = authorization == null
                ? new String[] {"X-Experience-API-Version", version.header()}
                : new String[] {"X-Experience-API-Version", version.header(), "Authorization", authorization};
        Transport.Waiting waiting = new Transport.Waiting(pauser, clock, random);
        return new XapiClient(
                new Transport(endpoint, new Transport.Settings(client, headers, timeout, retry, waiting)),
                batch,
                batchBytes);
    }
}
