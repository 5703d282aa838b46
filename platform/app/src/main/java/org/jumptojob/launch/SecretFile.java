package org.jumptojob.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * The file with the key that wraps each person's own key: one line, 32 bytes in Base64. It stands outside the data
 * folder, so that a copy of the data alone opens nothing.
 */
final class SecretFile {

    private static final int KEY_BYTES = 32;
    private final Settings settings;
    private final Path data;

    SecretFile(Settings settings, Path data) {
        this.settings = settings;
        this.data = data;
    }

    /** The file of the settings; in demo mode, where none is set, the one beside the data folder. */
    Path path() {
        return settings.optional(Setting.SECRET_FILE)
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .orElseGet(() -> data.resolveSibling(data.getFileName() + ".secret"));
    }

    /** Makes the file in demo mode, where it is missing, and checks it in both modes. */
    Optional<Refusal> check() {
        try {
            if (path().startsWith(data)) {
                return refusal("must not lie in the data folder, because backups of the data would hold the key.");
            }
            if (!Files.exists(path())) {
                if (settings.production()) {
                    return refusal("names the file " + path() + ", which does not exist. Make it with: (umask 077; head"
                            + " -c 32 /dev/urandom | base64 > " + path() + "). Then keep a copy in a safe place.");
                }
                PrivateFile.create(path(), PrivateFile.randomKey());
            }
            return checkContent();
        } catch (IOException e) {
            return refusal("names the file " + path() + ", which this user cannot read or write.");
        }
    }

    private Optional<Refusal> checkContent() throws IOException {
        if (path().toRealPath().startsWith(data.toRealPath())) {
            return refusal("must not lie in the data folder, because backups of the data would hold the key.");
        }
        if (PrivateFile.readableByAll(path())) {
            return refusal("names the file " + path() + ", which everybody on this machine can read. Close it with:"
                    + " chmod 600 " + path());
        }
        return isKey(Files.readString(path(), StandardCharsets.ISO_8859_1).strip())
                ? Optional.empty()
                : refusal("names the file " + path() + ", which does not hold 32 bytes in Base64. If another key was"
                        + " used before, put that one back; a new key cannot read old entries.");
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Optional<Refusal> refusal(String what) {
        return Optional.of(
                new Refusal(ExitStatus.SETTING, "The setting " + Setting.SECRET_FILE.variable() + " " + what));
    }
}
