package org.jumptojob.xapi.client;

import java.time.Duration;
import java.util.Optional;

/** A store did not do what it was asked: it refused, it failed, or no answer came. */
public class XapiClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String sentence;
    private final transient Duration retryAfter;

    XapiClientException(String request, int status, String sentence, Duration retryAfter) {
        super("The store answered " + status + " to " + request + (sentence.isEmpty() ? "." : ": " + sentence));
        this.status = status;
        this.sentence = sentence;
        this.retryAfter = retryAfter;
    }

    XapiClientException(String request, String sentence, Throwable cause) {
        super("No right answer came to " + request + ": " + sentence, cause);
        this.status = 0;
        this.sentence = sentence;
        this.retryAfter = null;
    }

    /** The HTTP status of the answer, or 0 if no answer came or it could not be read. */
    public int status() {
        return status;
    }

    /** What the store said about the reason, or what kept the answer away; may be empty. */
    public String sentence() {
        return sentence;
    }

    /** How long the store wants to be left alone, if it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same request may succeed later: no answer, 429, or a failure of the store (5xx). */
    public boolean mayPass() {
        return status == 0 || status == 429 || status >= 500;
    }
}
