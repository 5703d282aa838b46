package org.jumptojob.operations.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jumptojob.operations.backup.format.Checksum;
import org.jumptojob.operations.backup.format.Manifest;

/** Backups as somebody would forge them, and what stands in one. */
final class Changed {

    private Changed() {}

    /** A backup whose list and hashes hold, but in which a table has no rows. */
    static byte[] without(String table, byte[] backup) throws IOException {
        Map<String, byte[]> files = files(backup);
        Manifest manifest = Manifest.parse(new String(files.remove(Manifest.NAME), StandardCharsets.UTF_8));
        String name = BackupWriter.fileOf(table);
        byte[] head = (new String(files.get(name), StandardCharsets.UTF_8)
                                .lines()
                                .findFirst()
                                .orElseThrow()
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        files.put(name, head);
        Map<String, Manifest.Contents> tables = new LinkedHashMap<>(manifest.tables());
        tables.put(table, new Manifest.Contents(0, Checksum.of(head)));
        files.put(
                Manifest.NAME,
                new Manifest(manifest.about(), manifest.keys(), tables).text().getBytes(StandardCharsets.UTF_8));
        return zipped(files);
    }

    /** A backup in one of whose files one sign in the midst is another one. */
    static byte[] byOneSign(String file, byte[] backup) throws IOException {
        Map<String, byte[]> files = files(backup);
        byte[] bytes = files.get(file);
        bytes[bytes.length / 2] ^= 1;
        return zipped(files);
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Everything that stands in a backup, names of files included. */
    static String text(byte[] backup) throws IOException {
        StringBuilder text = new StringBuilder();
        files(backup)
                .forEach((name, bytes) ->
                        text.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static Map<String, byte[]> files(byte[] backup) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
