package org.jumptojob.operations.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.Checksum;
import org.jumptojob.operations.backup.format.CopyText;
import org.jumptojob.operations.backup.format.Manifest;

/**
 * Writes everything that a database holds, as it is at one moment, into a zip file: one text file a table, then the
 * {@link Manifest}. It is written as it is read; nothing is kept.
 */
final class BackupWriter {

    /**
     * Tables that no backup has. A sign-in that somebody has ended since would be open again, a lease belongs to a
     * process, tries at a passphrase are of a day. A mail holds links that open an account, in the clear; and a mail that
     * waits in a backup was sent long before it is restored.
     */
    static final Set<String> LEFT_OUT = Set.of("sign_in", "lease", "throttle", "mail");

    private static final int SMALL_ROWS = 500;
    private static final int LARGE_ROWS = 20;

    private final DataSource source;
    private final Clock clock;

    BackupWriter(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Writes a backup and leaves the stream open.
     *
     * @throws IOException where the stream takes no more
     * @throws SQLException where the database cannot be read
     */
    Manifest write(OutputStream out) throws IOException, SQLException {
        try (Snapshot snapshot = Snapshot.of(source)) {
            Connection connection = snapshot.connection();
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            // People answer meanwhile: their turn at the processor goes before a smaller file.
            zip.setLevel(Deflater.BEST_SPEED);
            Map<String, Manifest.Contents> tables = new LinkedHashMap<>();
            for (DatabaseTable table : DatabaseTable.of(connection)) {
                if (!LEFT_OUT.contains(table.name())) {
                    zip.putNextEntry(new ZipEntry(fileOf(table.name())));
                    tables.put(table.name(), write(connection, table, zip));
                    zip.closeEntry();
                }
            }
            Manifest manifest = new Manifest(about(connection), keys(connection), tables);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return manifest;
        }
    }

    /** The name of a table's file in the zip file. */
    static String fileOf(String table) {
        return "tables/" + table + ".tsv";
    }

    private static Manifest.Contents write(Connection connection, DatabaseTable table, OutputStream zip)
            throws IOException, SQLException {
        MessageDigest digest = Checksum.begin();
        // Flushed and not closed: the zip file goes on after a table.
        Writer lines =
                new BufferedWriter(new OutputStreamWriter(new DigestOutputStream(zip, digest), StandardCharsets.UTF_8));
        lines.append(String.join("\t", table.columnNames())).append('\n');
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(table.mayBeLarge() ? LARGE_ROWS : SMALL_ROWS);
            try (ResultSet row = statement.executeQuery("SELECT " + table.list() + " FROM " + table.name())) {
                while (row.next()) {
                    write(row, table.columns(), lines);
                    rows++;
                }
            }
        }
        lines.flush();
        return new Manifest.Contents(rows, Checksum.end(digest));
    }

    private static void write(ResultSet row, List<DatabaseTable.Column> columns, Writer lines)
            throws IOException, SQLException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                lines.append('\t');
            }
            CopyText.append(lines, columns.get(i).kind().text(row, i + 1));
        }
        lines.append('\n');
    }

    private Map<String, String> about(Connection connection) throws SQLException {
        Map<String, String> about = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        about.put(Manifest.MADE, clock.instant().toString());
        about.put(Manifest.SCHEMA, String.valueOf(Schema.of(connection)));
        about.put(Manifest.DATABASE, data.getDatabaseProductName() + " " + data.getDatabaseProductVersion());
        try (Statement statement = connection.createStatement();
                ResultSet site = statement.executeQuery("SELECT mode, iri_base FROM site")) {
            if (!site.next()) {
                throw new BackupProblem(
                        BackupProblem.Status.FAILED,
                        "This database has no site in it yet, so there is nothing to back up.");
            }
            about.put(Manifest.MODE, site.getString(1));
            about.put(Manifest.IRI_BASE, site.getString(2));
        }
        return about;
    }

    private static List<String> keys(Connection connection) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT DISTINCT key_id FROM personal_key ORDER BY key_id")) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return keys;
    }
}
