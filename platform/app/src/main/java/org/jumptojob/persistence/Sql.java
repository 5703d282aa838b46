package org.jumptojob.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Plain SQL on the connection of the running transaction, for what is read on every page or written in batches. It is
 * the same connection that the entity manager uses, so both see one truth; entities that were changed before must be
 * flushed first.
 */
public final class Sql {

    /** Makes one thing of the row that the result set stands on. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(Row row) throws SQLException;
    }

    /** One row, with the types that this platform uses. */
    public static final class Row {
        private final ResultSet set;

        private Row(ResultSet set) {
            this.set = set;
        }

        public String text(String column) throws SQLException {
            return set.getString(column);
        }

        public UUID uuid(String column) throws SQLException {
            return set.getObject(column, UUID.class);
        }

        public Instant instant(String column) throws SQLException {
            OffsetDateTime time = set.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }

        public long number(String column) throws SQLException {
            return set.getLong(column);
        }

        public byte[] bytes(String column) throws SQLException {
            return set.getBytes(column);
        }

        public boolean flag(String column) throws SQLException {
            return set.getBoolean(column);
        }

        /** For a column that may be empty. */
        public Optional<Boolean> flagOrNothing(String column) throws SQLException {
            boolean value = set.getBoolean(column);
            return set.wasNull() ? Optional.empty() : Optional.of(value);
        }
    }

    /** As many ids as one statement is asked for; PostgreSQL takes no more than 65,535 marks in all. */
    private static final int PIECE = 1000;

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException outside a transaction */
    public static Sql in(EntityManager entities) {
        return new Sql(connection(entities));
    }

    static Connection connection(EntityManager entities) {
        Connection connection = entities.unwrap(Connection.class);
        if (connection == null) {
            throw new IllegalStateException("SQL needs a running transaction.");
        }
        return connection;
    }

    public static Sql on(Connection connection) {
        return new Sql(connection);
    }

    /** What is found for however many ids: some of them at a time, since no statement takes an endless list. */
    public static <K, T> List<T> inPieces(Collection<K> keys, Function<List<K>, List<T>> query) {
        List<K> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PIECE) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + PIECE))));
        }
        return found;
    }

    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet set = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                read(set, mapper, found);
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    static <T> void read(ResultSet set, RowMapper<T> mapper, List<T> rows) throws SQLException {
        Row row = new Row(set);
        while (set.next()) {
            rows.add(mapper.map(row));
        }
    }

    /** @return how many rows were changed */
    public int update(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    /** The same change for each row of parameters, in one go. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(place, constant.name());
        } else {
            statement.setObject(place, value);
        }
    }
}
