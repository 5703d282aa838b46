package org.jumptojob.xapi.multipart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

    @Test
    void partsComeInOrderWithTheirHeadersAndBytes() throws IOException {
        MultipartReader reader =
                reader(Bodies.body("Content-Type: application/json\n\n{}", "A: 1\nB:2\n\ntwo\r\nlines"));

        Part first = reader.next().orElseThrow();
        assertEquals(Optional.of("application/json"), first.mediaType());
        assertEquals("{}", text(first));
        Part second = reader.next().orElseThrow();
        assertEquals(Optional.of("1"), second.header("a"));
        assertEquals(Optional.of("2"), second.header("B"));
        assertEquals(Optional.empty(), second.header("c"));
        assertEquals("two\r\nlines", text(second));
        assertEquals(Optional.empty(), reader.next());
        assertEquals(Optional.empty(), reader.next());
    }

    @Test
    void whatWasNotReadOfAPartIsSkipped() throws IOException {
        MultipartReader reader = reader(Bodies.body("A: 1\n\n" + "x".repeat(50_000), "A: 2\n\nlast"));

        Part first = reader.next().orElseThrow();
        assertEquals("2", reader.next().orElseThrow().header("A").orElseThrow());
        assertThrows(IOException.class, () -> first.body().read());
    }

    @Test
    void bytesOfEveryKindComeBackEvenWhenTheyResembleTheBoundary() throws IOException {
        byte[] wild = new byte[70_000];
        new Random(7).nextBytes(wild);
        String near = "\r\n--" + Bodies.BOUNDARY.substring(0, Bodies.BOUNDARY.length() - 1) + "\r\r\n\r\n--\r\n-";
        String body = "--" + Bodies.BOUNDARY + "\r\nA: 1\r\n\r\n"
                + new String(wild, StandardCharsets.ISO_8859_1) + near
                + "\r\n--" + Bodies.BOUNDARY + "--";
        MultipartReader reader = new MultipartReader(
                Bodies.TYPE, trickle(body.getBytes(StandardCharsets.ISO_8859_1)), MultipartLimits.of(100, 200_000));

        byte[] read = reader.next().orElseThrow().body().readAllBytes();

        assertArrayEquals(
                (new String(wild, StandardCharsets.ISO_8859_1) + near).getBytes(StandardCharsets.ISO_8859_1), read);
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void aBodyMayBeginWithALineEndAndEndWithoutOne() throws IOException {
        String boundary = "\r\n--" + Bodies.BOUNDARY;
        MultipartReader reader = reader(boundary + "\r\nA:1\r\n\r\nx" + boundary + "--");

        assertEquals("x", text(reader.next().orElseThrow()));
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void textBeforeTheFirstAndBehindTheLastBoundaryMeansNothing() throws IOException {
        MultipartReader reader =
                reader("hello\r\n" + Bodies.body("A: 1\n\nx") + "more\r\n--" + Bodies.BOUNDARY + "\r\n");

        assertEquals("x", text(reader.next().orElseThrow()));
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void aPartMayBeEmptyWithAndWithoutItsEmptyLine() throws IOException {
        String boundary = "--" + Bodies.BOUNDARY;
        MultipartReader reader =
                reader(boundary + "\r\nA: 1\r\n\r\n\r\n" + boundary + "\r\nA: 2\r\n\r\n" + boundary + "--");

        assertEquals("", text(reader.next().orElseThrow()));
        Part second = reader.next().orElseThrow();
        assertEquals(Optional.of("2"), second.header("A"));
        assertEquals("", text(second));
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void theBoundaryMayStandInQuotesWithAllSignsOfTheStandardsExample() throws IOException {
        String boundary = "abcABC0123'()+_,-./:=?";
        MultipartReader reader = new MultipartReader(
                "Multipart/Mixed; charset=\"a;b\"; Boundary=\"" + boundary + "\"",
                Bodies.stream("--" + boundary + "  \r\nA: 1\r\n\r\nx\r\n--" + boundary + "--\r\n"),
                Bodies.LIMITS);

        assertEquals("x", text(reader.next().orElseThrow()));
    }

    @Test
    void aHeaderMayGoOnInTheNextLine() throws IOException {
        assertEquals(
                Optional.of("multi line"),
                reader(Bodies.body("A: multi\n  line\n\nx"))
                        .next()
                        .orElseThrow()
                        .header("A"));
    }

    @Test
    void partsInsideAPartAreItsBytes() throws IOException {
        String inner = "--inner\r\n\r\nx\r\n--inner--";
        MultipartReader reader = reader(Bodies.body("Content-Type: multipart/mixed; boundary=inner\n\n" + inner));

        assertEquals(inner, text(reader.next().orElseThrow()));
        assertTrue(reader.next().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=b",
                "application/json",
                "multipart/mixed",
                "multipart/mixed;",
                "multipart/mixed; boundary=",
                "multipart/mixed; boundary=\"\"",
                "multipart/mixed; boundary=\"ends with blank \"",
                "multipart/mixed; boundary=b\u00fc",
                "multipart/mixed; boundary=12345678901234567890123456789012345678901234567890123456789012345678901",
                ""
            })
    void aHeaderThatPromisesNoMultipartMixedWithABoundaryIsRefused(String type) {
        assertThrows(UnreadableMultipart.class, () -> new MultipartReader(type, Bodies.stream(""), Bodies.LIMITS));
        assertThrows(UnreadableMultipart.class, () -> new MultipartReader(null, Bodies.stream(""), Bodies.LIMITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"no\":\"multipart\"}",
                "--b",
                "--b\r\n",
                "--b\r\nA: 1",
                "--b\r\nA: 1\r\n",
                "--b\r\nA: 1\r\n\r\nnever closed",
                "--b\r\nA: 1\r\n\r\nx\r\n--b",
                "--b\r\nA: 1\r\n\r\nx\r\n--b-",
                "--b\r\nA: 1\r\n\r\nx\r\n--c--\r\n",
                "--b--\r\n",
                "--b\nA: 1\n\nx\n--b--\n",
                "--b\r\nA: 1\n\nx\r\n--b--",
                "--b\r\nno header\r\n\r\nx\r\n--b--",
                "--b\r\n: 1\r\n\r\nx\r\n--b--",
                "--b\r\nA B: 1\r\n\r\nx\r\n--b--",
                "--b\r\n folded: 1\r\n\r\nx\r\n--b--",
                "--b\r\nA: 1\r\na: 2\r\n\r\nx\r\n--b--",
                "--b\r\nA: \u0000\r\n\r\nx\r\n--b--",
                "--b\r\nA: 1\r\n\r\nx\r\n--bc\r\n",
                "--b\r\nA: 1\r\n\r\nx\r\n--b--c\r\n"
            })
    void aBodyThatIsNoMultipartIsRefusedWithASentence(String body) {
        UnreadableMultipart refusal =
                assertThrows(UnreadableMultipart.class, () -> all("multipart/mixed; boundary=b", body));

        assertFalse(refusal.isTooLong());
        assertTrue(refusal.getMessage().matches("(?s)[A-Z\"].*[.?]"), refusal.getMessage());
    }

    @Test
    void eachLimitIsHeldToTheByte() throws IOException {
        String body = Bodies.body("A: 1\n\nx", "A: 1\n\ny");
        int length = body.length();
        assertEquals(2, count(body, new MultipartLimits(1, length, 6, 2)));

        assertTrue(refusal(body, new MultipartLimits(1, length - 1, 6, 2)).isTooLong());
        assertTrue(refusal(body, new MultipartLimits(1, length, 6, 1)).isTooLong());
        assertFalse(refusal(body, new MultipartLimits(1, length, 3, 2)).isTooLong());
        Part part = reader(Bodies.body("A: 1\n\nxyz")).next().orElseThrow();
        assertTrue(assertThrows(UnreadableMultipart.class, () -> part.bytes(2)).isTooLong());
        assertEquals(3, reader(Bodies.body("A: 1\n\nxyz")).next().orElseThrow().bytes(3).length);
    }

    @Test
    void headersWithoutEndAndTextWithoutBoundaryAreRefusedBeforeMuchIsRead() {
        MultipartLimits limits = MultipartLimits.of(1000, Long.MAX_VALUE);
        Endless endless = new Endless();
        String start = "--b\r\nA: ";
        InputStream headers = new SequenceInputStream(Bodies.stream(start), endless);
        assertThrows(
                UnreadableMultipart.class,
                () -> new MultipartReader("multipart/mixed;boundary=b", headers, limits).next());
        assertThrows(
                UnreadableMultipart.class,
                () -> new MultipartReader("multipart/mixed;boundary=b", endless, limits).next());
        assertTrue(endless.given < 100_000, "read " + endless.given);
    }

    @Test
    void aDamagedBodyIsReadOrRefusedButNeverBreaksTheReader() throws IOException {
        Random random = new Random(42);
        byte[] right = Bodies.bytes(Bodies.body("Content-Type: application/json\n\n{}", "A: 1\nB: 2\n\ntwo\r\nlines"));
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(right, round % 3 == 0 ? random.nextInt(right.length) : right.length);
            for (int hits = random.nextInt(4); hits > 0 && damaged.length > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) "\r\n-: \u0000Az3".charAt(random.nextInt(9));
            }
            try {
                all(Bodies.TYPE, new String(damaged, StandardCharsets.ISO_8859_1));
            } catch (UnreadableMultipart refusal) {
                refused++;
            }
        }
        assertTrue(refused > 7_000 && refused < 20_000, "refused " + refused);
    }

    @Test
    void whatABrokenConnectionThrowsIsPassedOn() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset.");
            }
        };

        assertThrows(IOException.class, () -> new MultipartReader(Bodies.TYPE, broken, Bodies.LIMITS).next());
    }

    private static MultipartReader reader(String body) {
        return new MultipartReader(Bodies.TYPE, Bodies.stream(body), Bodies.LIMITS);
    }

    private static String text(Part part) throws IOException {
        return new String(part.bytes(100_000), StandardCharsets.UTF_8);
    }

    private static List<String> all(String type, String body) throws IOException {
        MultipartReader reader = new MultipartReader(type, Bodies.stream(body), Bodies.LIMITS);
        List<String> texts = new ArrayList<>();
        for (Optional<Part> part = reader.next(); part.isPresent(); part = reader.next()) {
            texts.add(text(part.get()));
        }
        return texts;
    }

    private static int count(String body, MultipartLimits limits) throws IOException {
        MultipartReader reader = new MultipartReader(Bodies.TYPE, Bodies.stream(body), limits);
        int count = 0;
        while (reader.next().isPresent()) {
            count++;
        }
        return count;
    }

    private static UnreadableMultipart refusal(String body, MultipartLimits limits) {
        return assertThrows(UnreadableMultipart.class, () -> count(body, limits));
    }

    /** One to seven bytes at a time, as a slow network gives them. */
    private static InputStream trickle(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            private int turn;

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, turn++ % 7 + 1));
            }
        };
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }
}
