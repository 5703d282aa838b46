package org.jumptojob.launch;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** The environment variables of the server process: every setting in force, and what follows from them. */
final class ServerEnvironment {

    /** Read by the data source of the application; follows from the URL and is no setting of its own. */
    static final String DATABASE_CLASS = "JUMPTOJOB_DB_CLASS";

    /** Concern the start alone. */
    private static final Set<Setting> NOT_FOR_THE_SERVER =
            EnumSet.of(Setting.JAVA_OPTIONS, Setting.LOG_SIZE, Setting.LOG_FILES);

    private final Settings settings;
    private final DataFolder data;

    ServerEnvironment(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Setting setting : EnumSet.complementOf(EnumSet.copyOf(NOT_FOR_THE_SERVER))) {
            settings.optional(setting).ifPresent(value -> variables.put(setting.variable(), value));
        }
        DatabaseSettings database = DatabaseSettings.of(settings, data.path());
        variables.put(DATABASE_CLASS, database.dataSourceClass());
        variables.put(Setting.DB_URL.variable(), database.url());
        variables.put(Setting.DB_USER.variable(), database.user());
        variables.put(Setting.DB_PASSWORD.variable(), database.password());
        variables.put(Setting.DATA_DIR.variable(), data.path().toString());
        variables.put(Setting.BASE_URL.variable(), settings.baseUrl());
        variables.put(
                Setting.SECRET_FILE.variable(),
                new SecretFile(settings, data.path()).path().toString());
        variables.put(
                Setting.TOMBSTONE_FILE.variable(), data.closedAccounts(settings).toString());
        return variables;
    }
}
