package org.jumptojob.xapi.multipart;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Writes statements and their attachments as {@code multipart/mixed}, straight to where they go; nothing is kept. Call
 * {@link #statements} first, then {@link #attachment} once for each hash, then {@link #close}.
 */
public final class MultipartWriter implements Closeable {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What may stand in a header line as it is: no line end can slip in. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]+");

    private final OutputStream out;
    private final String boundary;
    private boolean started;

    /**
     * @param out where to write; {@link #close} does not close it
     * @param boundary from {@link #newBoundary()}
     */
    public MultipartWriter(OutputStream out, String boundary) {
        this.out = out;
        this.boundary = boundary;
    }

    /**
     * A boundary that stands in no part: 128 random bits, in letters and digits that need no quotes.
     *
     * @return 36 signs
     */
    public static String newBoundary() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return "part" + HexFormat.of().formatHex(random);
    }

    /**
     * The header {@code Content-Type} for a body with this boundary.
     *
     * @param boundary from {@link #newBoundary()}
     */
    public static String contentType(String boundary) {
        return "multipart/mixed; boundary=" + boundary;
    }

    /**
     * Writes the first part.
     *
     * @param json the statements, or a statement result, in JSON
     */
    public void statements(byte[] json) throws IOException {
        startStatements();
        out.write(json);
    }

    /** Writes what stands before the first part's content; the caller then writes the JSON to the same stream. */
    public void startStatements() throws IOException {
        if (started) {
            throw new IllegalStateException("The statements are the first part and stand there once.");
        }
        started = true;
        write("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n");
    }

    /**
     * Writes an attachment.
     *
     * @param sha2 the SHA-2 hash of its bytes, as the statement says it
     * @param contentType its media type, as the statement says it
     * @param bytes its bytes; they are read to the end and not closed
     */
    public void attachment(String sha2, String contentType, InputStream bytes) throws IOException {
        startAttachment(sha2, contentType);
        bytes.transferTo(out);
    }

    /**
     * Writes what stands before an attachment's bytes; the caller then writes these to the same stream. A media type that
     * cannot stand in a header line is left out.
     *
     * @param sha2 the SHA-2 hash of its bytes, as the statement says it
     * @param contentType its media type, as the statement says it
     */
    public void startAttachment(String sha2, String contentType) throws IOException {
        if (!started) {
            throw new IllegalStateException("The statements come before their attachments.");
        }
        if (!sha2.matches("[0-9a-fA-F]{1,128}")) {
            throw new IllegalArgumentException("A hash is written in hexadecimal digits.");
        }
        String type = HEADER_VALUE.matcher(contentType).matches() ? "Content-Type: " + contentType + "\r\n" : "";
        write("\r\n--" + boundary + "\r\n" + type + "Content-Transfer-Encoding: binary\r\n" + MultipartStatements.HASH
                + ": " + sha2 + "\r\n\r\n");
    }

    /** Writes the closing boundary. */
    @Override
    public void close() throws IOException {
        write("\r\n--" + boundary + "--\r\n");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
