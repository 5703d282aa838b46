package org.jumptojob.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the newest schema and the persistence unit of the platform, for tests without a server. */
public final class TestDatabase implements AutoCloseable {

    private static EmbeddedPostgres postgres;

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource, Consumer<DataSource> before) {
        this.dataSource = dataSource;
        before.accept(dataSource);
        Migrator.migrate(dataSource);
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", dataSource);
        // The unit has one name; each database needs a session of its own.
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        this.factory = Persistence.createEntityManagerFactory("jumptojob", properties);
    }

    /** A new H2 database in memory, with the schema and no rows. */
    public static TestDatabase h2() {
        return h2(source -> {});
    }

    /** An H2 database in memory that was another program's before. */
    public static TestDatabase h2(Consumer<DataSource> before) {
        return new TestDatabase(emptyH2(), before);
    }

    /** The persistence unit over a database that is there already. */
    public static TestDatabase over(DataSource source) {
        return new TestDatabase(source, nothing -> {});
    }

    /** A new H2 database in memory with nothing in it. */
    public static DataSource emptyH2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        source.setUser("jumptojob");
        source.setPassword("jumptojob");
        return source;
    }

    /** A new database of a real PostgreSQL, with the schema and no rows; the server is started once a test run. */
    public static TestDatabase postgres() {
        return postgres(source -> {});
    }

    /** A database of a real PostgreSQL that was another program's before. */
    public static TestDatabase postgres(Consumer<DataSource> before) {
        return new TestDatabase(emptyPostgres(), before);
    }

    /** A new database of a real PostgreSQL with nothing in it. */
    public static synchronized DataSource emptyPostgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopPostgres));
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            // The class that the server takes too: it sends parameters in its own way.
            PostgresDataSource source = new PostgresDataSource();
            source.setUrl(postgres.getJdbcUrl("postgres", name));
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stopPostgres() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public void inTransaction(Consumer<EntityManager> work) {
        answerInTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** Runs the work in a transaction of its own, with an entity manager of its own, and gives back its answer. */
    public <T> T answerInTransaction(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(entities);
            entities.getTransaction().commit();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
