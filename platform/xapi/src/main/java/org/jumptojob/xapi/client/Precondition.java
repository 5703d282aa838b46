package org.jumptojob.xapi.client;

import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * Under which condition a document may be changed, so that two writers do not undo each other's work (Communication 3.1).
 * Where it does not hold, the store answers 412 and changes nothing. Stores demand one where an Activity or Agent Profile
 * is put, and xAPI 2.0 demands one for State too where the document exists.
 */
public final class Precondition {

    private static final Precondition NONE = new Precondition(null, null);

    private final String header;
    private final String value;

    private Precondition(String header, String value) {
        this.header = header;
        this.value = value;
    }

    /** Whatever is there is overwritten, where the store allows that. */
    public static Precondition none() {
        return NONE;
    }

    /** There is no such document yet. */
    public static Precondition isNew() {
        return new Precondition("If-None-Match", "*");
    }

    /** There is such a document, whatever it holds. */
    public static Precondition exists() {
        return new Precondition("If-Match", "*");
    }

    /**
     * The document still holds what it held when it was read.
     *
     * @param etag the tag with its quotes, as {@link Document#etag()} gives it
     */
    public static Precondition has(String etag) {
        return new Precondition("If-Match", etag);
    }

    /**
     * Nothing has changed since the document was read: it still holds the same, or there still is none.
     *
     * @param read what {@link Documents#get} gave
     * @throws IllegalArgumentException if the store gave no tag with the document
     */
    public static Precondition unchanged(Optional<Document> read) {
        return read.map(document -> has(document.etag()
                        .orElseThrow(() -> new IllegalArgumentException("The document came without an ETag."))))
                .orElseGet(Precondition::isNew);
    }

    HttpRequest.Builder addTo(HttpRequest.Builder request) {
        return header == null ? request : request.header(header, value);
    }
}
