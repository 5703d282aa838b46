package org.jumptojob.records.forward;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.client.XapiClientException;

/**
 * Brings one batch to a store, in order. A store takes a request whole or not at all; where it refuses one, the batch is
 * halved until the statement is found that it refuses, and all others go on. Where the store fails, nothing more is sent.
 */
final class Delivery {

    /** The store will say the same again: the statement is wrong for it, is another one there, or is too long. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413);

    /** Usually our credential or the address is wrong; but some stores refuse to void like this. */
    private static final Set<Integer> REFUSALS_TO_VOID = Set.of(403, 404);

    private static final int OTHER_STATEMENT = 409;

    /**
     * Why the rest has to wait.
     *
     * @param problem for administrators
     * @param retryAfter how long the store wants to be left alone, where it said so
     */
    record Failure(String problem, Optional<Duration> retryAfter) {}

    private final OutsideStore store;
    private final Enclosures enclosures;
    private final List<Long> sent = new ArrayList<>();
    private final Map<Long, String> refused = new LinkedHashMap<>();
    private Failure failure;

    Delivery(OutsideStore store, Enclosures enclosures) {
        this.store = store;
        this.enclosures = enclosures;
    }

    void send(List<Letter> letters) {
        for (List<Letter> request : requests(letters)) {
            if (!post(request)) {
                return;
            }
        }
    }

    /** Those that the store has now. */
    List<Long> sent() {
        return sent;
    }

    /** Those that the store refuses, with the reason. */
    Map<Long, String> refused() {
        return refused;
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** One version a request, and no more bytes than a batch may have, attachments included. */
    private static List<List<Letter>> requests(List<Letter> letters) {
        List<List<Letter>> requests = new ArrayList<>();
        List<Letter> request = new ArrayList<>();
        long bytes = 0;
        for (Letter letter : letters) {
            long more = letter.text().length()
                    + letter.attachments().stream()
                            .mapToLong(one -> one.length().longValue())
                            .sum();
            if (!request.isEmpty()
                    && (request.get(0).version() != letter.version() || bytes + more > Batches.MOST_BYTES)) {
                requests.add(request);
                request = new ArrayList<>();
                bytes = 0;
            }
            request.add(letter);
            bytes += more;
        }
        if (!request.isEmpty()) {
            requests.add(request);
        }
        return requests;
    }

    /** @return whether to go on */
    private boolean post(List<Letter> request) {
        try {
            deliver(request);
            request.forEach(letter -> sent.add(letter.seq()));
            return true;
        } catch (XapiClientException e) {
            if (isAboutStatements(e, request)) {
                return request.size() > 1 ? halves(request) : refuse(request.get(0), e);
            }
            store.askAgain();
            failure = new Failure(Problems.of(e), e.retryAfter());
            return false;
        } catch (IllegalArgumentException | UnreadableJson e) {
            // Nothing was sent: an attachment is not as the statement says, or the statement is too long for a request.
            if (request.size() > 1) {
                return halves(request);
            }
            refused.put(request.get(0).seq(), Problems.line(e.getMessage()));
            return true;
        } catch (IOException e) {
            failure = new Failure(
                    Problems.line("An attachment could not be read on this server: " + e.getMessage()),
                    Optional.empty());
            return false;
        }
    }

    private void deliver(List<Letter> request) throws IOException {
        XapiVersion version = store.speaks(request.get(0).version());
        List<String> texts =
                request.stream().map(letter -> text(letter, version)).toList();
        try (Enclosures.Fetched attachments = enclosures.fetch(request)) {
            store.send(version, texts, attachments.all());
        }
    }

    private static String text(Letter letter, XapiVersion spoken) {
        return OutgoingText.of(letter.text(), letter.version() == spoken);
    }

    private static boolean isAboutStatements(XapiClientException e, List<Letter> request) {
        return REFUSALS.contains(e.status())
                || REFUSALS_TO_VOID.contains(e.status()) && request.stream().anyMatch(Letter::voids);
    }

    private boolean halves(List<Letter> request) {
        int middle = request.size() / 2;
        return post(request.subList(0, middle)) && post(request.subList(middle, request.size()));
    }

    private boolean refuse(Letter letter, XapiClientException e) {
        XapiVersion version = store.speaks(letter.version());
        String text = text(letter, version);
        if (e.status() == OTHER_STATEMENT && store.has(version, id(text), text)) {
            sent.add(letter.seq());
        } else {
            refused.put(letter.seq(), Problems.of(e));
        }
        return true;
    }

    private static UUID id(String text) {
        return UUID.fromString(StatementReader.readStored(text).json().getString("id"));
    }
}
