package org.jumptojob.operations.backup;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupProblem.Status;

/** How a program of this room ends: with what to tell and status 0, or with one line and another status. */
final class Ending {

    private Ending() {}

    /** Prints what came of the work; answers the status to end with. */
    static int of(Callable<String> work) {
        try {
            System.out.println(work.call());
            return 0;
        } catch (BackupProblem problem) {
            System.err.println(problem.getMessage());
            return problem.status().code();
        } catch (SQLException e) {
            System.err.println("The database cannot be read: " + e.getMessage());
            return Status.FAILED.code();
        } catch (Exception e) {
            System.err.println("It did not work: " + e);
            return Status.FAILED.code();
        }
    }
}
