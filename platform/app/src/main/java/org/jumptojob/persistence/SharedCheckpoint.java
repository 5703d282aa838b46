package org.jumptojob.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * One checkpoint for all commits that wait at the same moment. A commit needs a checkpoint that began after it; the
 * first to wait runs it, the others wait for its end and, where they came too late for it, for the next.
 *
 * <p>A checkpoint is what {@code CHECKPOINT SYNC} does, and one thing more: where H2's background thread has just taken
 * the changes, that statement finds nothing to write and does not wait for the threads that are still writing them
 * (seen in {@code MVStore.store} of H2 2.3 to 2.5). So they are waited for before the file is synced.
 */
final class SharedCheckpoint {

    /** Opens a connection to the database. */
    interface Connector {
        Connection connect() throws SQLException;
    }

    private final Connector connector;
    private final QuietMoment quiet;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private Connection connection;
    private boolean running;
    private long begun;
    private long done;

    SharedCheckpoint(Connector connector, QuietMoment quiet) {
        this.connector = connector;
        this.quiet = quiet;
    }

    /**
     * Returns when everything committed before this call is on disk.
     *
     * @throws SQLException where it could not be written: the caller must not tell anybody that it is saved
     */
    void await() throws SQLException {
        lock.lock();
        try {
            long needed = begun + 1;
            while (done < needed) {
                if (running) {
                    ended.awaitUninterruptibly();
                } else {
                    run();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() throws SQLException {
        running = true;
        long mine = ++begun;
        boolean success = false;
        lock.unlock();
        try {
            checkpoint();
            success = true;
        } finally {
            lock.lock();
            running = false;
            if (success) {
                done = mine;
            }
            ended.signalAll();
        }
    }

    /** How many checkpoints were begun. */
    long count() {
        lock.lock();
        try {
            return begun;
        } finally {
            lock.unlock();
        }
    }

    private void checkpoint() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = connector.connect();
        }
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = session.getDatabase().getStore().getMvStore();
        if (!store.isPersistent()) {
            return;
        }
        try {
            quiet.take(() -> take(store));
            store.executeFilestoreOperation(() -> {});
            store.sync();
        } catch (MVStoreException e) {
            throw new SQLException("The changes could not be written to the database file.", e);
        }
    }

    /** Takes the changes, and where nobody else does just now, without waiting until they are written. */
    private static void take(MVStore store) {
        if (store.tryCommit() < 0) {
            store.commit();
        }
    }
}
