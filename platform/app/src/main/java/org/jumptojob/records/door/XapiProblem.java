package org.jumptojob.records.door;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A request that the store refuses: a status and one sentence that says what to mend. */
public class XapiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final long retryAfter;
    private final transient Map<String, String> headers = new TreeMap<>();

    public XapiProblem(int status, String sentence) {
        this(status, sentence, 0);
    }

    /** @param retryAfter seconds after which the request may come again: the header {@code Retry-After} (RFC 9110, 10.2.3) */
    public XapiProblem(int status, String sentence, long retryAfter) {
        super(sentence);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The same problem, with a header on its answer. */
    public XapiProblem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** In seconds; empty where waiting changes nothing. */
    public OptionalLong retryAfter() {
        return retryAfter > 0 ? OptionalLong.of(retryAfter) : OptionalLong.empty();
    }

    public int status() {
        return status;
    }
}
