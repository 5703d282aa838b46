package org.jumptojob.records.forward;

import java.util.regex.Pattern;
import org.jumptojob.xapi.client.XapiClientException;

/**
 * What went wrong, in one line for administrators. An outside store may say whatever it likes, also what a statement
 * said: ids and addresses are taken out of it.
 */
final class Problems {

    /** As long as the column. */
    private static final int LONGEST = 300;

    private static final Pattern NOT_SHOWN = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[^\\s\"'<>,;]+@[^\\s\"'<>,;]+");

    private Problems() {}

    static String of(XapiClientException problem) {
        return problem.status() == 0
                ? line("No right answer came: " + problem.sentence())
                : line("It answered " + problem.status()
                        + (problem.sentence().isBlank() ? "." : ": " + problem.sentence()));
    }

    static String line(String text) {
        String shown = NOT_SHOWN
                .matcher(text)
                .replaceAll("…")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (shown.length() <= LONGEST) {
            return shown;
        }
        int end = LONGEST - 1;
        return shown.substring(0, Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
