package org.jumptojob.operations.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupSource;
import org.jumptojob.operations.backup.format.Checksum;
import org.jumptojob.operations.backup.format.CopyText;
import org.jumptojob.operations.backup.format.Manifest;

/** Reads a backup, a row at a time. */
final class BackupReader {

    /** Takes what a backup holds, in its order. */
    interface Rows {

        /** Begins the rows of a table. */
        void table(String name, List<String> columns) throws SQLException;

        /** The next row of the table that was begun last; {@code null} for no value. */
        void row(List<String> values) throws SQLException;
    }

    private static final String BEGIN = "tables/";
    private static final String ENDING = ".tsv";
    private static final int PIECE = 65_536;
    private static final int LONGEST_MANIFEST = 10_000_000;

    private final BackupSource source;

    BackupReader(BackupSource source) {
        this.source = source;
    }

    /**
     * Reads everything once and holds it against its manifest.
     *
     * @throws BackupProblem where something is missing, was changed or was added
     */
    Manifest verify() {
        Map<String, Manifest.Contents> found = new LinkedHashMap<>();
        Manifest manifest = null;
        try (ZipInputStream zip = new ZipInputStream(source.open(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (manifest != null) {
                    throw BackupProblem.damaged("something was added to it");
                }
                if (entry.getName().equals(Manifest.NAME)) {
                    manifest = Manifest.parse(text(zip));
                } else {
                    found.put(tableOf(entry), contents(zip));
                }
            }
        } catch (IOException e) {
            throw BackupProblem.damaged(e);
        }
        if (manifest == null) {
            throw BackupProblem.damaged("its end is missing");
        }
        compare(manifest.tables(), found);
        return manifest;
    }

    private static void compare(Map<String, Manifest.Contents> named, Map<String, Manifest.Contents> found) {
        for (Map.Entry<String, Manifest.Contents> table : named.entrySet()) {
            if (!table.getValue().equals(found.get(table.getKey()))) {
                throw BackupProblem.damaged("the table " + table.getKey() + " is not as it was written");
            }
        }
        if (found.size() != named.size()) {
            throw BackupProblem.damaged("something was added to it");
        }
    }

    private static String tableOf(ZipEntry entry) {
        String name = entry.getName();
        if (!name.matches(BEGIN + "[a-z0-9_]+\\" + ENDING)) {
            throw BackupProblem.damaged("something was added to it");
        }
        return name.substring(BEGIN.length(), name.length() - ENDING.length());
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
    }

    private static Manifest.Contents contents(InputStream in) throws IOException {
        MessageDigest digest = Checksum.begin();
        byte[] part = new byte[PIECE];
        long lines = 0;
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            digest.update(part, 0, count);
            for (int i = 0; i < count; i++) {
                if (part[i] == '\n') {
                    lines++;
                }
            }
        }
        // The first line names the columns.
        return new Manifest.Contents(lines - 1, Checksum.end(digest));
    }

    /** Gives out all rows. Only after {@link #verify}. */
    void read(Rows rows) throws SQLException {
        try (ZipInputStream zip = new ZipInputStream(source.open(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(Manifest.NAME)) {
                    read(tableOf(entry), zip, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be read any more.", e);
        }
    }

    private static void read(String table, InputStream in, Rows rows) throws IOException, SQLException {
        // Not closed: the zip file goes on after the table.
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line = lines.readLine();
        rows.table(table, List.of(String.valueOf(line).split("\t")));
        for (line = lines.readLine(); line != null; line = lines.readLine()) {
            rows.row(CopyText.values(line));
        }
    }
}
