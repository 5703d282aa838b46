package org.jumptojob.operations.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupProblem.Status;
import org.jumptojob.operations.backup.format.BackupSource;
import org.jumptojob.operations.backup.format.Checksum;
import org.jumptojob.operations.backup.format.Manifest;
import org.jumptojob.operations.backup.format.Passphrase;
import org.jumptojob.operations.backup.format.SealedOutput;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * The program behind {@code scripts/backup}: takes the backup from the running server, or straight from the database where
 * none runs, locks it on wish, and reads it back. The launcher starts it with the settings of the server.
 */
public final class BackupProgram {

    private static final String ENCRYPT = "--encrypt";
    private static final String PASSPHRASE_FILE = "--passphrase-file";

    /** The launcher names the address of the running server. */
    private static final String FROM = "--from";

    private static final int PIECE = 65_536;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Words words;
    private final Settings settings;
    private final Clock clock;

    BackupProgram(List<String> arguments, Settings settings, Clock clock) {
        this.words = Words.of(arguments, Set.of(ENCRYPT), Set.of(PASSPHRASE_FILE, FROM));
        this.settings = settings;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(
                Ending.of(() -> new BackupProgram(List.of(arguments), Settings.ofProcess(), Clock.systemUTC()).run()));
    }

    /** Writes the backup; answers what to tell. */
    String run() throws IOException, SQLException, InterruptedException {
        boolean locked = words.has(ENCRYPT) || words.has(PASSPHRASE_FILE);
        Path file = words.file()
                .orElseGet(() -> Path.of(
                                "jump-to-job-" + STAMP.format(clock.instant()) + ".zip" + (locked ? ".locked" : ""))
                        .toAbsolutePath());
        Optional<char[]> passphrase = locked ? Optional.of(passphrase()) : Optional.empty();
        create(file);
        boolean done = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), PIECE);
                    OutputStream lock = passphrase.isPresent()
                            ? new SealedOutput(out, passphrase.get().clone())
                            : out) {
                write(lock);
            }
            sync(file);
            Manifest manifest = new BackupReader(
                            BackupSource.of(file, () -> passphrase.orElseThrow().clone()))
                    .verify();
            String hash = hash(file);
            Path sum = file.resolveSibling(file.getFileName() + ".sha256");
            Files.writeString(sum, hash + "  " + file.getFileName() + "\n");
            done = true;
            return told(file, manifest, hash, locked);
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private char[] passphrase() {
        return words.value(PASSPHRASE_FILE)
                .map(name -> Passphrase.ofFile(Path.of(name)))
                .orElseGet(() -> Passphrase.asked(true));
    }

    /** The file never stands on the disk with wider rights, and never in the place of another. */
    private static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, rights);
        } catch (FileAlreadyExistsException e) {
            throw new BackupProblem(Status.USAGE, "There is a file " + file + " already. Name another one.", e);
        } catch (IOException e) {
            throw new BackupProblem(
                    Status.FAILED,
                    "The file " + file + " cannot be written. Name one in a folder that you may use.",
                    e);
        }
    }

    private void write(OutputStream out) throws IOException, SQLException, InterruptedException {
        Optional<String> server = words.value(FROM);
        if (server.isPresent()) {
            fetch(server.get(), out);
            return;
        }
        DataSource source = DatabaseOfSettings.toRead(settings);
        new BackupWriter(source, clock).write(out);
        try (Connection connection = source.getConnection()) {
            new TombstoneFile(settings.path(Setting.TOMBSTONE_FILE)).add(Tombstones.of(connection));
        }
    }

    private void fetch(String server, OutputStream out) throws IOException, InterruptedException {
        Path token = settings.path(Setting.DATA_DIR).resolve("command-token");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/internal/" + BackupDownload.NAME))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new BackupProblem(
                        Status.FAILED,
                        "The server at " + server + " gave no backup: status " + answer.statusCode()
                                + ". Its log tells why.");
            }
            in.transferTo(out);
        }
    }

    /** A backup that a power cut takes away again is none. */
    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Checksum.begin();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Checksum.end(digest);
    }

    private static String told(Path file, Manifest manifest, String hash, boolean locked) throws IOException {
        return "Backup: " + file + "\n"
                + manifest.tables().size() + " tables, " + manifest.rows() + " rows, " + Files.size(file) + " bytes, "
                + (locked ? "locked with the passphrase" : "not locked") + ".\n"
                + "It was read back and is whole. SHA-256: " + hash + "\n"
                + "The secret file is not in it: keep a copy of that elsewhere.";
    }
}
