package org.jumptojob.records.http;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jumptojob.records.door.XapiProblem;

/**
 * The form of a request in alternate syntax, read as it comes: the field {@code content} goes into a spool, the others are
 * short.
 */
final class AlternateForm {

    private static final String CONTENT = "content";

    /** All fields but the content together, decoded. */
    private static final int MOST_OF_FIELDS = 64 * 1024;

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final BiConsumer<String, String> listener;
    private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Spool content;
    private long bytes;
    private int ofFields;

    /** @param listener hears of each field but the content as soon as it has come */
    private AlternateForm(InputStream in, BiConsumer<String, String> listener) {
        this.in = in;
        this.listener = listener;
    }

    /** @throws XapiProblem 400 where it is not encoded rightly, 413 where it is too long */
    static AlternateForm read(InputStream in, BiConsumer<String, String> listener) throws IOException {
        AlternateForm form = new AlternateForm(in, listener);
        try {
            boolean more = true;
            while (more) {
                more = form.readField();
            }
            return form;
        } catch (IOException | RuntimeException e) {
            form.close();
            throw e;
        }
    }

    /** Headers and parameters. */
    Map<String, String> fields() {
        return fields;
    }

    /** What is to be stored; {@code null} where the form has none. */
    Spool content() {
        return content;
    }

    private void close() {
        if (content != null) {
            content.close();
        }
    }

    /** @return whether another field follows */
    private boolean readField() throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        int end = copy(name, true, MOST_OF_FIELDS);
        if (end != '=') {
            return end == '&';
        }
        String key = text(name);
        if (key.equalsIgnoreCase(CONTENT)) {
            close();
            content = new Spool();
            OutputStream out = new BufferedOutputStream(content, BUFFER);
            end = copy(out, false, Long.MAX_VALUE);
            out.flush();
            return end == '&';
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        end = copy(value, false, MOST_OF_FIELDS);
        if (!key.isEmpty()) {
            fields.put(key, text(value));
            listener.accept(key, text(value));
        }
        return end == '&';
    }

    /** Decodes up to the end of a name or a value; gives the sign that ended it, -1 at the end of the form. */
    private int copy(OutputStream out, boolean name, long most) throws IOException {
        for (int b = next(); ; b = next()) {
            if (b == -1 || b == '&' || name && b == '=') {
                return b;
            }
            if (most == MOST_OF_FIELDS && ++ofFields > most) {
                throw new XapiProblem(
                        413,
                        "The fields of the form besides content are longer than " + MOST_OF_FIELDS
                                + " bytes together.");
            }
            out.write(b == '+' ? ' ' : b == '%' ? digit() << 4 | digit() : b);
        }
    }

    private int next() throws IOException {
        int b = in.read();
        if (b >= 0 && ++bytes > Bodies.MOST) {
            throw Bodies.tooLong(Bodies.MOST);
        }
        return b;
    }

    private int digit() throws IOException {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw new XapiProblem(
                    400, "The form is not encoded rightly: two hexadecimal digits must follow a percent sign.");
        }
        return digit;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
