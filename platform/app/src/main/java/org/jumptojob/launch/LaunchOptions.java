package org.jumptojob.launch;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * The command line of {@code scripts/run}. An option goes before the environment variable of the same meaning.
 *
 * @param values settings given as options
 * @param publicDemo demo mode may listen on an address that other machines reach
 * @param help only the help was asked for
 */
public record LaunchOptions(Map<Setting, String> values, boolean publicDemo, boolean help) {

    /** What {@code --help} prints. */
    public static final String HELP = """
            Usage: scripts/run [options]

              --production     a site for real people; needs the settings of platform/docs/operations.md
              --host ADDRESS   address to listen on (127.0.0.1)
              --port NUMBER    port to listen on (8080)
              --data FOLDER    folder of the data (data)
              --public-demo    let other machines reach the demo, together with --host;
                               everyone knows the passphrases of the demo people
              --help           this text

            Without options it starts demo mode on this machine only. Ctrl-C stops it.
            All settings: platform/docs/settings.md
            """;

    public LaunchOptions {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException with one line for the person, where the command line is not understood */
    public static LaunchOptions of(List<String> arguments) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        boolean publicDemo = false;
        boolean help = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--production" -> values.put(Setting.MODE, "production");
                case "--host" -> values.put(Setting.HTTP_HOST, valueOf(argument, rest));
                case "--port" -> values.put(Setting.HTTP_PORT, valueOf(argument, rest));
                case "--data" -> values.put(Setting.DATA_DIR, valueOf(argument, rest));
                case "--public-demo" -> publicDemo = true;
                case "--help", "-h" -> help = true;
                default ->
                    throw new IllegalArgumentException(
                            "The option \"" + argument + "\" is not known. scripts/run --help lists the options.");
            }
        }
        return new LaunchOptions(values, publicDemo, help);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw new IllegalArgumentException("The option " + option + " needs a value after it.");
        }
        return value;
    }

    /** The settings in force: these options, and {@code environment} for the rest. */
    public Settings over(UnaryOperator<String> environment) {
        return new Settings(variable -> values.entrySet().stream()
                .filter(option -> option.getKey().variable().equals(variable))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> environment.apply(variable)));
    }
}
