package org.jumptojob.xapi.client;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of an attachment that is sent along with statements. They are read when they are sent, perhaps again. */
public final class Attachment {

    /** Opens the bytes from the start. */
    @FunctionalInterface
    public interface Source {
        /**
         * @return a fresh stream, which the client closes
         * @throws IOException if the bytes cannot be read
         */
        InputStream open() throws IOException;
    }

    private final String sha2;
    private final long length;
    private final String contentType;
    private final Source source;

    private Attachment(String sha2, long length, String contentType, Source source) {
        this.sha2 = sha2;
        this.length = length;
        this.contentType = contentType;
        this.source = source;
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the attachment
     * @param contentType its media type
     */
    public static Attachment of(byte[] bytes, String contentType) {
        byte[] own = bytes.clone();
        return new Attachment(
                HexFormat.of().formatHex(sha256().digest(own)),
                own.length,
                contentType,
                () -> new ByteArrayInputStream(own));
    }

    /**
     * A file, which is read once now for its hash. It must stay as it is until it is sent.
     *
     * @param file the attachment
     * @param contentType its media type
     * @throws IOException if the file cannot be read
     */
    public static Attachment of(Path file, String contentType) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream hashing = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, hashing);
        }
        return new Attachment(
                HexFormat.of().formatHex(digest.digest()),
                Files.size(file),
                contentType,
                () -> Files.newInputStream(file));
    }

    /**
     * Bytes that somebody else keeps, with their hash and length.
     *
     * @param sha2 their SHA-2 hash in small hexadecimal digits
     * @param length how many they are
     * @param contentType their media type
     * @param source opens them; may be asked more than once
     */
    public static Attachment of(String sha2, long length, String contentType, Source source) {
        return new Attachment(sha2, length, contentType, source);
    }

    /** The hash of the bytes in small hexadecimal digits: what the statement says under {@code sha2}. */
    public String sha2() {
        return sha2;
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /**
     * What a statement says about this attachment: an element of its array {@code attachments} (Data 2.4.11).
     *
     * @param usageType IRI of what the attachment is for
     * @param language language of the name
     * @param display its name
     */
    public JsonObject describe(String usageType, String language, String display) {
        return JSON.createObjectBuilder()
                .add("usageType", usageType)
                .add("display", JSON.createObjectBuilder().add(language, display))
                .add("contentType", contentType)
                .add("length", length)
                .add("sha2", sha2)
                .build();
    }

    InputStream open() throws IOException {
        return source.open();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java has.", e);
        }
    }
}
