package org.jumptojob.xapi.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request or an answer that brings statements and, behind them, their attachments (xAPI 1.0.3, part three, 1.5.2). The
 * statements come first and are kept in memory; the attachments follow as a stream, so that they may be large.
 *
 * <p>What is held, in both versions of the standard:
 *
 * <ul>
 *   <li>The first part is {@code application/json}.
 *   <li>Each further part has the header {@code X-Experience-API-Hash}, its value is the {@code sha2} of an attachment
 *       that a statement names, and the SHA-2 hash of its bytes is that value.
 *   <li>{@code Content-Transfer-Encoding} is {@code binary}. Where it is missing, binary is assumed, as the standard
 *       asks of a store.
 *   <li>{@code Content-Type} of a part, where it is there, is the {@code contentType} of an attachment with that hash.
 *       Parameters are not compared: the standard's own example has them on one side only. In an answer of another
 *       store ({@link Lengths#ANSWER}) nothing of it is compared.
 *   <li>Each attachment without a {@code fileUrl} has its part. The same bytes may be sent twice.
 * </ul>
 *
 * <p>Whether the bytes are as many as {@code length} says is asked only where {@link Lengths#EXACT} is given: ADL's
 * conformance suite sends an attachment of 31,540 bytes, calls it 15,770 long, and wants it accepted
 * (H.Communication1.5, "attachment is raw data", in both versions). The hash is what binds the two.
 */
public final class MultipartStatements {

    /** The header that tells which attachment a part is. */
    public static final String HASH = "X-Experience-API-Hash";

    /** Whether an attachment may have another length than its statement says. */
    public enum Lengths {
        /** A length that does not match is refused. */
        EXACT,
        /** The hash alone decides. */
        BY_HASH,
        /**
         * The hash alone decides, and the media type of a part is not compared either: for what another store answers.
         * Some send all parts as {@code application/octet-stream}; what it is, the statement says.
         */
        ANSWER
    }

    private final MultipartReader reader;
    private final byte[] statements;

    private MultipartStatements(MultipartReader reader, byte[] statements) {
        this.reader = reader;
        this.statements = statements;
    }

    /**
     * Reads up to the end of the first part.
     *
     * @param contentType the header {@code Content-Type}
     * @param body the body; it is not closed
     * @param limits how much to read at most
     * @throws UnreadableMultipart if this is no multipart/mixed, or its first part is not JSON or too long
     * @throws IOException if the body cannot be read
     */
    public static MultipartStatements read(String contentType, InputStream body, MultipartLimits limits)
            throws IOException {
        MultipartReader reader = new MultipartReader(contentType, body, limits);
        Part first = reader.next().orElseThrow();
        if (!first.mediaType().orElse("").equals("application/json")) {
            throw new UnreadableMultipart("The first part of the multipart body holds the statements, and its"
                    + " Content-Type is application/json, not "
                    + first.mediaType().filter(type -> !type.isEmpty()).orElse("missing") + ".");
        }
        requireBinary(first, "The first part");
        return new MultipartStatements(reader, first.bytes(limits.head()));
    }

    /** The first part's bytes: the statements in JSON, not yet looked into. */
    public byte[] statements() {
        return statements;
    }

    /**
     * Reads the attachments to the end of the body.
     *
     * @param declared what the statements say about their attachments
     * @param lengths whether {@code length} counts
     * @param sink where the bytes go
     * @return the hashes that were received and are right
     * @throws UnreadableMultipart if a part is wrong, too many or missing; what the sink has taken is of no worth then
     * @throws IOException if the body cannot be read or the sink cannot write
     */
    public Set<String> receive(Collection<DeclaredAttachment> declared, Lengths lengths, AttachmentSink sink)
            throws IOException {
        Map<String, List<DeclaredAttachment>> byHash = new LinkedHashMap<>();
        declared.forEach(one ->
                byHash.computeIfAbsent(one.sha2(), any -> new ArrayList<>()).add(one));
        Set<String> received = new HashSet<>();
        int number = 2;
        for (Optional<Part> part = reader.next(); part.isPresent(); part = reader.next()) {
            List<DeclaredAttachment> named = named(part.get(), number, byHash, lengths);
            String sha2 = named.get(0).sha2();
            boolean again = received.contains(sha2);
            long length;
            try (OutputStream out = again ? OutputStream.nullOutputStream() : sink.open(named.get(0))) {
                length = copy(part.get(), sha2, number, out);
            }
            requireLength(named, length, lengths, number);
            received.add(sha2);
            number++;
        }
        requireComplete(declared, received);
        return Set.copyOf(received);
    }

    /**
     * Refuses attachments whose bytes are neither there nor to be had at an address. For a request of type
     * {@code application/json} nothing was received.
     *
     * @param declared what the statements say about their attachments
     * @param received hashes of the parts that came
     * @throws UnreadableMultipart naming the first attachment that is missing
     */
    public static void requireComplete(Collection<DeclaredAttachment> declared, Set<String> received) {
        for (DeclaredAttachment one : declared) {
            if (!one.hasFileUrl() && !received.contains(one.sha2())) {
                throw new UnreadableMultipart("A statement names an attachment with the sha2 " + one.sha2()
                        + " and without a fileUrl, and no part brings it. Send it as a part of multipart/mixed with the"
                        + " header " + HASH + ".");
            }
        }
    }

    private static List<DeclaredAttachment> named(
            Part part, int number, Map<String, List<DeclaredAttachment>> byHash, Lengths lengths) {
        String which = "Part " + number + " of the multipart body";
        String hash = part.header(HASH)
                .orElseThrow(() -> new UnreadableMultipart(which + " has no header " + HASH
                        + ". Every part behind the first is an attachment and names its hash; all statements stand in"
                        + " the first part."))
                .toLowerCase(Locale.ROOT);
        List<DeclaredAttachment> named = byHash.get(hash);
        if (named == null) {
            throw new UnreadableMultipart(
                    which + " has an " + HASH + " that is the sha2 of no attachment in the statements.");
        }
        requireBinary(part, which);
        if (lengths != Lengths.ANSWER) {
            part.mediaType().ifPresent(type -> requireType(type, named, which));
        }
        return named;
    }

    private static void requireBinary(Part part, String which) {
        String encoding = part.header("Content-Transfer-Encoding").orElse("binary");
        if (!encoding.equalsIgnoreCase("binary")) {
            throw new UnreadableMultipart(which + " has another Content-Transfer-Encoding than binary. Send the bytes"
                    + " as they are, with Content-Transfer-Encoding: binary.");
        }
    }

    private static void requireType(String type, List<DeclaredAttachment> named, String which) {
        boolean same = named.stream()
                .anyMatch(one -> ContentType.of(one.contentType()).type().equals(type));
        if (!same) {
            throw new UnreadableMultipart(which + " has another Content-Type than the attachment in its statement ("
                    + ContentType.of(named.get(0).contentType()).type() + ").");
        }
    }

    private static long copy(Part part, String sha2, int number, OutputStream out) throws IOException {
        MessageDigest digest = Sha2.of(sha2)
                .orElseThrow(() -> new UnreadableMultipart("The sha2 of an attachment is no SHA-2 hash: it has "
                        + sha2.length() + " signs. SHA-256 has 64 hexadecimal digits."));
        byte[] bytes = new byte[16 * 1024];
        long length = 0;
        for (int count = part.body().read(bytes);
                count >= 0;
                count = part.body().read(bytes)) {
            digest.update(bytes, 0, count);
            out.write(bytes, 0, count);
            length += count;
        }
        if (!Sha2.hex(digest).equals(sha2)) {
            throw new UnreadableMultipart("The bytes of part " + number + " of the multipart body have another hash"
                    + " than its " + HASH + " says. Were they changed or encoded on the way?");
        }
        return length;
    }

    private static void requireLength(List<DeclaredAttachment> named, long length, Lengths lengths, int number) {
        if (lengths == Lengths.EXACT) {
            for (DeclaredAttachment one : named) {
                if (one.length().compareTo(BigDecimal.valueOf(length)) != 0) {
                    throw new UnreadableMultipart("Part " + number + " of the multipart body has " + length
                            + " bytes, but the length in its statement is "
                            + one.length().toPlainString() + ".");
                }
            }
        }
    }
}
