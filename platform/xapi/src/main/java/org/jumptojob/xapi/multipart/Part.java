package org.jumptojob.xapi.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One part of a multipart body. Its bytes can be read once, and only until the reader goes on to the next part. */
public final class Part {

    private final Map<String, String> headers;
    private final InputStream body;

    Part(Map<String, String> headers, InputStream body) {
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /**
     * A header's value, without white space around it.
     *
     * @param name the header's name in any case
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Type and subtype of the content in small letters, without parameters; empty where the part has none. */
    public Optional<String> mediaType() {
        return header("Content-Type").map(value -> ContentType.of(value).type());
    }

    /** The part's bytes as they come in; it ends where the part ends, and need not be closed. */
    public InputStream body() {
        return body;
    }

    /**
     * The rest of the part's bytes, in memory.
     *
     * @param most how many there may be
     * @throws UnreadableMultipart if there are more
     */
    public byte[] bytes(int most) throws IOException {
        byte[] bytes = body.readNBytes(most);
        if (bytes.length == most && body.read() >= 0) {
            throw UnreadableMultipart.tooLong(
                    "A part of the multipart body is longer than " + most + " bytes. Send fewer statements at once.");
        }
        return bytes;
    }
}
