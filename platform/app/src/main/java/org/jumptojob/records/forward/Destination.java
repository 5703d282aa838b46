package org.jumptojob.records.forward;

import java.net.URI;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Secrets;

/**
 * The outside store that the settings name, with our credential there.
 *
 * @param name what its rows and people's consents are kept under. Another address gives another name: whoever agreed to
 *     one store has not agreed to the next
 * @param url its address before {@code /statements}, without a slash at the end
 * @param processor whether the organisation runs it as its own processor
 */
record Destination(String name, URI url, String key, String secret, boolean processor) {

    private static final int LONGEST_HOST = 80;
    private static final int DIGITS = 8;

    /** @throws SettingProblem where something is missing or wrong */
    static Optional<Destination> of(Settings settings) {
        return settings.optional(Setting.LRS_FORWARD_URL)
                .map(url -> new Destination(
                        nameOf(url(url)),
                        url(url),
                        settings.text(Setting.LRS_FORWARD_KEY),
                        settings.text(Setting.LRS_FORWARD_SECRET),
                        settings.text(Setting.LRS_FORWARD_PROCESSOR).equals("yes")));
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text.replaceFirst("/+$", ""));
            if (url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw problem(e);
        }
        throw problem(null);
    }

    private static SettingProblem problem(Throwable cause) {
        SettingProblem problem =
                new SettingProblem(Setting.LRS_FORWARD_URL, "must be an address such as https://lrs.example.org/xapi.");
        problem.initCause(cause);
        return problem;
    }

    /** The host for people, and some digits that tell two stores of one host apart. */
    private static String nameOf(URI url) {
        String host = url.getHost();
        String shown = host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host;
        return shown + "-" + Secrets.sha256(url.toString()).substring(0, DIGITS);
    }
}
