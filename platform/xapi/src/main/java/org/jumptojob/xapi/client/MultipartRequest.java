package org.jumptojob.xapi.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.jumptojob.xapi.multipart.MultipartWriter;

/** The body of a request with attachments. Their bytes are read while they are sent; the length is known beforehand. */
final class MultipartRequest {

    private MultipartRequest() {}

    static BodyPublisher body(String boundary, byte[] statements, List<Attachment> attachments) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        List<BodyPublisher> pieces = new ArrayList<>();
        try (MultipartWriter writer = new MultipartWriter(frame, boundary)) {
            writer.statements(statements);
            for (Attachment attachment : attachments) {
                writer.startAttachment(attachment.sha2(), attachment.contentType());
                pieces.add(taken(frame));
                if (attachment.length() > 0) {
                    pieces.add(BodyPublishers.fromPublisher(
                            BodyPublishers.ofInputStream(() -> open(attachment)), attachment.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        pieces.add(taken(frame));
        return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher taken(ByteArrayOutputStream frame) {
        BodyPublisher piece = BodyPublishers.ofByteArray(frame.toByteArray());
        frame.reset();
        return piece;
    }

    private static InputStream open(Attachment attachment) {
        try {
            return attachment.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of an attachment cannot be read.", e);
        }
    }
}
