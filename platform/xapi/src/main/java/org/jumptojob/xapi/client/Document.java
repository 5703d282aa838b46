package org.jumptojob.xapi.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A document's bytes with their media type; one that came from a store has a tag by which a change is noticed. */
public final class Document {

    private final String contentType;
    private final byte[] bytes;
    private final String etag;
    private final Instant lastModified;

    Document(String contentType, byte[] bytes, String etag, Instant lastModified) {
        this.contentType = Objects.requireNonNull(contentType);
        this.bytes = Objects.requireNonNull(bytes);
        this.etag = etag;
        this.lastModified = lastModified;
    }

    /**
     * A document to store.
     *
     * @param contentType its media type
     * @param bytes its bytes
     */
    public static Document of(String contentType, byte[] bytes) {
        return new Document(contentType, bytes.clone(), null, null);
    }

    /**
     * A JSON document to store.
     *
     * @param text JSON text
     */
    public static Document json(String text) {
        return new Document("application/json", text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** Its media type. */
    public String contentType() {
        return contentType;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its bytes read as UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The tag of this content at the store, with its quotes; empty for a document of your own. */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /** When the store last changed it, if the store said so; to the second. */
    public Optional<Instant> lastModified() {
        return Optional.ofNullable(lastModified);
    }

    boolean hasBytesOf(Document other) {
        return Arrays.equals(bytes, other.bytes);
    }
}
