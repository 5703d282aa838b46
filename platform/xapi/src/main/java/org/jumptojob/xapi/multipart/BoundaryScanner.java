package org.jumptojob.xapi.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks through a multipart body and stops at each delimiter: a line end, two hyphens and the boundary (RFC 2046, section
 * 5.1.1). It holds one buffer, however long the parts are.
 */
final class BoundaryScanner {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final MultipartLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long taken;
    private boolean ended;
    private boolean atDelimiter;

    BoundaryScanner(InputStream in, String boundary, MultipartLimits limits) {
        this.in = in;
        this.limits = limits;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        // The first delimiter may stand at the very start; an imagined line end before it spares a special case.
        buffer[to++] = '\r';
        buffer[to++] = '\n';
    }

    /**
     * Reads bytes before the next delimiter.
     *
     * @return how many, or -1 when the delimiter is reached
     */
    int read(byte[] target, int offset, int length) throws IOException {
        if (atDelimiter || length == 0) {
            return atDelimiter ? -1 : 0;
        }
        int safe = contentEnd();
        if (safe < 0) {
            return -1;
        }
        int count = Math.min(length, safe - from);
        System.arraycopy(buffer, from, target, offset, count);
        from += count;
        return count;
    }

    /** Index after the bytes from {@code from} on that surely are content, or -1 at a delimiter. */
    private int contentEnd() throws IOException {
        if (from == to && !fill()) {
            throw neverClosed();
        }
        if (buffer[from] == '\r') {
            while (to - from < delimiter.length && startsLikeDelimiter()) {
                if (!fill()) {
                    throw neverClosed();
                }
            }
            if (startsLikeDelimiter()) {
                from += delimiter.length;
                atDelimiter = true;
                return -1;
            }
        }
        int end = from + 1;
        while (end < to && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Whether as many bytes as there are, at most a delimiter's, equal the delimiter. */
    private boolean startsLikeDelimiter() {
        int length = Math.min(delimiter.length, to - from);
        return Arrays.equals(buffer, from, from + length, delimiter, 0, length);
    }

    /**
     * Reads the rest of the line that a delimiter stands on.
     *
     * @return true if it closes the whole body
     */
    boolean closes() throws IOException {
        boolean closing = have(2) && buffer[from] == '-' && buffer[from + 1] == '-';
        if (closing) {
            from += 2;
        }
        while (have(1) && (buffer[from] == ' ' || buffer[from] == '\t')) {
            from++;
        }
        if (have(2) && buffer[from] == '\r' && buffer[from + 1] == '\n') {
            from += 2;
        } else if (!have(1)) {
            if (!closing) {
                throw neverClosed();
            }
        } else {
            throw new UnreadableMultipart(
                    "A line of the multipart body starts with the boundary and goes on with something else."
                            + " A boundary stands alone on its line, and its text stands nowhere else in the body.");
        }
        atDelimiter = false;
        return closing;
    }

    /**
     * Reads one header line, without its line end.
     *
     * @param most bytes that the line may have
     * @return the line, or null at the empty line behind the headers
     */
    String headerLine(int most) throws IOException {
        if (emptyBodyFollows()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        while (have(1)) {
            byte b = buffer[from++];
            if (b == '\r' && have(1) && buffer[from] == '\n') {
                from++;
                return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
            }
            if (b < ' ' && b >= 0 && b != '\t') {
                throw new UnreadableMultipart("The headers of a part hold a control character or a line end that is"
                        + " not CR LF. End each header line by CR LF, and the headers by an empty line.");
            }
            line.write(b);
            if (line.size() > most) {
                throw new UnreadableMultipart("The headers of a part are longer than " + limits.headers()
                        + " bytes. Is the empty line after them missing?");
            }
        }
        throw neverClosed();
    }

    /** A part without a body may have its delimiter in the place of the empty line (RFC 2046, "body-part"). */
    private boolean emptyBodyFollows() throws IOException {
        if (have(1) && buffer[from] == '\r') {
            have(delimiter.length);
            if (to - from >= delimiter.length && startsLikeDelimiter()) {
                from += delimiter.length;
                atDelimiter = true;
            }
        }
        return atDelimiter;
    }

    /** Reads whatever stands behind the closing delimiter; it means nothing, but the limit holds for it too. */
    void skipToEnd() throws IOException {
        do {
            from = to;
        } while (fill());
    }

    private boolean have(int count) throws IOException {
        while (to - from < count) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Reads more into the buffer; false at the end of the body. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        int count = in.read(buffer, to, buffer.length - to);
        if (count < 0) {
            ended = true;
            return false;
        }
        to += count;
        taken += count;
        if (taken > limits.total()) {
            throw UnreadableMultipart.tooLong(
                    "The multipart body is longer than " + limits.total() + " bytes. Send fewer attachments at once.");
        }
        return true;
    }

    private static UnreadableMultipart neverClosed() {
        return new UnreadableMultipart("The multipart body ends before its closing boundary. Either it was cut off, or"
                + " the boundary in the header Content-Type is not the one in the body.");
    }
}
