package org.jumptojob.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupProblem.Status;
import org.jumptojob.operations.backup.format.BackupSource;
import org.jumptojob.operations.backup.format.Checksum;
import org.jumptojob.operations.backup.format.Manifest;
import org.jumptojob.operations.backup.format.Passphrase;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * The program behind {@code scripts/restore}. The launcher starts it with the settings of the server, and starts the server
 * afterwards, which erases again whoever stands on the list of closed accounts.
 */
public final class RestoreProgram {

    private static final String TOMBSTONES = "--tombstones";
    private static final String NO_TOMBSTONES = "--no-tombstones";
    private static final String OTHER_SECRET = "--other-secret";
    private static final String PASSPHRASE_FILE = "--passphrase-file";

    private static final int KEY_ID = 8;

    private final Words words;
    private final Settings settings;
    private char[] passphrase;

    RestoreProgram(List<String> arguments, Settings settings) {
        this.words = Words.of(arguments, Set.of(NO_TOMBSTONES, OTHER_SECRET), Set.of(TOMBSTONES, PASSPHRASE_FILE));
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        System.exit(Ending.of(() -> new RestoreProgram(List.of(arguments), Settings.ofProcess()).run()));
    }

    /** Restores the backup; answers what to tell. */
    String run() throws IOException {
        Path file = words.file()
                .orElseThrow(() -> new BackupProblem(Status.USAGE, "Name the backup that is to be restored."));
        if (!Files.isReadable(file)) {
            throw new BackupProblem(Status.USAGE, "The file " + file + " cannot be read.");
        }
        Map<UUID, Instant> closed = closed();
        Conditions conditions = new Conditions(
                settings.text(Setting.MODE),
                settings.optional(Setting.IRI_BASE),
                words.has(OTHER_SECRET) ? Optional.empty() : Optional.of(keys(settings.path(Setting.SECRET_FILE))),
                closed);
        Manifest manifest = new Restorer(DatabaseOfSettings.toFill(settings), BackupSource.of(file, this::passphrase))
                .restore(conditions);
        return "Restored: " + manifest.tables().size() + " tables, " + manifest.rows() + " rows, as of "
                + manifest.made() + ".\nClosed accounts on the list: " + closed.size() + ".";
    }

    /** It is asked for once, and needed for each reading. */
    private char[] passphrase() {
        if (passphrase == null) {
            passphrase = words.value(PASSPHRASE_FILE)
                    .map(name -> Passphrase.ofFile(Path.of(name)))
                    .orElseGet(() -> Passphrase.asked(false));
        }
        return passphrase.clone();
    }

    /**
     * Who must not come back: the list beside the data and the one that is handed over.
     *
     * @throws BackupProblem where there is neither, and nobody said that there is none
     */
    private Map<UUID, Instant> closed() throws IOException {
        TombstoneFile own = new TombstoneFile(settings.path(Setting.TOMBSTONE_FILE));
        Map<UUID, Instant> closed = new LinkedHashMap<>(own.read());
        Optional<TombstoneFile> given = words.value(TOMBSTONES)
                .map(name -> new TombstoneFile(Path.of(name).toAbsolutePath()));
        if (given.isPresent()) {
            if (!given.get().exists()) {
                throw new BackupProblem(
                        Status.USAGE, "There is no file " + given.get().path() + ".");
            }
            closed.putAll(given.get().read());
        } else if (!own.exists() && !words.has(NO_TOMBSTONES)) {
            throw new BackupProblem(
                    Status.USAGE,
                    "The list of closed accounts " + own.path()
                            + " is not there. Who closed an account after the backup"
                            + " was made would be back. Name the list with --tombstones FILE; only where it is lost for"
                            + " good, add --no-tombstones.");
        }
        return closed;
    }

    /** The ids of the keys in a secret file, as each sealed value names them: the first digits of the SHA-256. */
    static Set<String> keys(Path secret) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String line : Files.readAllLines(secret)) {
            if (!line.isBlank()) {
                ids.add(Checksum.of(Base64.getDecoder().decode(line.strip())).substring(0, KEY_ID));
            }
        }
        return ids;
    }
}
