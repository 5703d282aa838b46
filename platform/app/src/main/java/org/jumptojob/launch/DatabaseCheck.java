package org.jumptojob.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * Looks at the database before the server does: whether it answers, whether its schema is known to this program, and
 * whether it belongs to this kind of site. It changes nothing.
 */
final class DatabaseCheck {

    private static final int TIMEOUT_SECONDS = 5;

    /** The first PostgreSQL that knows {@code MERGE}. */
    private static final int OLDEST_POSTGRESQL = 15;

    /** H2's own number for a file that another process holds open. */
    private static final int H2_IN_USE = 90020;

    /** H2's own number for a file that is not there. */
    private static final int H2_MISSING = 90146;

    private final Settings settings;
    private final DataFolder data;
    private final DatabaseSettings database;
    private final Path migrations;

    DatabaseCheck(Settings settings, DataFolder data, DatabaseSettings database, Path migrations) {
        this.settings = settings;
        this.data = data;
        this.database = database;
        this.migrations = migrations;
    }

    Optional<Refusal> check() {
        if (firstStart()) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(database.urlForLooking(), credentials())) {
            Optional<Refusal> old = tooOld(connection);
            if (old.isPresent()) {
                return old;
            }
            Optional<Refusal> newer = schema(connection);
            return newer.isPresent() ? newer : site(connection);
        } catch (SQLException e) {
            return refusalOf(e);
        }
    }

    /**
     * Writes the H2 file anew where somebody has closed her account since the last time. H2 leaves what was deleted in the
     * file, in pages that nothing uses, for as long as it does not need the room (seen with H2 2.4.240, also after it had
     * tidied by itself).
     */
    Optional<Refusal> forgetDeleted() {
        Path list = data.closedAccounts(settings);
        if (database.postgreSql() || firstStart() || !Files.exists(list)) {
            return Optional.empty();
        }
        try {
            String length = String.valueOf(Files.size(list));
            if (Files.exists(data.rewritten())
                    && Files.readString(data.rewritten()).strip().equals(length)) {
                return Optional.empty();
            }
            DriverManager.getConnection(database.urlForLooking() + ";DEFRAG_ALWAYS=TRUE", credentials())
                    .close();
            Files.writeString(data.rewritten(), length + "\n");
            return Optional.empty();
        } catch (SQLException e) {
            return refusalOf(e);
        } catch (IOException e) {
            return Optional.of(new Refusal(
                    ExitStatus.DATA_NOT_WRITABLE,
                    "The file " + data.rewritten() + " cannot be written (" + e.getMessage() + ")."));
        }
    }

    /** H2 makes its file at the first start. */
    private boolean firstStart() {
        return settings.optional(Setting.DB_URL)
                        .filter(url -> url.startsWith("jdbc:"))
                        .isEmpty()
                && !Files.exists(data.h2File());
    }

    private Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        if (database.postgreSql()) {
            properties.setProperty("loginTimeout", String.valueOf(TIMEOUT_SECONDS));
            properties.setProperty("connectTimeout", String.valueOf(TIMEOUT_SECONDS));
            properties.setProperty("socketTimeout", String.valueOf(TIMEOUT_SECONDS));
        }
        return properties;
    }

    private Optional<Refusal> tooOld(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        return !database.postgreSql() || version >= OLDEST_POSTGRESQL
                ? Optional.empty()
                : Optional.of(new Refusal(
                        ExitStatus.DATABASE_NOT_REACHABLE,
                        "The database is PostgreSQL " + version + ". Version " + OLDEST_POSTGRESQL
                                + " or newer is needed."));
    }

    /** Refuses a schema that a newer program has made: this one might damage what it does not know. */
    private Optional<Refusal> schema(Connection connection) throws SQLException {
        if (!hasTable(connection, "flyway_schema_history")) {
            return Optional.empty();
        }
        Optional<SchemaVersion> known = SchemaVersion.newestIn(migrations);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"version\" from \"flyway_schema_history\""
                        + " where \"version\" is not null and \"success\" = true")) {
            while (rows.next()) {
                SchemaVersion applied = new SchemaVersion(rows.getString(1));
                if (known.isEmpty() || applied.compareTo(known.get()) > 0) {
                    return Optional.of(newer(applied, known));
                }
            }
        }
        return Optional.empty();
    }

    private static Refusal newer(SchemaVersion applied, Optional<SchemaVersion> known) {
        return new Refusal(
                ExitStatus.SCHEMA_NEWER,
                "The database was made by a newer program: its schema has version " + applied.text()
                        + ", this program knows versions up to "
                        + known.map(SchemaVersion::text).orElse("none")
                        + ". Start the newer program, or go back to a backup from before the update.");
    }

    /** Holds the kind of site and the root of the IRIs against the settings. */
    private Optional<Refusal> site(Connection connection) throws SQLException {
        if (!hasTable(connection, "site")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select s.mode, s.iri_base from site s")) {
            return rows.next() ? kind(rows.getString(1)).or(iriBase(rows.getString(2))) : Optional.empty();
        }
    }

    private Optional<Refusal> kind(String mode) {
        boolean demo = "demo".equals(mode);
        if (demo && settings.production()) {
            return Optional.of(new Refusal(
                    ExitStatus.WRONG_KIND_OF_SITE,
                    "This is a demo database. Everyone knows the passphrases of its people, so --production does not"
                            + " start with it. Use an empty database."));
        }
        if (!demo && !settings.production()) {
            return Optional.of(new Refusal(
                    ExitStatus.WRONG_KIND_OF_SITE,
                    "This database belongs to a site for real people, so demo mode does not start with it. Add"
                            + " --production, or choose another folder with --data."));
        }
        return Optional.empty();
    }

    private Supplier<Optional<Refusal>> iriBase(String stored) {
        return () -> settings.optional(Setting.IRI_BASE)
                .filter(asked -> !withoutSlash(asked).equals(withoutSlash(stored)))
                .map(asked -> new Refusal(
                        ExitStatus.SETTING,
                        "The setting " + Setting.IRI_BASE.variable() + " is " + asked + ", but this site began with "
                                + stored + " and its records hold that for ever. Set it to " + stored + "."));
    }

    private static String withoutSlash(String iri) {
        return iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    }

    /** Whether a table is there, whatever case the database keeps names in. */
    private static boolean hasTable(Connection connection, String name) throws SQLException {
        String schema = connection.getSchema();
        for (String written : List.of(name, name.toUpperCase(Locale.ROOT))) {
            try (ResultSet tables =
                    connection.getMetaData().getTables(null, schema, written.replace("_", "\\_"), null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Refusal> refusalOf(SQLException e) {
        if (e.getErrorCode() == H2_MISSING && !database.postgreSql()) {
            return Optional.empty();
        }
        if (e.getErrorCode() == H2_IN_USE && !database.postgreSql()) {
            return Optional.of(data.inUse());
        }
        boolean credentials = e.getSQLState() != null && e.getSQLState().startsWith("28");
        return Optional.of(new Refusal(
                ExitStatus.DATABASE_NOT_REACHABLE,
                credentials
                        ? "The database refuses the user " + database.user() + ". Check " + Setting.DB_USER.variable()
                                + " and " + Setting.DB_PASSWORD.variable() + "."
                        : "The database " + address() + " cannot be reached: " + e.getMessage()
                                + " Check that it runs, and the setting " + Setting.DB_URL.variable() + "."));
    }

    /** The URL without its parameters, which may hold a password. */
    private String address() {
        return database.url().replaceAll("[?;].*", "");
    }
}
