package org.jumptojob.records.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jumptojob.records.door.XapiProblem;
import org.junit.jupiter.api.Test;

class AlternateFormTest {

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AlternateForm read(String text) throws IOException {
        return AlternateForm.read(bytes(text), (name, value) -> {});
    }

    private static String content(AlternateForm form) throws IOException {
        return new String(form.content().read().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void fieldsAndContentAreDecoded() throws IOException {
        AlternateForm form = read("Authorization=Basic+eA%3D%3D&content=%7B%22a%22%3A%22%C3%A4+b%22%7D&since=&=x&flag");
        assertEquals(Map.of("Authorization", "Basic eA==", "since", ""), form.fields());
        assertEquals("{\"a\":\"ä b\"}", content(form));
        assertNull(read("a=b").content());
        assertEquals(Map.of(), read("").fields());
    }

    @Test
    void aLongContentIsKeptWhole() throws IOException {
        String text = "x%20".repeat(200_000);
        AlternateForm form = read("a=b&content=" + text + "&c=d");
        assertEquals(400_000, form.content().length());
        assertEquals("x ".repeat(200_000), content(form));
        assertEquals(Map.of("a", "b", "c", "d"), form.fields());
    }

    /** Who is refused by her credential sends the rest for nothing. */
    @Test
    void aFieldIsHeardBeforeWhatFollowsIsRead() {
        InputStream stops = new InputStream() {
            private final InputStream begin = bytes("a=b&Authorization=nobody&content=");

            @Override
            public int read() throws IOException {
                int b = begin.read();
                if (b < 0) {
                    throw new IllegalStateException("It was read on.");
                }
                return b;
            }
        };
        List<String> heard = new ArrayList<>();
        XapiProblem refused = assertThrows(
                XapiProblem.class,
                () -> AlternateForm.read(stops, (name, value) -> {
                    heard.add(name + " " + value);
                    if (name.equals("Authorization")) {
                        throw new XapiProblem(401, "Nobody.");
                    }
                }));
        assertEquals(401, refused.status());
        assertEquals(List.of("a b", "Authorization nobody"), heard);
    }

    @Test
    void whatIsWronglyEncodedOrTooLongIsRefused() {
        for (String wrong : List.of("content=%", "content=%g0", "a=%2", "%zz=1")) {
            assertEquals(400, assertThrows(XapiProblem.class, () -> read(wrong)).status(), wrong);
        }
        assertEquals(
                413,
                assertThrows(XapiProblem.class, () -> read("a=" + "x".repeat(70_000)))
                        .status());
        assertEquals(
                413,
                assertThrows(XapiProblem.class, () -> read("content=" + "x".repeat(Bodies.MOST)))
                        .status());
    }

    @Test
    void aBodyIsTakenUpToItsLimit() throws IOException {
        try (Spool taken = Bodies.take(bytes("x".repeat(1000)), 1000)) {
            assertEquals(1000, taken.length());
            assertEquals(1000, taken.read().readAllBytes().length);
        }
        assertEquals(
                413,
                assertThrows(XapiProblem.class, () -> Bodies.take(bytes("x".repeat(1001)), 1000))
                        .status());
        try (Spool large = Bodies.take(bytes("x".repeat(3 * Spool.IN_MEMORY)), 4L * Spool.IN_MEMORY)) {
            assertTrue(large.read().readAllBytes().length == 3 * Spool.IN_MEMORY);
        }
    }
}
