package org.jumptojob.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A database as an earlier release of the program left it: its schema, and rows in every table of it, from the scripts in
 * {@code releases/}. When a release goes out, its schema gets a constant here, its new tables a script, and its migrations
 * their lines in {@code releases/migrations.tsv}; none of these is ever changed afterwards.
 */
public enum EarlierRelease {
    /** People, sign-ins, courses; the content of a release in one text. */
    FRAME("1", "frame", "content-1", "statements-1"),
    /** Each file of the content in a row of its own. */
    CONTENT_FILES("2", "frame", "content-2", "statements-1"),
    /** The learning record store whole. */
    RECORDS("3", "frame", "content-2", "records-3");

    private static final Pattern HEX = Pattern.compile("@HEX:([0-9a-f]*)@");

    private final String schema;
    private final List<String> scripts;

    EarlierRelease(String schema, String... scripts) {
        this.schema = schema;
        this.scripts = List.of(scripts);
    }

    /** The last migration that it had. */
    public String schema() {
        return schema;
    }

    /** Tables whose rows a later release makes anew at its start; they are emptied on purpose. */
    Set<String> madeAnew() {
        return this == FRAME ? Set.of("content_release") : Set.of();
    }

    /** Makes an empty database one of this release. */
    public void write(DataSource source) {
        Migrator.configuration(source).target(schema).load().migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            for (String script : scripts) {
                for (String command : commands(text(script + ".sql"))) {
                    statement.execute(withBytes(command, postgres));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> commands(String script) {
        String withoutComments =
                script.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Pattern.compile(";\\s*(\\n|$)")
                .splitAsStream(withoutComments)
                .filter(command -> !command.isBlank())
                .toList();
    }

    /** Both databases have their own way to write bytes. */
    private static String withBytes(String command, boolean postgres) {
        return HEX.matcher(command).replaceAll(postgres ? "'\\\\\\\\x$1'::bytea" : "X'$1'");
    }

    /** The checksums of the migrations of all releases, by version. */
    static Map<String, Integer> checksums() {
        return text("migrations.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> Integer.valueOf(cells[1]), (one, two) -> one, TreeMap::new));
    }

    /** A file beside the scripts. */
    public static String text(String name) {
        try (InputStream in = EarlierRelease.class.getResourceAsStream("/releases/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
