package org.jumptojob.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several statements of the running transaction, one after the other, that go to PostgreSQL together: the way there and
 * back costs more than a short statement does. H2 works in this very process, so there is no way to save.
 */
public final class OneTrip {

    private record Part<T>(String sql, Sql.RowMapper<T> mapper, Object[] parameters, List<T> rows) {

        void read(ResultSet set) throws SQLException {
            if (mapper != null) {
                Sql.read(set, mapper, rows);
            }
        }
    }

    private final Connection connection;
    private final List<Part<?>> parts = new ArrayList<>();

    private OneTrip(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException outside a transaction */
    public static OneTrip in(EntityManager entities) {
        return new OneTrip(Sql.connection(entities));
    }

    /** @return filled by {@link #go} */
    public <T> List<T> query(String sql, Sql.RowMapper<T> mapper, Object... parameters) {
        List<T> rows = new ArrayList<>();
        parts.add(new Part<>(sql, mapper, parameters, rows));
        return rows;
    }

    public void update(String sql, Object... parameters) {
        parts.add(new Part<>(sql, null, parameters, List.of()));
    }

    /** Does all of it. */
    public void go() {
        try {
            if (parts.size() > 1
                    && connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                run(parts.stream().map(Part::sql).collect(Collectors.joining("; ")), parts);
            } else {
                for (Part<?> part : parts) {
                    run(part.sql(), List.of(part));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    private void run(String sql, List<Part<?>> some) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Part<?> part : some) {
                for (Object parameter : part.parameters()) {
                    Sql.bind(statement, place++, parameter);
                }
            }
            statement.execute();
            for (Part<?> part : some) {
                part.read(statement.getResultSet());
                statement.getMoreResults();
            }
        }
    }
}
