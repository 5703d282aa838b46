package org.jumptojob.xapi.multipart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jumptojob.xapi.multipart.MultipartStatements.Lengths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MultipartStatementsTest {
    private static final String TEXT = "here is a simple attachment";
    private static final String TEXT_SHA2 = "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a";
    private static final String JSON = "Content-Type: application/json\n\n{\"the\":\"statements\"}";

    private final Map<String, ByteArrayOutputStream> sink = new HashMap<>();

    @Test
    void statementsComeFirstAndTheirAttachmentsGoToTheSink() throws IOException {
        MultipartStatements request = read(JSON, part("text/plain", TEXT_SHA2, TEXT));

        assertEquals("{\"the\":\"statements\"}", new String(request.statements(), StandardCharsets.UTF_8));
        assertEquals(Set.of(TEXT_SHA2), receive(request, declared(TEXT_SHA2, "text/plain; charset=ascii", 27, false)));
        assertEquals(TEXT, sink.get(TEXT_SHA2).toString(StandardCharsets.UTF_8));
    }

    @Test
    void aRequestNeedsNoAttachments() throws IOException {
        assertEquals(Set.of(), receive(read(JSON)));
        assertEquals(Set.of(), receive(read(JSON), declared(TEXT_SHA2, "text/plain", 27, true)));
    }

    @Test
    void anAttachmentMayHaveBothAFileUrlAndItsBytes() throws IOException {
        MultipartStatements request = read(JSON, part("text/plain", TEXT_SHA2, TEXT));

        assertEquals(Set.of(TEXT_SHA2), receive(request, declared(TEXT_SHA2, "text/plain", 27, true)));
    }

    @Test
    void theSameBytesForTwoStatementsOrSentTwiceReachTheSinkOnce() throws IOException {
        MultipartStatements request =
                read(JSON, part("text/plain", TEXT_SHA2, TEXT), part("image/png", TEXT_SHA2, TEXT));

        receive(request, declared(TEXT_SHA2, "text/plain", 27, false), declared(TEXT_SHA2, "image/png", 27, false));

        assertEquals(TEXT, sink.get(TEXT_SHA2).toString(StandardCharsets.UTF_8));
    }

    @Test
    void hashesAreComparedWithoutRegardToCaseAndOfTheWholeFamily() throws IOException {
        String sha512 = "ee26b0dd4af7e749aa1a8ee3c10ae9923f618980772e473f8819a5d4940e0db2"
                + "7ac185f8a0e1d5f84f88bc887fd67b143732c304cc5fa9ad8e6f57f50028a8ff";
        MultipartStatements request = read(JSON, part("text/plain", sha512.toUpperCase(Locale.ROOT), "test"));

        assertEquals(Set.of(sha512), receive(request, declared(sha512, "text/plain", 4, false)));
    }

    @Test
    void aMissingTransferEncodingMeansBinaryAndAMissingTypeIsNotCompared() throws IOException {
        MultipartStatements request = read(JSON, "X-Experience-API-Hash:" + TEXT_SHA2 + "\n\n" + TEXT);

        assertEquals(Set.of(TEXT_SHA2), receive(request, declared(TEXT_SHA2, "text/plain", 27, false)));
    }

    @Test
    void theHashBindsPartAndStatementAndTheLengthOnlyWhereItIsAskedFor() throws IOException {
        DeclaredAttachment lying = declared(TEXT_SHA2, "text/plain", 13, false);

        assertEquals(Set.of(TEXT_SHA2), receive(read(JSON, part("text/plain", TEXT_SHA2, TEXT)), lying));
        sink.clear();
        MultipartStatements again = read(JSON, part("text/plain", TEXT_SHA2, TEXT));
        assertRefused("length", () -> again.receive(List.of(lying), Lengths.EXACT, this::open));
    }

    @Test
    void theFirstPartIsJson() {
        assertRefused("application/json", () -> read("Content-Type: text/plain\n\n{}"));
        assertRefused("application/json", () -> read("A: 1\n\n{}"));
        assertRefused(
                "binary", () -> read("Content-Type: application/json\nContent-Transfer-Encoding: base64\n\ne30="));
    }

    @Test
    void aFirstPartBeyondItsLimitIsTooLong() {
        assertTrue(assertThrows(
                        UnreadableMultipart.class,
                        () -> read("Content-Type: application/json\n\n" + "x".repeat(10_001)))
                .isTooLong());
    }

    @Test
    void everyFurtherPartNamesTheHashOfAnAttachment() throws IOException {
        DeclaredAttachment text = declared(TEXT_SHA2, "text/plain", 27, false);
        MultipartStatements without = read(JSON, "Content-Type: text/plain\n\n" + TEXT);
        assertRefused("X-Experience-API-Hash", () -> receive(without, text));
        MultipartStatements unknown = read(JSON, part("text/plain", TEXT_SHA2.replace('4', '5'), TEXT));
        assertRefused("no attachment", () -> receive(unknown, text));
        MultipartStatements secondJson = read(JSON, JSON, part("text/plain", TEXT_SHA2, TEXT));
        assertRefused("X-Experience-API-Hash", () -> receive(secondJson, text));
        MultipartStatements tooMany = read(JSON, part("text/plain", TEXT_SHA2, TEXT));
        assertRefused("no attachment", () -> receive(tooMany));
    }

    @Test
    void theBytesHaveTheHashThatTheyClaim() throws IOException {
        MultipartStatements request = read(JSON, part("text/plain", TEXT_SHA2, TEXT + "!"));

        assertRefused("another hash", () -> receive(request, declared(TEXT_SHA2, "text/plain", 28, false)));
    }

    @Test
    void otherEncodingsAndOtherTypesThanSaidAreRefused() throws IOException {
        DeclaredAttachment text = declared(TEXT_SHA2, "text/plain", 27, false);
        MultipartStatements base64 =
                read(JSON, part("text/plain", TEXT_SHA2, TEXT).replace("binary", "base64"));
        assertRefused("binary", () -> receive(base64, text));
        MultipartStatements image = read(JSON, part("image/png", TEXT_SHA2, TEXT));
        assertRefused("Content-Type", () -> receive(image, text));
    }

    @Test
    void anAttachmentWithoutAnAddressComesWithItsBytes() throws IOException {
        DeclaredAttachment text = declared(TEXT_SHA2, "text/plain", 27, false);
        MultipartStatements request = read(JSON);

        assertRefused(TEXT_SHA2, () -> receive(request, text));
        assertRefused(TEXT_SHA2, () -> MultipartStatements.requireComplete(List.of(text), Set.of()));
    }

    @Test
    void aLongAttachmentFlowsThroughWithoutBeingKept() throws Exception {
        byte[] whole = new byte[20_000_000];
        String sha2 = Bodies.sha256(whole);
        String start = Bodies.body(JSON, part("video/mp4", sha2, "")).split("\r\n--" + Bodies.BOUNDARY + "--")[0];
        Counting body = new Counting(start, whole.length, "\r\n--" + Bodies.BOUNDARY + "--");
        MultipartStatements request =
                MultipartStatements.read(Bodies.TYPE, body, MultipartLimits.of(10_000, 30_000_000));
        long[] furthest = new long[2];

        request.receive(
                List.of(declared(sha2, "video/mp4", whole.length, false)), Lengths.EXACT, any -> new OutputStream() {
                    @Override
                    public void write(int b) {
                        furthest[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        furthest[0] += length;
                        furthest[1] = Math.max(furthest[1], body.given - furthest[0]);
                    }
                });

        assertEquals(whole.length, furthest[0]);
        assertTrue(furthest[1] < 100_000, "kept " + furthest[1]);
    }

    @Test
    void attachmentsOfTheSubStatementCountToo() {
        String attachment = "{'usageType':'http://adlnet.gov/expapi/attachments/signature','display':{'en':'x'},"
                + "'contentType':'text/plain','length':27,'sha2':'" + TEXT_SHA2.toUpperCase(Locale.ROOT) + "'}";
        JsonObject statement =
                json("{'attachments':[" + attachment.replace("'length'", "'fileUrl':'http://a/b','length'")
                        + "],'object':{'objectType':'SubStatement','attachments':[" + attachment + "]}}");

        List<DeclaredAttachment> declared = DeclaredAttachment.of(statement);

        assertEquals(2, declared.size());
        assertTrue(declared.get(0).hasFileUrl());
        assertFalse(declared.get(1).hasFileUrl());
        assertTrue(declared.get(1).isSignature());
        assertEquals(TEXT_SHA2, declared.get(1).sha2());
        assertEquals(List.of(), DeclaredAttachment.of(json("{'object':{'attachments':[" + attachment + "]}}")));
        assertThrows(
                IllegalArgumentException.class, () -> DeclaredAttachment.of(json("{'attachments':[{'length':1}]}")));
        assertThrows(IllegalArgumentException.class, () -> DeclaredAttachment.of(json("{'attachments':['x']}")));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        byte[] image = {0, 13, 10, 45, 45, -1, 13, 10};
        String sha2 = Bodies.sha256(image);
        String boundary = MultipartWriter.newBoundary();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MultipartWriter writer = new MultipartWriter(out, boundary)) {
            writer.statements(Bodies.bytes("[]"));
            writer.attachment(sha2, "image/png\r\nEvil: header", new ByteArrayInputStream(image));
        }

        MultipartStatements read = MultipartStatements.read(
                MultipartWriter.contentType(boundary), new ByteArrayInputStream(out.toByteArray()), Bodies.LIMITS);
        receive(read, declared(sha2, "image/png", image.length, false));

        assertEquals("[]", new String(read.statements(), StandardCharsets.UTF_8));
        assertArrayEquals(image, sink.get(sha2).toByteArray());
        assertFalse(out.toString(StandardCharsets.ISO_8859_1).contains("Evil"));
        assertTrue(boundary.matches("[a-z0-9]{36}"), boundary);
        assertFalse(boundary.equals(MultipartWriter.newBoundary()));
    }

    @Test
    void theWriterKeepsTheOrder() {
        MultipartWriter writer = new MultipartWriter(OutputStream.nullOutputStream(), "b");
        assertThrows(IllegalStateException.class, () -> writer.startAttachment(TEXT_SHA2, "text/plain"));
        assertThrows(IllegalStateException.class, () -> {
            writer.startStatements();
            writer.startStatements();
        });
        assertThrows(IllegalArgumentException.class, () -> writer.startAttachment("a\r\nb", "text/plain"));
    }

    private static JsonObject json(String text) {
        return JsonProvider.provider()
                .createReader(new StringReader(text.replace('\'', '"')))
                .readObject();
    }

    private static String part(String type, String sha2, String content) {
        return "Content-Type: " + type + "\nContent-Transfer-Encoding: binary\nX-Experience-API-Hash: " + sha2 + "\n\n"
                + content;
    }

    private static MultipartStatements read(String... parts) throws IOException {
        return MultipartStatements.read(Bodies.TYPE, Bodies.stream(Bodies.body(parts)), Bodies.LIMITS);
    }

    private static DeclaredAttachment declared(String sha2, String type, long length, boolean url) {
        return new DeclaredAttachment(sha2, type, BigDecimal.valueOf(length), "https://example.org/usage", url);
    }

    private Set<String> receive(MultipartStatements request, DeclaredAttachment... declared) throws IOException {
        return request.receive(List.of(declared), Lengths.BY_HASH, this::open);
    }

    private OutputStream open(DeclaredAttachment attachment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertNull(sink.put(attachment.sha2(), bytes));
        return bytes;
    }

    private static void assertRefused(String word, Executable call) {
        UnreadableMultipart refusal = assertThrows(UnreadableMultipart.class, call);
        assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        assertFalse(refusal.isTooLong());
    }

    /** A start, many zeros and an end; tells how much was taken. */
    private static final class Counting extends InputStream {
        private final byte[] start;
        private final byte[] end;
        private final long zeros;
        private long given;

        Counting(String start, long zeros, String end) {
            this.start = Bodies.bytes(start);
            this.zeros = zeros;
            this.end = Bodies.bytes(end);
        }

        @Override
        public int read() {
            long at = given++;
            if (at < start.length) {
                return start[(int) at];
            }
            if (at < start.length + zeros) {
                return 0;
            }
            at -= start.length + zeros;
            return at < end.length ? end[(int) at] : -1;
        }
    }
}
