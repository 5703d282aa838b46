package org.jumptojob.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/** Words that stand nowhere else, each typed in one place, and the search for them in everything that is kept. */
final class Markers {

    /** Where a marker was found, and how much was looked at. */
    record Search(TreeSet<String> found, long looked) {

        @Override
        public String toString() {
            return found.size() + " found in " + looked;
        }
    }

    private final Map<String, String> words = new LinkedHashMap<>();

    /** The marker of a place, made when it is first asked for. Small letters, so that an address keeps it. */
    String in(String place) {
        return words.computeIfAbsent(
                place,
                any -> "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }

    int count() {
        return words.size();
    }

    /** The places whose marker stands in a text, whatever the size of its letters. */
    List<String> placesIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.entrySet().stream()
                .filter(marker -> small.contains(marker.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every cell of every row of every table, those of Flyway too. */
    Search tables(DataSource source) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        long looked = 0;
        try (Connection connection = source.getConnection()) {
            for (String table : names(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int i = 1; i <= columns; i++) {
                            looked++;
                            String where = table + "." + row.getMetaData().getColumnName(i);
                            placesIn(cell(row, i)).forEach(place -> found.add(place + " in " + where));
                        }
                    }
                }
            }
        }
        return new Search(found, looked);
    }

    private static String cell(ResultSet row, int place) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(place).toLowerCase(Locale.ROOT);
        if (type.startsWith("bytea") || type.startsWith("binary")) {
            byte[] bytes = row.getBytes(place);
            return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return String.valueOf(row.getString(place));
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_type = 'BASE TABLE' AND LOWER(table_schema) = 'public'")) {
            while (tables.next()) {
                names.add('"' + tables.getString(1) + '"');
            }
        }
        return names;
    }

    /** Every file of a backup. */
    Search backup(Path file) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        long looked = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = plain(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                looked += text.lines().count();
                found.addAll(placesIn(text));
            }
        }
        return new Search(found, looked);
    }

    /** What stands in a line as bytes is written there in hex. */
    private String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        words.values().forEach(word -> {
            String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.US_ASCII));
            if (text.contains(hex)) {
                plain.append(word);
            }
        });
        return plain.toString();
    }

    /** Every byte of every file in a folder and below. */
    Search files(Path folder) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        long[] looked = {0};
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    looked[0] += bytes.length;
                    placesIn(new String(bytes, StandardCharsets.ISO_8859_1))
                            .forEach(place -> found.add(place + " in " + folder.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return new Search(found, looked[0]);
    }
}
