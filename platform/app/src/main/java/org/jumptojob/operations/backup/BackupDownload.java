package org.jumptojob.operations.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.operations.PlatformDownload;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseProblem;

/** {@code scripts/backup} of a running server: the server reads its database, the script locks and keeps the file. */
@ApplicationScoped
class BackupDownload implements PlatformDownload {

    static final String NAME = "backup";

    @Inject
    private Database database;

    @Inject
    private ClosedAccounts closed;

    @Override
    @Allowed(Access.PLATFORM)
    public String name() {
        return NAME;
    }

    @Override
    @Allowed(Access.PLATFORM)
    public void write(OutputStream out) throws IOException {
        closed.level();
        try {
            new BackupWriter(database.dataSource(), Clock.systemUTC()).write(out);
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }
}
