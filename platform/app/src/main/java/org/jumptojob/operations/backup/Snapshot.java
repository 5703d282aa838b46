package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A look at the whole database as it was at one moment, while others go on writing. Rows come a few at a time, so that
 * memory does not grow with the tables.
 *
 * <p>H2: its level {@code SNAPSHOT} takes the state of all tables at the first statement; {@code REPEATABLE READ} takes
 * only those of the statement. Without lazy results it would build each table in memory first.
 */
final class Snapshot implements AutoCloseable {

    private static final String H2_LEVEL = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL ";

    private final Connection connection;
    private final boolean postgreSql;

    private Snapshot(Connection connection, boolean postgreSql) {
        this.connection = connection;
        this.postgreSql = postgreSql;
    }

    static Snapshot of(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            boolean postgreSql = isPostgreSql(connection);
            if (postgreSql) {
                connection.setAutoCommit(false);
                run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            } else {
                run(connection, H2_LEVEL + "SNAPSHOT");
                run(connection, "SET LAZY_QUERY_EXECUTION 1");
                connection.setAutoCommit(false);
            }
            // The moment is that of the first statement.
            run(connection, "SELECT id FROM site");
            return new Snapshot(connection, postgreSql);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    Connection connection() {
        return connection;
    }

    /** Gives the connection back as it was: others take it from the pool. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            if (!postgreSql) {
                run(connection, "SET LAZY_QUERY_EXECUTION 0");
                run(connection, H2_LEVEL + "READ COMMITTED");
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
