package org.jumptojob.records.forward;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.SameStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.client.Attachment;
import org.jumptojob.xapi.client.RetryPolicy;
import org.jumptojob.xapi.client.XapiClient;
import org.jumptojob.xapi.client.XapiClientException;

/** The store of a {@link Destination}, spoken to over HTTP. It tries once: the entries wait for the next time. */
class OutsideStore {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Map<XapiVersion, XapiClient> clients = new EnumMap<>(XapiVersion.class);
    private Set<XapiVersion> spoken;

    OutsideStore(Destination destination) {
        for (XapiVersion version : XapiVersion.values()) {
            clients.put(
                    version,
                    XapiClient.builder(destination.url())
                            .basic(destination.key(), destination.secret())
                            .version(version)
                            .retry(RetryPolicy.none())
                            .timeout(TIMEOUT)
                            // A batch is one request, whose size was decided before.
                            .batchesOf(Batches.MOST, Long.MAX_VALUE)
                            .build());
        }
    }

    /**
     * The version to speak for statements that were written by the given one: the same where the store knows it.
     *
     * @throws XapiClientException where the store does not answer
     */
    XapiVersion speaks(XapiVersion own) {
        if (spoken == null) {
            spoken = ask();
        }
        return spoken.contains(own) || spoken.isEmpty()
                ? own
                : spoken.iterator().next();
    }

    /** Some stores do not tell; then nothing is known. */
    private Set<XapiVersion> ask() {
        Set<XapiVersion> versions = EnumSet.noneOf(XapiVersion.class);
        try {
            clients.get(XapiVersion.V1_0_3)
                    .about()
                    .versions()
                    .forEach(version -> XapiVersion.ofHeader(version).ifPresent(versions::add));
        } catch (XapiClientException e) {
            if (e.mayPass()) {
                throw e;
            }
        }
        return versions;
    }

    /** After a failure another program may stand there. */
    void askAgain() {
        spoken = null;
    }

    /**
     * Sends all of them, or none.
     *
     * @throws XapiClientException where the store refuses, fails or does not answer
     * @throws IllegalArgumentException where an attachment is not as its statement says; nothing was sent
     * @throws org.jumptojob.xapi.UnreadableJson where one is too long; nothing was sent
     */
    void send(XapiVersion version, List<String> texts, Collection<Attachment> attachments) {
        clients.get(version).send(texts, attachments);
    }

    /** Whether the store has this very statement; a store may answer a second sending by 409. */
    boolean has(XapiVersion version, UUID id, String text) {
        try {
            XapiClient client = clients.get(version);
            Optional<String> there = client.get(id).or(() -> client.getVoided(id));
            return there.isPresent()
                    && SameStatement.same(
                            StatementReader.readStored(there.get()).json(),
                            StatementReader.readStored(text).json(),
                            version);
        } catch (XapiClientException e) {
            // It may let us write and not read. Then its refusal stands, for an administrator to look at.
            return false;
        }
    }
}
