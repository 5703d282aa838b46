package org.jumptojob.xapi.multipart;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Multipart bodies written out by hand, so that no test checks the writer against the reader alone. */
final class Bodies {
    static final String BOUNDARY = "-------314159265358979323846";
    static final String TYPE = "multipart/mixed; boundary=" + BOUNDARY;
    static final MultipartLimits LIMITS = MultipartLimits.of(10_000, 100_000);

    private Bodies() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Each part is its header lines, an empty line and its content, with plain line ends. */
    static String body(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            int empty = part.indexOf("\n\n");
            body.append("--").append(BOUNDARY).append("\r\n");
            body.append(part.substring(0, empty).replace("\n", "\r\n")).append("\r\n\r\n");
            body.append(part.substring(empty + 2)).append("\r\n");
        }
        return body + "--" + BOUNDARY + "--\r\n";
    }
}
