package org.jumptojob.operations.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.operations.backup.format.BackupProblem;

/**
 * The list of closed accounts beside the data, which outlives the database: after a restore it says who has to be erased
 * again. A line is a random id and a moment, with a tab between.
 */
final class TombstoneFile {

    private static final String HEAD =
            "# Accounts that were closed: a restored backup is cleaned of them. Keep this file; see operations.md.\n";

    /** The lock of a file keeps other processes out, not other threads. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path path;

    TombstoneFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * What stands in it; nothing where there is no such file. A last line without its end was being written when the
     * machine stopped; the database has it.
     *
     * @throws BackupProblem where a line cannot be read
     */
    Map<UUID, Instant> read() throws IOException {
        Map<UUID, Instant> found = new LinkedHashMap<>();
        String text = exists() ? Files.readString(path) : "";
        int number = 0;
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line.strip(), number, found);
            }
        }
        return found;
    }

    private void read(String line, int number, Map<UUID, Instant> found) {
        String[] cells = line.split("\t");
        try {
            found.put(UUID.fromString(cells[0]), Instant.parse(cells[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeParseException e) {
            throw new BackupProblem(
                    BackupProblem.Status.FAILED,
                    "Line " + number + " of the list of closed accounts " + path
                            + " cannot be read. Mend or remove that line.",
                    e);
        }
    }

    /** Adds those that are not in it yet, and waits until they are on the disk. */
    void add(Map<UUID, Instant> closed) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            append(closed);
        }
    }

    private void append(Map<UUID, Instant> closed) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // Another process, such as a backup, may write at the same moment.
        try (FileChannel channel = FileChannel.open(path, options, ownerOnly());
                FileLock lock = channel.lock()) {
            Map<UUID, Instant> missing = new LinkedHashMap<>(closed);
            missing.keySet().removeAll(read().keySet());
            StringBuilder lines = new StringBuilder();
            // All of it is ASCII, so characters are bytes; half a line at the end goes.
            channel.truncate(Files.readString(path).lastIndexOf('\n') + 1L);
            if (channel.size() == 0) {
                lines.append(HEAD);
            }
            missing.forEach(
                    (actor, at) -> lines.append(actor).append('\t').append(at).append('\n'));
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(lines.toString());
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
