package org.jumptojob.persistence;

import java.sql.SQLException;
import java.util.Set;

/** The database refused. The transaction is rolled back, and nobody was told that anything is saved. */
public class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> PASSING = Set.of("23505", "40001", "40P01", "55P03", "HYT00", "90131");

    public DatabaseProblem(SQLException cause) {
        super(withoutValues(cause));
    }

    /** What a database says of a refusal quotes the values of the row. They are people's, and this may go into a log. */
    private static SQLException withoutValues(SQLException said) {
        SQLException cause = new SQLException(
                "The database refused: SQL state " + said.getSQLState() + ", code " + said.getErrorCode() + ".",
                said.getSQLState(),
                said.getErrorCode());
        cause.setStackTrace(said.getStackTrace());
        return cause;
    }

    /** Whether the same row was there already (SQL state class 23, unique violation). */
    public boolean isDuplicate() {
        return "23505".equals(((SQLException) getCause()).getSQLState());
    }

    /**
     * Whether another transaction was in the way, so that the same work in a new one can succeed: the same row at the
     * same moment, a deadlock, a lock that was not given in time. H2 has a code of its own for a row that has changed
     * under the hand (90131).
     */
    public boolean isInTheWay() {
        String state = ((SQLException) getCause()).getSQLState();
        return state != null && PASSING.contains(state);
    }
}
