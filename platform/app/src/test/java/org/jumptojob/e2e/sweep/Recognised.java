package org.jumptojob.e2e.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.e2e.Browsers;
import org.jumptojob.recognition.DemoRecognition;

/** The trainee of the sweep has asked that two courses count, and has a yes and a not yet, so that the pages show both. */
final class Recognised {

    private static final Pattern RECEIVER = Pattern.compile("name=\"to\"[^>]* value=\"(role:[^\"]+:coordinator)\"");
    private static final Pattern REQUEST = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    private Recognised() {}

    static List<Scene> scenes(Stage stage) {
        Browserful coordinator = coordinator(stage);
        decided(stage, coordinator, "leadership-seminar", "io6-m1", "yes");
        String over = decided(stage, coordinator, "coach-the-coach", "cc-m1", "not-yet");
        String held = "/recognitions?r=" + DemoRecognition.TAKEN;
        return List.of(
                new Scene("recognition-peer-worker", Who.TRAINEE, "/recognition?track=peer-worker"),
                new Scene("recognised-track", Who.TRAINEE, "/tracks/leadership-seminar"),
                new Scene("recognitions-list", Who.COORDINATOR, "/recognitions"),
                new Scene("recognitions-over", Who.COORDINATOR, "/recognitions?r=" + over),
                new Scene("recognitions-held", Who.ADMINISTRATOR, held),
                new Scene("recognitions-none", Who.TRAINEE, "/recognitions"),
                new Scene("recognitions-not-mine", Who.TRAINEE, held));
    }

    private static Browserful coordinator(Stage stage) {
        Browserful signedIn = stage.somebody();
        signedIn.post("/do/sign-in", "email", "coordinator@demo.test", "passphrase", Browsers.PASSPHRASE);
        return new Browserful(signedIn.context());
    }

    /** @return the number of the request */
    private static String decided(Stage stage, Browserful coordinator, String track, String module, String outcome) {
        Browserful trainee = stage.of(Who.TRAINEE);
        String to = found(trainee.html("/recognition?track=" + track), RECEIVER);
        trainee.post(
                "/do/recognition-form/ask",
                "track",
                track,
                "module",
                module,
                "did",
                "I led a small team for a year.\nI read much about it.",
                "where",
                "In a shop",
                "to",
                to);
        String id = found(trainee.html("/my-recognition"), REQUEST);
        coordinator.post("/do/recognition/take", "id", id);
        coordinator.post(
                "/do/recognition-form/decide",
                "r",
                id,
                "talked",
                "yes",
                "outcome",
                outcome,
                "module",
                module,
                "reason",
                "We talked about your year in the shop.",
                "next",
                "Watch one talk of a colleague. Then we talk again.");
        return id;
    }

    private static String found(String html, Pattern pattern) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing fits " + pattern);
        }
        return matcher.group(1);
    }
}
