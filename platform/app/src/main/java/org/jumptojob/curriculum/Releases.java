package org.jumptojob.curriculum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jumptojob.persistence.Sql;

/** The releases of the content as the database keeps them: every file of a release as it is, one row each. */
public final class Releases {

    /**
     * A loaded release.
     *
     * @param files text by path
     */
    public record Release(int number, Map<String, String> files) {}

    private Releases() {}

    /** The release with the highest number. */
    public static Optional<Release> newest(Sql sql) {
        return sql
                .query("SELECT number FROM content_release ORDER BY number DESC FETCH FIRST 1 ROWS ONLY", row ->
                        (int) row.number("number"))
                .stream()
                .findFirst()
                .map(number -> new Release(number, files(sql, number)));
    }

    private static Map<String, String> files(Sql sql, int number) {
        Map<String, String> files = new TreeMap<>();
        sql.query(
                "SELECT path, body FROM content_file WHERE release_number = ?",
                row -> files.put(row.text("path"), row.text("body")),
                number);
        return files;
    }

    /** Stores it, in place of a loaded one of the same number. */
    public static void store(Sql sql, Release release) {
        delete(sql, release.number());
        sql.update("INSERT INTO content_release (number, loaded_at) VALUES (?, ?)", release.number(), Instant.now());
        List<Object[]> rows = new ArrayList<>();
        release.files().forEach((path, body) -> rows.add(new Object[] {release.number(), path, body}));
        sql.batch("INSERT INTO content_file (release_number, path, body) VALUES (?, ?, ?)", rows);
    }

    public static void delete(Sql sql, int number) {
        sql.update("DELETE FROM content_file WHERE release_number = ?", number);
        sql.update("DELETE FROM content_release WHERE number = ?", number);
    }
}
