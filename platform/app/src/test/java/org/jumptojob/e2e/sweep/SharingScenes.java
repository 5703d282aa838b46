package org.jumptojob.e2e.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.e2e.Browsers;

/** The trainee of the sweep shares, has shared, was looked at and is asked, so that the pages of the routes show all of it. */
final class SharingScenes {

    private static final String PROGRESS = "/share?kind=progress&thing=jump-to-job";

    private final Stage stage;
    private final List<Scene> scenes = new ArrayList<>();

    private SharingScenes(Stage stage) {
        this.stage = stage;
    }

    /** To be made after the trainee has joined a group: nobody is around her before. */
    static List<Scene> of(Stage stage) {
        SharingScenes all = new SharingScenes(stage);
        all.addSteps();
        all.addGiven();
        return all.scenes;
    }

    private void add(String name, Who who, String path) {
        scenes.add(new Scene(name, who, path));
    }

    private void addSteps() {
        String terms = receiver(PROGRESS, "Coordinator");
        String[] whole = fields(terms, "talk", "Before we meet on Tuesday");
        String[] odd = fields(terms, "other", "");
        add("share-thing", Who.TRAINEE, "/share?kind=quiz-result");
        add("share-receiver", Who.TRAINEE, PROGRESS);
        add("share-terms", Who.TRAINEE, terms);
        scenes.add(new Scene("share-problems", Who.TRAINEE_WITH_PROBLEMS, terms)
                .after(browser -> browser.post("/do/sharing/check", odd)));
        scenes.add(new Scene("share-check", Who.TRAINEE_WITH_PROBLEMS, terms + "&check=1")
                .after(browser -> browser.post("/do/sharing/check", whole)));
        add("shared-closed", Who.TRAINEE, "/shared/" + UUID.randomUUID());
        add("shared-preview-none", Who.TRAINEE, "/shared/preview?kind=progress&thing=no-such-course");
    }

    private void addGiven() {
        Browserful trainee = stage.of(Who.TRAINEE);
        String given = trainee.post("/do/sharing/give", fields(receiver(PROGRESS, "Expert"), "show", ""));
        trainee.post("/do/sharing/stop", "sharing", id(given));
        Browserful expert = signedIn("expert@demo.test");
        expert.post("/do/sharing/ask", "sharing", id(given));
        String receipt = trainee.post(
                "/do/sharing/give", fields(receiver(PROGRESS, "Coordinator"), "talk", "Before we meet on Tuesday"));
        signedIn("coordinator@demo.test").html("/shared/" + id(receipt));
        add("sharing-receipt", Who.TRAINEE, "/my-sharing?receipt=" + id(receipt));
    }

    private static String id(String location) {
        return location.replaceFirst(".*receipt=", "");
    }

    private Browserful signedIn(String address) {
        Browserful browser = stage.somebody();
        browser.post("/do/sign-in", "email", address, "passphrase", Browsers.PASSPHRASE);
        return new Browserful(browser.context());
    }

    /** The address of the next step, with somebody of this name. */
    private String receiver(String path, String name) {
        return found(stage.of(Who.TRAINEE).html(path), "href=\"(/share[?][^\"]+to=person-[^\"]+)\">" + name);
    }

    private static String[] fields(String terms, String purpose, String words) {
        List<String> fields = new ArrayList<>(List.of("purpose", purpose, "words", words, "until", "month"));
        for (String parameter : terms.replaceFirst(".*[?]", "").split("&")) {
            fields.addAll(List.of(parameter.split("=")));
        }
        return fields.toArray(String[]::new);
    }

    private static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing fits " + pattern);
        }
        return matcher.group(1).replace("&amp;", "&");
    }
}
