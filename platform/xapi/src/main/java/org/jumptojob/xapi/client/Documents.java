package org.jumptojob.xapi.client;

import jakarta.json.JsonException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes the documents of one {@link DocumentSet}. Every method throws {@link XapiClientException} where the
 * store refuses: 412 if a {@link Precondition} does not hold, 409 or 400 if one is missing, 413 if a document is too long.
 */
public final class Documents {

    private final Transport transport;
    private final DocumentSet set;

    Documents(Transport transport, DocumentSet set) {
        this.transport = transport;
        this.set = set;
    }

    /**
     * A document.
     *
     * @param id its id among the documents of this set
     * @return empty if there is none
     */
    public Optional<Document> get(String id) {
        Transport.Answer<byte[]> answer = send(transport.to(set.address(id)));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        require(answer, 200);
        return Optional.of(new Document(
                answer.header("Content-Type").orElse("application/octet-stream"),
                answer.response().body(),
                answer.header("ETag").orElse(null),
                answer.header("Last-Modified").map(Documents::instant).orElse(null)));
    }

    /**
     * Stores a document in the place of the one that is there.
     *
     * @param id its id among the documents of this set
     * @param document its content
     * @param precondition under which condition
     */
    public void put(String id, Document document, Precondition precondition) {
        HttpRequest.Builder request = transport
                .to(set.address(id))
                .header("Content-Type", document.contentType())
                .PUT(BodyPublishers.ofByteArray(document.bytes()));
        Transport.Answer<byte[]> answer = send(precondition.addTo(request));
        if (mayBeOurOwnDoing(answer)
                && get(id).filter(now -> now.hasBytesOf(document)).isPresent()) {
            return;
        }
        require(answer, 204);
    }

    /**
     * Merges a JSON object into the one that is there: its members replace those of the same name, the others stay. Where
     * there is no document, this one is stored. Any other kind of document can only be posted where there is none.
     *
     * @param id its id among the documents of this set
     * @param document its content
     * @param precondition under which condition
     */
    public void post(String id, Document document, Precondition precondition) {
        HttpRequest.Builder request = transport
                .to(set.address(id))
                .header("Content-Type", document.contentType())
                .POST(BodyPublishers.ofByteArray(document.bytes()));
        require(send(precondition.addTo(request)), 204);
    }

    /**
     * Deletes a document; that there is none is no error.
     *
     * @param id its id among the documents of this set
     * @param precondition under which condition
     */
    public void delete(String id, Precondition precondition) {
        Transport.Answer<byte[]> answer =
                send(precondition.addTo(transport.to(set.address(id)).DELETE()));
        if (answer.status() == 404 || mayBeOurOwnDoing(answer) && get(id).isEmpty()) {
            return;
        }
        require(answer, 204);
    }

    /** The ids of all documents in this set. */
    public List<String> ids() {
        return ids(set.address());
    }

    /**
     * The ids of the documents that were stored or changed after a time.
     *
     * @param since by the store's clock
     */
    public List<String> ids(Instant since) {
        return ids(set.addressSince(since));
    }

    /**
     * Deletes all documents of the set.
     *
     * @throws UnsupportedOperationException if the set is not State: the standard has no such request for profiles
     */
    public void deleteAll() {
        if (!set.isState()) {
            throw new UnsupportedOperationException(
                    "Only State documents can be deleted all at once. Delete profile documents one by one.");
        }
        require(send(transport.to(set.address()).DELETE()), 204);
    }

    private List<String> ids(String address) {
        Transport.Answer<byte[]> answer = send(transport.to(address));
        require(answer, 200);
        try {
            return Answers.strings(new String(answer.response().body(), StandardCharsets.UTF_8));
        } catch (JsonException e) {
            throw Transport.unreadable(answer.response(), "the answer is no list of ids.", e);
        }
    }

    /** After a try without an answer the document may have changed already, by that very try. */
    private static boolean mayBeOurOwnDoing(Transport.Answer<?> answer) {
        return answer.attempts() > 1 && (answer.status() == 412 || answer.status() == 409);
    }

    private Transport.Answer<byte[]> send(HttpRequest.Builder request) {
        return transport.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Some stores answer 200 where the standard has 204. */
    private void require(Transport.Answer<byte[]> answer, int status) {
        if (answer.status() != status && !(status == 204 && answer.status() == 200)) {
            throw transport.refused(answer, answer.response().body());
        }
    }

    private static Instant instant(String httpDate) {
        try {
            return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
