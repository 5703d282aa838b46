package org.jumptojob.operations.backup.format;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jumptojob.operations.backup.format.BackupProblem.Status;

/** The passphrase of a locked backup: from a file, or asked for at the keyboard. Never on the command line, where others see it. */
public final class Passphrase {

    private static final int SHORTEST = 12;

    private Passphrase() {}

    /** The first line of a file. */
    public static char[] ofFile(Path file) {
        try {
            String line = Files.readString(file).lines().findFirst().orElse("");
            return checked(line.toCharArray());
        } catch (IOException e) {
            throw new BackupProblem(Status.USAGE, "The passphrase file " + file + " cannot be read.", e);
        }
    }

    /** @param twice for a new backup: a slip of the finger would lock it for ever */
    public static char[] asked(boolean twice) {
        Console console = System.console();
        if (console == null) {
            throw new BackupProblem(
                    Status.USAGE, "There is no keyboard to type a passphrase at. Name a file with --passphrase-file.");
        }
        char[] first = console.readPassword("Passphrase of the backup: ");
        if (twice && !Arrays.equals(first, console.readPassword("Once more: "))) {
            throw new BackupProblem(Status.USAGE, "The two passphrases differ. Nothing was written.");
        }
        return checked(first == null ? new char[0] : first);
    }

    private static char[] checked(char[] passphrase) {
        if (passphrase.length < SHORTEST) {
            throw new BackupProblem(
                    Status.USAGE, "The passphrase of a backup has at least " + SHORTEST + " characters.");
        }
        return passphrase;
    }
}
