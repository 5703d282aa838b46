package org.jumptojob.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** Holds the settings against what the mode asks for, and tells everything that is missing or wrong in one go. */
final class SettingsCheck {

    private static final int HIGHEST_PORT = 65_535;
    private static final int SHORTEST_XAPI_SECRET = 32;
    private static final int LONGEST_ADDRESS = 1000;
    private static final List<Setting> NUMBERS =
            List.of(Setting.MINIMUM_AGE, Setting.REPORT_DAYS, Setting.LOG_SIZE, Setting.LOG_FILES);

    private final Settings settings;
    private final boolean publicDemo;
    private final List<String> problems = new ArrayList<>();

    SettingsCheck(Settings settings, boolean publicDemo) {
        this.settings = settings;
        this.publicDemo = publicDemo;
    }

    Optional<Refusal> check() {
        problems.clear();
        oneOf(Setting.MODE, List.of("demo", "production"));
        oneOf(Setting.MAIL_TLS, List.of("starttls", "tls", "none"));
        oneOf(Setting.LRS_FORWARD_PROCESSOR, List.of("no", "yes"));
        oneOf(Setting.LOG_LEVEL, List.of("SEVERE", "WARNING", "INFO", "FINE"));
        NUMBERS.forEach(this::number);
        port(Setting.HTTP_PORT);
        port(Setting.MAIL_PORT);
        timeZone();
        address(Setting.BASE_URL);
        address(Setting.IRI_BASE);
        settings.optional(Setting.DB_URL)
                .flatMap(DatabaseSettings::problemOf)
                .ifPresent(what -> add(Setting.DB_URL, what));
        xapiClient();
        outsideStore();
        if (settings.production()) {
            production();
        } else {
            demo();
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(ExitStatus.SETTING, "Settings to mend: " + String.join("; ", problems) + "."));
    }

    private void production() {
        required(Setting.BASE_URL);
        required(Setting.DB_URL);
        required(Setting.SECRET_FILE);
        required(Setting.MAIL_HOST);
        if (settings.optional(Setting.MAIL_FROM).equals(Optional.ofNullable(Setting.MAIL_FROM.standard()))) {
            add(Setting.MAIL_FROM, "is missing (" + Setting.MAIL_FROM.meaning() + ")");
        }
        if (settings.optional(Setting.DB_URL)
                .filter(DatabaseSettings::isPostgreSql)
                .isPresent()) {
            required(Setting.DB_PASSWORD);
        }
        encrypted(Setting.BASE_URL, "passphrases travel in the open");
        encrypted(Setting.LRS_FORWARD_URL, "records of people travel in the open");
    }

    private void encrypted(Setting setting, String otherwise) {
        settings.optional(setting)
                .filter(url -> url.startsWith("http://") && !loopback(hostOf(url)))
                .ifPresent(url -> add(setting, "must begin with https://, or " + otherwise));
    }

    /** Demo people have passphrases that everybody knows: reaching them from outside must be asked for twice. */
    private void demo() {
        String host = settings.text(Setting.HTTP_HOST);
        if (!publicDemo && !loopback(host)) {
            add(
                    Setting.HTTP_HOST,
                    "is " + host + ", which other machines can reach. Demo people have passphrases that"
                            + " everybody knows. If you mean it, add --public-demo");
        }
    }

    private void required(Setting setting) {
        if (settings.optional(setting).isEmpty()) {
            add(setting, "is missing (" + setting.meaning() + ")");
        }
    }

    private void oneOf(Setting setting, List<String> allowed) {
        settings.optional(setting)
                .filter(value -> !allowed.contains(value))
                .ifPresent(value ->
                        add(setting, "must be one of " + String.join(", ", allowed) + ", but is \"" + value + "\""));
    }

    private void number(Setting setting) {
        settings.optional(setting)
                .filter(value -> !value.matches("[1-9]\\d{0,8}"))
                .ifPresent(value -> add(setting, "must be a whole number from 1 on, but is \"" + value + "\""));
    }

    private void port(Setting setting) {
        settings.optional(setting)
                .filter(value -> !value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > HIGHEST_PORT)
                .ifPresent(value -> add(setting, "must be a port from 1 to 65535, but is \"" + value + "\""));
    }

    private void timeZone() {
        String zone = settings.text(Setting.TIME_ZONE);
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            add(Setting.TIME_ZONE, "must be a zone such as Europe/Brussels, but is \"" + zone + "\"");
        }
    }

    private void address(Setting setting) {
        settings.optional(setting)
                .filter(value -> !value.matches("https?://.+") || hostOf(value).isEmpty() || value.matches(".*[?#].*"))
                .ifPresent(value ->
                        add(setting, "must be an address such as https://learn.example.org, but is \"" + value + "\""));
    }

    private void xapiClient() {
        Optional<String> secret = settings.optional(Setting.XAPI_SECRET);
        if (settings.optional(Setting.XAPI_KEY).isPresent() != secret.isPresent()) {
            add(Setting.XAPI_KEY, "and " + Setting.XAPI_SECRET.variable() + " belong together, and only one is set");
        }
        if (secret.filter(value -> value.length() < SHORTEST_XAPI_SECRET).isPresent()) {
            add(Setting.XAPI_SECRET, "must have at least " + SHORTEST_XAPI_SECRET + " characters");
        }
    }

    private void outsideStore() {
        address(Setting.LRS_FORWARD_URL);
        settings.optional(Setting.LRS_FORWARD_URL)
                .filter(url -> url.length() > LONGEST_ADDRESS || url.contains("@") || url.endsWith("/statements"))
                .ifPresent(url -> add(
                        Setting.LRS_FORWARD_URL,
                        "must be the address before /statements, with no name and secret in it and at most "
                                + LONGEST_ADDRESS + " characters"));
        List<Setting> together = List.of(Setting.LRS_FORWARD_URL, Setting.LRS_FORWARD_KEY, Setting.LRS_FORWARD_SECRET);
        List<Setting> missing = together.stream()
                .filter(setting -> settings.optional(setting).isEmpty())
                .toList();
        if (missing.size() < together.size()) {
            missing.forEach(this::required);
        }
        if (settings.optional(Setting.LRS_FORWARD_KEY)
                .filter(key -> key.contains(":"))
                .isPresent()) {
            add(Setting.LRS_FORWARD_KEY, "must have no colon in it");
        }
    }

    private void add(Setting setting, String what) {
        problems.add(setting.variable() + " " + what);
    }

    private static String hostOf(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
