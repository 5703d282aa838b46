package org.jumptojob.xapi.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a {@code multipart/mixed} body (RFC 2046) part by part, as it comes in. It is strict: another type, a boundary
 * that is missing or never closed, line ends other than CR LF, and header lines that are none are refused. Text before
 * the first and behind the last boundary is skipped, as RFC 2046 says; parts inside parts are bytes like any others.
 */
public final class MultipartReader {

    /** What a boundary may be made of (RFC 2046, "bchars"); no blank at the end. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final MultipartLimits limits;
    private final BoundaryScanner scanner;
    private int parts;
    private boolean finished;

    /**
     * @param contentType the header {@code Content-Type} of the request or answer
     * @param body its body; the reader reads it to the end and does not close it
     * @param limits how much to read at most
     * @throws UnreadableMultipart if the header does not promise {@code multipart/mixed} with a boundary
     */
    public MultipartReader(String contentType, InputStream body, MultipartLimits limits) {
        ContentType type = ContentType.of(contentType);
        if (!type.type().equals("multipart/mixed")) {
            throw new UnreadableMultipart("Statements with attachments are sent as multipart/mixed, not as "
                    + (type.type().isEmpty() ? "a body without a Content-Type" : shown(type.type())) + ".");
        }
        String boundary = type.parameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new UnreadableMultipart(
                    "The header Content-Type names no boundary. Write multipart/mixed; boundary=… there.");
        }
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw new UnreadableMultipart("The boundary in the header Content-Type is no boundary by RFC 2046: 1 to 70"
                    + " letters, digits and the signs '()+_,-./:=? with no blank at the end.");
        }
        this.limits = limits;
        this.scanner = new BoundaryScanner(body, boundary, limits);
    }

    /**
     * Goes on to the next part; what is left of the one before is skipped.
     *
     * @return the part, or empty behind the last one
     * @throws UnreadableMultipart if the body is wrong or too long
     * @throws IOException if the body cannot be read
     */
    public Optional<Part> next() throws IOException {
        if (finished) {
            return Optional.empty();
        }
        skipToBoundary();
        if (scanner.closes()) {
            finished = true;
            if (parts == 0) {
                throw new UnreadableMultipart("The multipart body holds no part. Its first part holds the statements.");
            }
            scanner.skipToEnd();
            return Optional.empty();
        }
        if (++parts > limits.parts()) {
            throw UnreadableMultipart.tooLong("The multipart body has more than " + limits.parts() + " parts.");
        }
        return Optional.of(new Part(headers(), new Body()));
    }

    private void skipToBoundary() throws IOException {
        byte[] skipped = new byte[4096];
        long before = 0;
        for (int count = scanner.read(skipped, 0, skipped.length);
                count >= 0;
                count = scanner.read(skipped, 0, skipped.length)) {
            before += count;
            if (parts == 0 && before > limits.headers()) {
                throw new UnreadableMultipart("No boundary stands in the first " + limits.headers()
                        + " bytes of the body. A multipart body starts with two hyphens and the boundary.");
            }
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int left = limits.headers();
        String last = null;
        for (String line = scanner.headerLine(left); line != null; line = scanner.headerLine(left)) {
            left = Math.max(0, left - line.length() - 2);
            boolean continued = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (continued && last != null) {
                headers.merge(last, line.strip(), (start, rest) -> start + " " + rest);
                continue;
            }
            last = name(line);
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (headers.put(last, value) != null) {
                throw new UnreadableMultipart("The header " + shown(last) + " stands twice in one part.");
            }
        }
        return headers;
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new UnreadableMultipart("\"" + shown(line) + "\" is no header of a part. After each boundary stand"
                    + " header lines such as Content-Type: application/json, and then an empty line.");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** Text of the sender's in a message: short, so that a refusal stays one sentence. */
    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** The bytes up to the next delimiter. */
    private final class Body extends InputStream {
        private final int part = parts;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (part != parts || finished) {
                throw new IOException("This part was left already. Read each part before asking for the next.");
            }
            return scanner.read(target, offset, length);
        }
    }
}
