package org.jumptojob.operations.personal;

import static org.jumptojob.xapi.json.Json.JSON;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jumptojob.privacy.PersonalData.Chapter;

/**
 * Writes a copy: a zip file with {@code index.html} for people and {@code data.json} for programs. Chapters are squeezed as
 * they come, so that a long record needs little memory; nothing of it lies on the disk in the clear.
 */
final class CopyWriter {

    static final String PAGE = "index.html";
    static final String DATA = "data.json";

    /** A text that is squeezed while it is written. */
    private static final class Squeezed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Writer writer;

        Squeezed() throws IOException {
            writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
        }

        void copyTo(ZipOutputStream zip) throws IOException {
            writer.close();
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                in.transferTo(zip);
            }
        }
    }

    private final CopyPage page;
    private final Squeezed body;
    private final Squeezed data;
    private boolean first = true;

    CopyWriter(CopyPage page) {
        this.page = page;
        try {
            this.body = new Squeezed();
            this.data = new Squeezed();
            data.writer.write("{\"made\":" + quoted(page.made().toString()) + ",\"site\":" + quoted(page.site())
                    + ",\"chapters\":{");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(List<Chapter> chapters) {
        try {
            for (Chapter chapter : chapters) {
                body.writer.write(page.chapter(chapter));
                data.writer.write((first ? "\n" : ",\n") + quoted(chapter.word()) + ":[");
                first = false;
                writeRows(chapter.rows());
                data.writer.write("]");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRows(List<Map<String, String>> rows) throws IOException {
        String between = "\n";
        for (Map<String, String> row : rows) {
            StringBuilder json = new StringBuilder(between).append('{');
            row.forEach((key, value) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                    .append(quoted(CopyPage.name(key)))
                    .append(':')
                    .append(quoted(value)));
            data.writer.write(json.append('}').toString());
            between = ",\n";
        }
    }

    /** The whole file. */
    byte[] finish() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(PAGE));
            zip.write(page.head().getBytes(StandardCharsets.UTF_8));
            body.copyTo(zip);
            zip.write(page.foot().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(DATA));
            data.writer.write("\n}}\n");
            data.copyTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String quoted(String text) {
        return JSON.createValue(text).toString();
    }
}
