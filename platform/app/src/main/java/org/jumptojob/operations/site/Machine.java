package org.jumptojob.operations.site;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** What this node is made of, and how much room it has. */
@ApplicationScoped
class Machine {

    private static final Logger LOG = Logger.getLogger(Machine.class.getName());

    /** Our own modules have one version; this one always comes as a jar, which carries it. */
    private static final String VERSION = "/META-INF/maven/org.jumptojob/xapi/pom.properties";

    private static final String SCHEMA =
            "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE ORDER BY \"installed_rank\" DESC";

    /** Room in bytes. */
    record Room(long free, long all) {

        /** A backup or a busy day needs some hundred megabytes; below that H2 stops to write. */
        private static final long LITTLE = 1_000_000_000L;

        boolean isLittle() {
            return free < LITTLE;
        }
    }

    /**
     * What does not change while the node runs.
     *
     * @param program version of the program; empty where it does not come packed
     * @param schema version of the database's schema
     */
    record Made(Optional<String> program, String schema, String database, String java) {}

    @Inject
    Database database;

    @Inject
    Site site;

    private Made made;

    void open(@Observes @Priority(550) DatabaseReady ready) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            made = read(connection);
        }
    }

    static Made read(Connection connection) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SCHEMA)) {
            return new Made(
                    program(),
                    found.next() ? found.getString(1) : "",
                    facts.getDatabaseProductName() + " " + facts.getDatabaseProductVersion(),
                    Runtime.version().toString());
        }
    }

    private static Optional<String> program() {
        try (InputStream in = Machine.class.getResourceAsStream(VERSION)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Made made() {
        return made;
    }

    Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    Room memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return new Room(runtime.maxMemory() - used, runtime.maxMemory());
    }

    /** The disk of the data folder; empty where it cannot be asked. */
    Optional<Room> disk() {
        return disk(site.settings().path(Setting.DATA_DIR));
    }

    static Optional<Room> disk(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there == null ? folder : there);
            return Optional.of(new Room(store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The disk of the data folder could not be asked for its room.", e);
            return Optional.empty();
        }
    }
}
