package org.jumptojob.web;

import java.sql.SQLException;

/**
 * A problem as a log may show it. Where a database has a part in it, the messages stay out: they quote the values of a row,
 * and those are people's. The kinds of the problems, the SQL state and the places in the program stay.
 */
final class LoggedProblem extends Throwable {
    private static final long serialVersionUID = 1L;

    private LoggedProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** The problem itself where no database has a part in it. */
    static Throwable of(Throwable problem) {
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (one instanceof SQLException) {
                return withoutMessages(problem);
            }
        }
        return problem;
    }

    private static LoggedProblem withoutMessages(Throwable problem) {
        Throwable cause = problem.getCause();
        String state = problem instanceof SQLException refused
                ? " (SQL state " + refused.getSQLState() + ", code " + refused.getErrorCode() + ")"
                : "";
        LoggedProblem shown =
                new LoggedProblem(problem.getClass().getName() + state, cause == null ? null : withoutMessages(cause));
        shown.setStackTrace(problem.getStackTrace());
        return shown;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
