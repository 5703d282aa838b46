package org.jumptojob.persistence;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps the changes of a database and the taking of these changes into its file apart. H2 takes those of one table after
 * the other, and so a commit, or a statement, that runs in between would be in the file for some tables only: a process
 * that is killed before the next time would leave a part of it behind (h2database issue 2080).
 *
 * <p>A taking always waits for the commits that are running. For statements it waits a moment only: one of them may wait
 * for a row of somebody whose commit waits for this taking.
 */
final class QuietMoment {

    /** Longer than a statement takes that waits for nobody. */
    private static final long PATIENCE_MILLIS = 20;

    /** Something that the database does. */
    interface Work<T> {
        T run() throws Throwable;
    }

    /** The taking. */
    interface Taking {
        void run() throws SQLException;
    }

    private final ReadWriteLock commits = new ReentrantReadWriteLock();
    private final ReadWriteLock statements = new ReentrantReadWriteLock();

    /** Ends a transaction, in either way. */
    <T> T end(Work<T> work) throws Throwable {
        return under(commits.readLock(), work);
    }

    /** Changes something within a transaction. */
    <T> T change(Work<T> work) throws Throwable {
        return under(statements.readLock(), work);
    }

    private static <T> T under(Lock lock, Work<T> work) throws Throwable {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the changes while nothing changes. */
    void take(Taking taking) throws SQLException {
        commits.writeLock().lock();
        boolean quiet = false;
        try {
            quiet = statements.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            taking.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The changes were not written to the database file: the server is stopping.", e);
        } finally {
            if (quiet) {
                statements.writeLock().unlock();
            }
            commits.writeLock().unlock();
        }
    }
}
