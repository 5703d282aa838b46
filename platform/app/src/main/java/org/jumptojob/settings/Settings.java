package org.jumptojob.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The values of the settings in force. Plain Java: the launcher uses it before there is a server. */
public final class Settings {

    private final UnaryOperator<String> source;

    /** @param source gives the value of an environment variable, or {@code null} */
    public Settings(UnaryOperator<String> source) {
        this.source = Objects.requireNonNull(source, "Settings need a source");
    }

    /** The settings of this process: a system property of the same name goes before the environment. */
    public static Settings ofProcess() {
        return new Settings(
                name -> Optional.ofNullable(System.getProperty(name)).orElseGet(() -> System.getenv(name)));
    }

    /** These settings with other values before them: what {@code chosen} gives for a variable goes before what stands here. */
    public Settings under(UnaryOperator<String> chosen) {
        return new Settings(name -> {
            String value = chosen.apply(name);
            return value == null || value.isBlank() ? source.apply(name) : value;
        });
    }

    /** What is set for a variable, without any default. */
    public Optional<String> set(String variable) {
        return Optional.ofNullable(source.apply(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value, the default, or nothing where neither stands. A blank value counts as none. */
    public Optional<String> optional(Setting setting) {
        String value = source.apply(setting.variable());
        return Optional.ofNullable(value == null || value.isBlank() ? setting.standard() : value.strip());
    }

    /** @throws SettingProblem where the setting has neither value nor default */
    public String text(Setting setting) {
        return optional(setting)
                .orElseThrow(() -> new SettingProblem(setting, "is not set. It is needed: " + setting.meaning() + "."));
    }

    /** @throws SettingProblem where the value is not a whole number from 0 on */
    public int number(Setting setting) {
        String value = text(setting);
        if (!value.matches("\\d{1,9}")) {
            throw new SettingProblem(setting, "must be a whole number, but is \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }

    public Path path(Setting setting) {
        return Path.of(text(setting)).toAbsolutePath().normalize();
    }

    /**
     * How long a kind of data is kept, where somebody has set it.
     *
     * @param word of the kind, such as {@code mail}: the variable is {@code JUMPTOJOB_RETENTION_MAIL_DAYS}
     */
    public Optional<String> retention(String word) {
        return set(retentionVariable(word));
    }

    /** The name of the variable that says how long a kind of data is kept. */
    public static String retentionVariable(String word) {
        return "JUMPTOJOB_RETENTION_" + word.toUpperCase(Locale.ROOT).replace('-', '_') + "_DAYS";
    }

    /** Whether this is a site for real people, not a demonstration. */
    public boolean production() {
        return text(Setting.MODE).equals("production");
    }

    /** The public address without a slash at its end. */
    public String baseUrl() {
        String url = optional(Setting.BASE_URL)
                .orElseGet(() -> "http://" + text(Setting.HTTP_HOST) + ":" + text(Setting.HTTP_PORT));
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
