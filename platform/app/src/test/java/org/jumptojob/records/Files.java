package org.jumptojob.records;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/** The bytes of attachments as the door has received and checked them. */
final class Files {

    private Files() {}

    static SpooledAttachments none() {
        return of();
    }

    static SpooledAttachments of(byte[]... files) {
        SpooledAttachments received =
                new SpooledAttachments(Path.of(System.getProperty("java.io.tmpdir")), 16 * 1024 * 1024);
        for (byte[] file : files) {
            DeclaredAttachment declared = new DeclaredAttachment(
                    sha2(file), "text/plain", BigDecimal.valueOf(file.length), "http://example.org/file", false);
            try (OutputStream out = received.open(declared)) {
                out.write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return received;
    }

    static String sha2(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
