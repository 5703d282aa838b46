package org.jumptojob.xapi.client;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.xapi.multipart.AttachmentSink;

/**
 * Speaks to one learning record store with one credential. Make one by {@link #builder}, keep it, and use it from as many
 * threads as you like; the package's description shows how.
 *
 * <p>Every method throws {@link XapiClientException} where the store refuses, fails or does not answer.
 */
public final class XapiClient {

    private final Transport transport;
    private final StatementSender sender;
    private final StatementFinder finder;

    XapiClient(Transport transport, int batch, long batchBytes) {
        this.transport = transport;
        this.sender = new StatementSender(transport, batch, batchBytes);
        this.finder = new StatementFinder(transport);
    }

    /**
     * Starts a client.
     *
     * @param endpoint the store's base address, to which {@code /statements} is added
     */
    public static XapiClientBuilder builder(URI endpoint) {
        return new XapiClientBuilder(endpoint);
    }

    /** What the store says about itself: its versions and extensions. Needs no credential. */
    public About about() {
        JsonObject about = object("about");
        try {
            return new About(
                    about.getJsonArray("version").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList(),
                    about.containsKey("extensions") ? about.getJsonObject("extensions") : JsonValue.EMPTY_JSON_OBJECT);
        } catch (ClassCastException | NullPointerException e) {
            throw new XapiClientException("GET about", "the answer names no versions.", e);
        }
    }

    /**
     * Sends statements without attachments, or with attachments that have a {@code fileUrl}.
     *
     * @param statements the text of each
     * @return their ids, in the same order
     * @see #send(List, Collection)
     */
    public List<UUID> send(List<String> statements) {
        return send(statements, List.of());
    }

    /**
     * Sends statements in batches, in their order. Each statement gets its id before it is sent, so that the client's own
     * tries never store one twice. A store takes a batch whole or not at all; where one is refused, those before it are
     * stored and those behind it were not sent. To send all again after that, give the ids yourself by {@link #withIds}
     * first: what is stored already then stays as it is.
     *
     * <p>A batch that is too long for the store (413) is cut in two and sent again.
     *
     * @param statements the text of each
     * @param attachments bytes of the attachments; each is named by its {@code sha2} in some statement, and each
     *     attachment of a statement without a {@code fileUrl} is here
     * @return the statements' ids, in the same order
     * @throws org.jumptojob.xapi.UnreadableJson if a text is no JSON object; nothing was sent
     * @throws IllegalArgumentException if an id is no UUID or the attachments do not fit; nothing was sent
     */
    public List<UUID> send(List<String> statements, Collection<Attachment> attachments) {
        return sender.send(statements, attachments);
    }

    /**
     * Gives each statement that has none a random id, and changes no other character.
     *
     * @param statements the text of each
     */
    public static List<String> withIds(List<String> statements) {
        return statements.stream().map(text -> Outgoing.of(text).text()).toList();
    }

    /**
     * A statement that counts.
     *
     * @param id its id
     * @return its text as the store gives it, or empty if there is none or it was voided
     */
    public Optional<String> get(UUID id) {
        return finder.one("statementId", id);
    }

    /**
     * A statement that counts, with its attachments.
     *
     * @param id its id
     * @param sink where the attachments' bytes go
     * @return its text as the store gives it, or empty if there is none or it was voided
     */
    public Optional<String> get(UUID id, AttachmentSink sink) {
        return finder.one("statementId", id, sink);
    }

    /**
     * A statement that was voided.
     *
     * @param id its id
     * @return its text as the store gives it, or empty if there is none or it counts
     */
    public Optional<String> getVoided(UUID id) {
        return finder.one("voidedStatementId", id);
    }

    /**
     * All statements that a query finds, page after page: the next page is asked for when the one before is used up.
     *
     * @param query which statements
     * @return their texts; the stream holds nothing open and need not be closed
     */
    public Stream<String> statements(StatementsQuery query) {
        return finder.all(query);
    }

    /**
     * The first page that a query finds.
     *
     * @param query which statements
     */
    public StatementPage page(StatementsQuery query) {
        return finder.page(query);
    }

    /**
     * The first page that a query finds, with the attachments of its statements. Once the sink was asked, the client does
     * not try again by itself.
     *
     * @param query which statements
     * @param sink where the attachments' bytes go
     */
    public StatementPage page(StatementsQuery query, AttachmentSink sink) {
        return finder.page(query, sink);
    }

    /**
     * The page that follows.
     *
     * @param page the page before
     * @return empty behind the last one
     */
    public Optional<StatementPage> after(StatementPage page) {
        return finder.after(page, Optional.empty());
    }

    /**
     * The page that follows a page with attachments, with attachments too.
     *
     * @param page the page before
     * @param sink where the attachments' bytes go
     * @return empty behind the last one
     */
    public Optional<StatementPage> after(StatementPage page, AttachmentSink sink) {
        return finder.after(page, sink);
    }

    /**
     * Documents of one kind that belong to one activity, agent or both.
     *
     * @param set which documents
     */
    public Documents documents(DocumentSet set) {
        return new Documents(transport, set);
    }

    /**
     * What the store knows about an activity (Communication 2.5).
     *
     * @param iri the activity's IRI
     * @return an Activity; a store that has never met it gives one with the id only, or answers 404 (empty)
     */
    public Optional<JsonObject> activity(String iri) {
        try {
            return Optional.of(object(StatementsQuery.address("activities", Map.of("activityId", iri))));
        } catch (XapiClientException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * What the store knows about the person behind an agent (Communication 2.4).
     *
     * @param agent an Agent with one inverse functional identifier
     * @return a Person, whose members are arrays
     */
    public JsonObject person(JsonObject agent) {
        return object(StatementsQuery.address("agents", Map.of("agent", agent.toString())));
    }

    private JsonObject object(String resource) {
        Transport.Answer<byte[]> answer = transport.send(transport.to(resource).build(), BodyHandlers.ofByteArray());
        if (answer.status() != 200) {
            throw transport.refused(answer, answer.response().body());
        }
        try {
            return Answers.object(new String(answer.response().body(), StandardCharsets.UTF_8));
        } catch (JsonException e) {
            throw Transport.unreadable(answer.response(), "the answer is no JSON object.", e);
        }
    }
}
