package org.jumptojob.operations.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupProblem.Status;
import org.jumptojob.operations.backup.format.Manifest;

/**
 * What a backup has to fit before it is restored.
 *
 * @param mode demo or production
 * @param iriBase the root of the IRIs that the settings ask for, if any
 * @param keys ids of the keys in the secret file; nothing where another file is meant on purpose
 * @param closed accounts that must not come back
 */
record Conditions(String mode, Optional<String> iriBase, Optional<Set<String>> keys, Map<UUID, Instant> closed) {

    /** @throws BackupProblem where the backup is of another kind of site, or could not be used on this machine */
    void check(Manifest backup, int newest) {
        if (backup.schema() > newest) {
            throw new BackupProblem(
                    Status.SCHEMA_NEWER,
                    "The backup was made by a newer program: its schema has version " + backup.schema()
                            + ", this program knows versions up to " + newest + ". Take the newer program.");
        }
        String kind = backup.about().get(Manifest.MODE);
        if (!kind.equals(mode)) {
            throw new BackupProblem(
                    Status.WRONG_KIND_OF_SITE,
                    kind.equals("demo")
                            ? "This is the backup of a demo. Everyone knows the passphrases of its people, so it is not"
                                    + " restored with --production."
                            : "This is the backup of a site for real people. Add --production.");
        }
        String stored = backup.about().get(Manifest.IRI_BASE);
        if (iriBase.filter(asked -> !withoutSlash(asked).equals(withoutSlash(stored)))
                .isPresent()) {
            throw new BackupProblem(
                    Status.SETTING,
                    "The setting JUMPTOJOB_IRI_BASE is " + iriBase.get() + ", but the backup is of the site " + stored
                            + ". Set it to " + stored + ".");
        }
        List<String> missing = keys.map(known -> backup.keys().stream()
                        .filter(key -> !known.contains(key))
                        .toList())
                .orElse(List.of());
        if (!missing.isEmpty()) {
            throw new BackupProblem(
                    Status.SETTING,
                    "The secret file is not the one of this backup: the key " + String.join(", ", missing)
                            + " is missing in it, so private texts could not be opened. Put the old secret file where"
                            + " JUMPTOJOB_SECRET_FILE says. Only if it is lost for good, add --other-secret.");
        }
    }

    private static String withoutSlash(String iri) {
        return iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    }
}
