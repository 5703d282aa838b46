package org.jumptojob.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of a database migration, such as 3 or 3.1, in the order of Flyway. */
record SchemaVersion(String text) implements Comparable<SchemaVersion> {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.*\\.sql");

    /** The newest migration among the files in a folder and below it. */
    static Optional<SchemaVersion> newestIn(Path migrations) {
        if (!Files.isDirectory(migrations)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(migrations)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> new SchemaVersion(name.group(1).replace('_', '.')))
                    .max(SchemaVersion::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations in " + migrations + " cannot be read", e);
        }
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    /** Without zeros at the end, so that 1.0 is 1. */
    private long[] numbers() {
        long[] all = Arrays.stream(text.split("\\.")).mapToLong(Long::parseLong).toArray();
        int length = all.length;
        while (length > 1 && all[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(all, length);
    }
}
