package org.jumptojob.bench.lrs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jumptojob.bench.measure.ProcFiles;

/**
 * A PostgreSQL of the benchmark's own, with its data in the folder of the run. The library starts it for throw-away
 * databases; here a commit waits until its log is on the disk, as PostgreSQL does when nobody says otherwise.
 */
final class Postgres implements Database {

    private static final String NAME = "jumptojob";
    private static final String COPY = "rows";
    private static final String USER = "postgres";

    private final EmbeddedPostgres process;
    private final long postmaster;

    private Postgres(EmbeddedPostgres process, long postmaster) {
        this.process = process;
        this.postmaster = postmaster;
    }

    static Postgres start(Path folder) throws IOException {
        Path data = folder.resolve("postgresql");
        EmbeddedPostgres process = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        Postgres postgres = new Postgres(process, postmaster);
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            String value = postgres.ask("SHOW " + setting);
            if (!value.equals("on")) {
                throw new IOException("PostgreSQL runs with " + setting + " " + value + ". This would measure nothing.");
            }
        }
        postgres.execute("CREATE DATABASE " + NAME);
        return postgres;
    }

    private String ask(String sql) throws IOException {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void execute(String sql) throws IOException {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("JUMPTOJOB_DB_URL", url(NAME), "JUMPTOJOB_DB_USER", USER, "JUMPTOJOB_DB_PASSWORD", "none");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + process.getPort() + "/" + database;
    }

    @Override
    public double cpuSeconds() {
        return ProcFiles.cpuSecondsOfTree(postmaster);
    }

    @Override
    public Map<String, String> copy(Map<String, String> original) throws IOException {
        execute("CREATE DATABASE " + COPY + " TEMPLATE " + NAME);
        Map<String, String> settings = new HashMap<>(original);
        settings.computeIfPresent("JUMPTOJOB_DB_URL", (key, url) -> url.replace(url(NAME), url(COPY)));
        return settings;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
