package org.jumptojob.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * The database, as the data source of the server needs it.
 *
 * @param dataSourceClass the class that the server's pool makes
 * @param url the JDBC URL
 * @param user name of the database user
 * @param password never empty: H2 makes a file with an empty password and then refuses every sign-in
 */
record DatabaseSettings(String dataSourceClass, String url, String user, String password) {

    private static final String H2_CLASS = "org.jumptojob.persistence.DurableH2DataSource";
    private static final String POSTGRESQL_CLASS = "org.jumptojob.persistence.PostgresDataSource";
    private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";
    private static final String H2_PREFIX = "jdbc:h2:";

    /** The H2 file is guarded by the rights of the data folder; the password only keeps H2 working. */
    private static final String H2_PASSWORD = "jump-to-job";

    static DatabaseSettings of(Settings settings, Path data) {
        String asked = settings.optional(Setting.DB_URL).orElse("h2");
        String user = settings.text(Setting.DB_USER);
        Optional<String> password = settings.optional(Setting.DB_PASSWORD);
        if (asked.startsWith(POSTGRESQL_PREFIX)) {
            return new DatabaseSettings(POSTGRESQL_CLASS, withBatches(asked), user, password.orElse(""));
        }
        String url = asked.startsWith(H2_PREFIX)
                ? asked
                : "jdbc:h2:file:" + data.resolve("jumptojob")
                        // A request uses more statements than the eight that H2 keeps parsed by itself.
                        + ";DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000;QUERY_CACHE_SIZE=100";
        return new DatabaseSettings(H2_CLASS, url, user, password.orElse(H2_PASSWORD));
    }

    /** What is wrong with the value of the setting for the URL, if anything. */
    static Optional<String> problemOf(String url) {
        boolean known = url.toLowerCase(Locale.ROOT).equals("h2")
                || url.startsWith(H2_PREFIX)
                || url.startsWith(POSTGRESQL_PREFIX);
        return known
                ? Optional.empty()
                : Optional.of("must begin with jdbc:postgresql: or be h2, but is \"" + url + "\"");
    }

    static boolean isPostgreSql(String url) {
        return url.startsWith(POSTGRESQL_PREFIX);
    }

    boolean postgreSql() {
        return isPostgreSql(url);
    }

    /** The URL for a look before the start; it makes no H2 file. */
    String urlForLooking() {
        return postgreSql() ? url : url + ";IFEXISTS=TRUE";
    }

    /** The driver sends batches of inserts as one statement only when it is told to. */
    private static String withBatches(String url) {
        if (url.contains("reWriteBatchedInserts")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
