package org.jumptojob.operations.backup;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jumptojob.persistence.PostgresDataSource;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** The database that the settings name, for a program without a server. */
final class DatabaseOfSettings {

    private DatabaseOfSettings() {}

    /** The database, which must be there. */
    static DataSource toRead(Settings settings) {
        String url = settings.text(Setting.DB_URL);
        return of(settings, isPostgreSql(url) ? url : url + ";IFEXISTS=TRUE");
    }

    /** The database; H2 makes its file. */
    static DataSource toFill(Settings settings) {
        return of(settings, settings.text(Setting.DB_URL));
    }

    private static boolean isPostgreSql(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    private static DataSource of(Settings settings, String url) {
        String password = settings.optional(Setting.DB_PASSWORD).orElse("");
        if (isPostgreSql(url)) {
            PostgresDataSource postgreSql = new PostgresDataSource();
            postgreSql.setUrl(url);
            postgreSql.setUser(settings.text(Setting.DB_USER));
            postgreSql.setPassword(password);
            return postgreSql;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser(settings.text(Setting.DB_USER));
        h2.setPassword(password);
        return h2;
    }
}
