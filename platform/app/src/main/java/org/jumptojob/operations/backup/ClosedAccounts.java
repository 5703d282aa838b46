package org.jumptojob.operations.backup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/**
 * Keeps closed accounts closed. Database and list beside the data know the same; and whoever stands in one of them and
 * is there all the same has come back with a backup, and is erased again, with all that belongs to it: each room deletes,
 * and outside stores are told.
 */
@ApplicationScoped
public class ClosedAccounts {

    private static final Logger LOG = Logger.getLogger(ClosedAccounts.class.getName());

    @Inject
    Database database;

    @Inject
    AccountService accounts;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    private volatile int erasedAtStart;

    /** Before anything leaves the house: jobs that send mails and records begin after this, or look a second later. */
    void open(@Observes @Priority(225) DatabaseReady ready) {
        level();
        try {
            erasedAtStart = eraseAgain();
        } catch (RuntimeException e) {
            // The site opens all the same for everybody else; scripts/restore asks again and tells.
            LOG.log(Level.SEVERE, "A closed account that had come back with a backup could not be erased again.", e);
        }
    }

    /** The list is written when the account is gone for good, not before. */
    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonClosed event) {
        write(Map.of(event.actor(), clock.instant()));
    }

    /** Database and list learn from each other. */
    @Allowed(Access.PLATFORM)
    public void level() {
        if (!hasData()) {
            return;
        }
        try (Connection connection = database.dataSource().getConnection()) {
            Tombstones.add(connection, list().read());
            write(Tombstones.of(connection));
        } catch (IOException e) {
            tell(e);
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    /**
     * Erases who has come back.
     *
     * @return how many they were
     */
    @Allowed(Access.PLATFORM)
    public int eraseAgain() {
        List<UUID> back = accounts.cameBack();
        back.forEach(accounts::eraseAgain);
        if (!back.isEmpty()) {
            LOG.info(() -> "Closed accounts that had come back with a backup were erased again: " + back.size());
        }
        return back.size();
    }

    /** How many were erased again when this server started. */
    @Allowed(Access.PLATFORM)
    public int erasedAtStart() {
        return erasedAtStart;
    }

    private void write(Map<UUID, Instant> closed) {
        if (!hasData()) {
            return;
        }
        try {
            list().add(closed);
        } catch (IOException | BackupProblem e) {
            // The database has them too, and the next start or backup tries again.
            tell(e);
        }
    }

    private void tell(Exception e) {
        LOG.log(
                Level.SEVERE,
                e,
                () -> "The list of closed accounts " + list().path()
                        + " cannot be written or read. Without it a restored"
                        + " backup brings people back who have closed their account.");
    }

    private TombstoneFile list() {
        return new TombstoneFile(site.settings().path(Setting.TOMBSTONE_FILE));
    }

    /** The launcher has made the folder. A server without one keeps no files. */
    private boolean hasData() {
        return site.settings().optional(Setting.TOMBSTONE_FILE).isPresent()
                && Files.isDirectory(site.settings().path(Setting.DATA_DIR));
    }
}
