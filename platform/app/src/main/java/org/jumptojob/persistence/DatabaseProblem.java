package org.jumptojob.persistence;

import java.sql.SQLException;

/** The database refused. The transaction is rolled back, and nobody was told that anything is saved. */
public class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseProblem(SQLException cause) {
        super(cause);
    }

    /** Whether the same row was there already (SQL state class 23, unique violation). */
    public boolean isDuplicate() {
        return "23505".equals(((SQLException) getCause()).getSQLState());
    }
}
