package org.jumptojob.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** The data folder, and the lock that lets one server at a time use it. */
public final class DataFolder implements Closeable {

    private final Path path;
    private FileChannel channel;

    public DataFolder(Path path) {
        this.path = Objects.requireNonNull(path, "A data folder has a path")
                .toAbsolutePath()
                .normalize();
    }

    public Path path() {
        return path;
    }

    /** Emptied at each start. */
    public Path temporary() {
        return path.resolve("tmp");
    }

    /** The log of the server; older parts stand beside it with a number at the end. */
    public Path log() {
        return path.resolve("log").resolve("server.log");
    }

    /** Address of the running server; stands only while it runs. */
    public Path address() {
        return path.resolve("server-address");
    }

    /** Number of the running server process, for those who watch it; stands only while it runs. */
    public Path processId() {
        return path.resolve("server-pid");
    }

    /** The secret by which a command on this machine proves itself to the server; new at each start. */
    public Path commandToken() {
        return path.resolve("command-token");
    }

    /** Where the server leaves the one-time link for the first administrator. */
    public Path firstAdministrator() {
        return path.resolve("first-administrator.txt");
    }

    /**
     * The list of closed accounts: the file of the settings, else the one beside this folder. It outlives the data: without
     * it a restored backup would bring people back who have closed their account.
     */
    Path closedAccounts(Settings settings) {
        return settings.optional(Setting.TOMBSTONE_FILE)
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .orElseGet(() -> path.resolveSibling(path.getFileName() + ".tombstones"));
    }

    /** Whether the server will be able to write the list of closed accounts. */
    Optional<Refusal> checkClosedAccounts(Settings settings) {
        Path list = closedAccounts(settings);
        try {
            if (Files.exists(list)) {
                FileChannel.open(list, StandardOpenOption.READ, StandardOpenOption.WRITE)
                        .close();
            } else {
                Files.delete(Files.createTempFile(list.getParent(), ".write", null));
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Refusal(
                    ExitStatus.SETTING,
                    "The list of closed accounts " + list + " cannot be written. Give this user the right to, or name"
                            + " another file, outside the data folder, with the setting "
                            + Setting.TOMBSTONE_FILE.variable() + "."));
        }
    }

    /** The H2 database, where there is one. */
    public Path h2File() {
        return path.resolve("jumptojob.mv.db");
    }

    /** How long the list of closed accounts was when the H2 database was last written anew. */
    Path rewritten() {
        return path.resolve(".rewritten");
    }

    /** Makes the folder and writes one file into it. */
    public Optional<Refusal> makeWritable() {
        try {
            Files.createDirectories(path);
            Path probe = Files.createTempFile(path, ".write", null);
            Files.delete(probe);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Refusal(
                    ExitStatus.DATA_NOT_WRITABLE,
                    "The data folder " + path
                            + " cannot be written to. Give this user the right to write there, or choose another folder"
                            + " with --data."));
        }
    }

    /** Takes the lock for the life of this object. */
    public Optional<Refusal> lock() {
        try {
            channel = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            return lock == null ? Optional.of(inUse()) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.of(inUse());
        } catch (IOException e) {
            return Optional.of(new Refusal(
                    ExitStatus.DATA_NOT_WRITABLE,
                    "The data folder " + path + " cannot be locked (" + e.getMessage()
                            + "). Choose a folder on a disk of this machine with --data."));
        }
    }

    /** The address of the server that holds the folder now, where one does. */
    Optional<String> runningServer() throws IOException {
        if (Files.isReadable(address())) {
            try (DataFolder probe = new DataFolder(path)) {
                if (probe.lock().isPresent()) {
                    return Optional.of(Files.readString(address()).strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Why the folder cannot be used while another server holds it. */
    Refusal inUse() {
        return new Refusal(
                ExitStatus.DATA_IN_USE,
                "The data folder " + path
                        + " is in use by another server. Stop that one, or choose another folder with --data.");
    }

    /** Empties the folder for temporary files. Only for the holder of the lock. */
    public Optional<Refusal> emptyTemporary() {
        try {
            if (Files.isDirectory(temporary())) {
                for (Path file : contentOf(temporary())) {
                    Files.delete(file);
                }
            }
            Files.createDirectories(temporary());
            Files.createDirectories(log().getParent());
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(new Refusal(
                    ExitStatus.DATA_NOT_WRITABLE,
                    "The folder " + temporary() + " cannot be emptied (" + e.getMessage()
                            + "). Give this user the right to write there and to all that is in it."));
        }
    }

    /** What stands in a folder, deepest first; links are not followed. */
    private static List<Path> contentOf(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
