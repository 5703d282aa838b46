package org.jumptojob.launch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** Settings as the tests need them. */
final class Given {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    static Given demo() {
        return new Given();
    }

    /** Production with everything that it needs. */
    static Given production() {
        return new Given()
                .with(Setting.MODE, "production")
                .with(Setting.BASE_URL, "https://learn.example.org")
                .with(Setting.DB_URL, "h2")
                .with(Setting.SECRET_FILE, "/etc/jump-to-job.secret")
                .with(Setting.MAIL_HOST, "mail.example.org")
                .with(Setting.MAIL_FROM, "learn@example.org");
    }

    Given with(Setting setting, Object value) {
        values.put(setting, String.valueOf(value));
        return this;
    }

    Given without(Setting setting) {
        values.remove(setting);
        return this;
    }

    Settings settings() {
        return new LaunchOptions(values, false, false).over(variable -> null);
    }

    /** The settings whose variables a text names. */
    static List<Setting> namedIn(String text) {
        return Arrays.stream(Setting.values())
                .filter(setting -> text.matches("(?s).*\\b" + setting.variable() + "\\b.*"))
                .toList();
    }
}
