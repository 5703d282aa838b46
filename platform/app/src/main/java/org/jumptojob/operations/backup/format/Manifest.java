package org.jumptojob.operations.backup.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a backup says of itself: the last file in it, so that it can be written in one go.
 *
 * @param about what it was made of, by the words below
 * @param keys ids of the keys of the site without which its private texts stay locked
 * @param tables by name, in the order in which they can be restored
 */
public record Manifest(Map<String, String> about, List<String> keys, Map<String, Contents> tables) {

    /**
     * What one table holds.
     *
     * @param rows how many
     * @param sha256 of its file as it is unpacked, in hex
     */
    public record Contents(long rows, String sha256) {}

    public static final String NAME = "manifest.txt";
    public static final String FORMAT = "jump-to-job-backup";
    public static final String MADE = "made";
    public static final String SCHEMA = "schema";
    public static final String DATABASE = "database";
    public static final String MODE = "mode";
    public static final String IRI_BASE = "iri-base";

    /** The format that this program writes, and the newest that it reads. */
    static final int VERSION = 1;

    private static final String KEY = "key";
    private static final String TABLE = "table";
    private static final String END = "end";

    public Manifest {
        about = Map.copyOf(about);
        keys = List.copyOf(keys);
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    public Instant made() {
        return Instant.parse(about.get(MADE));
    }

    /** The number of the newest migration that the database had seen. */
    public int schema() {
        return Integer.parseInt(about.get(SCHEMA));
    }

    public long rows() {
        return tables.values().stream().mapToLong(Contents::rows).sum();
    }

    /** Its lines: a word, then what it says, as {@link CopyText}; the last one holds the SHA-256 of those before. */
    public String text() {
        StringBuilder text = new StringBuilder(line(FORMAT, String.valueOf(VERSION)));
        for (String word : new TreeSet<>(about.keySet())) {
            text.append(line(word, about.get(word)));
        }
        keys.forEach(key -> text.append(line(KEY, key)));
        tables.forEach(
                (name, contents) -> text.append(line(TABLE, name, String.valueOf(contents.rows()), contents.sha256())));
        return text + END + "\t" + Checksum.of(text.toString().getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static String line(String... values) {
        StringBuilder line = new StringBuilder();
        for (String value : values) {
            CopyText.append(line.isEmpty() ? line : line.append('\t'), value);
        }
        return line.append('\n').toString();
    }

    /** @throws BackupProblem where it was changed, or was written by a newer program in another format */
    public static Manifest parse(String text) {
        int end = text.lastIndexOf(END + "\t");
        String first = text.lines().findFirst().orElse("");
        if (!first.matches(FORMAT + "\t\\d{1,6}")) {
            throw BackupProblem.damaged("it has no list of what is in it");
        }
        if (Integer.parseInt(first.substring(FORMAT.length() + 1)) > VERSION) {
            throw new BackupProblem(
                    BackupProblem.Status.SCHEMA_NEWER,
                    "The backup was made by a newer program, which writes them in another way. Take that program.");
        }
        String lines = text.substring(0, Math.max(end, 0));
        if (!text.substring(Math.max(end, 0))
                .strip()
                .equals(END + "\t" + Checksum.of(lines.getBytes(StandardCharsets.UTF_8)))) {
            throw BackupProblem.damaged("its list of what is in it was changed");
        }
        try {
            return ofLines(lines.lines().skip(1).map(CopyText::values).toList());
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeParseException e) {
            throw BackupProblem.damaged("its list of what is in it cannot be read");
        }
    }

    private static Manifest ofLines(List<List<String>> lines) {
        Map<String, String> about = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        Map<String, Contents> tables = new LinkedHashMap<>();
        for (List<String> cells : lines) {
            switch (cells.get(0)) {
                case KEY -> keys.add(cells.get(1));
                case TABLE -> tables.put(cells.get(1), new Contents(Long.parseLong(cells.get(2)), cells.get(3)));
                default -> about.put(cells.get(0), cells.get(1));
            }
        }
        Manifest manifest = new Manifest(about, keys, tables);
        if (!about.keySet().containsAll(List.of(MADE, SCHEMA, MODE, IRI_BASE))) {
            throw BackupProblem.damaged("its list of what is in it is not whole");
        }
        manifest.made();
        manifest.schema();
        return manifest;
    }
}
