package org.jumptojob.e2e.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of groups at the moments that an address alone does not show. */
final class GroupScenes {

    /** Leads to the first group of a demonstration. */
    private static final String CODE = "jump team";

    private final Stage stage;
    private final List<Scene> scenes = new ArrayList<>();

    private GroupScenes(Stage stage) {
        this.stage = stage;
    }

    static List<Scene> of(Stage stage) {
        GroupScenes all = new GroupScenes(stage);
        all.addJoining();
        all.addTrainee();
        all.addLeading();
        return all.scenes;
    }

    private void add(String name, Who who, String path) {
        scenes.add(new Scene(name, who, path));
    }

    private void addJoining() {
        scenes.add(new Scene("join-offer", Who.TRAINEE_WITH_PROBLEMS, "/join")
                .after(browser -> browser.post("/do/join", "code", CODE)));
        scenes.add(new Scene("join-unknown", Who.TRAINEE_WITH_PROBLEMS, "/join").after(browser -> {
            browser.post("/do/join/no");
            browser.post("/do/join", "code", "AAAA");
        }));
        scenes.add(new Scene("card-wrong", Who.STRANGER_WITH_PROBLEMS, "/card")
                .after(browser -> browser.post("/do/card", "code", "AAAA")));
        add("card-from-picture", Who.STRANGER, "/card?c=ACDEFGHJKLMN");
        String invited = Stage.address("invited-to-group");
        coordinator().post("/do/group-form/invite", "group", group(), "addresses", invited, "role", "participant");
        String mails = stage.somebody().html("/demo/mail");
        add(
                "join-stranger",
                Who.STRANGER,
                found(mails.substring(mails.indexOf(invited)), "(/join\\?t=[A-Za-z0-9_-]+)"));
    }

    private void addTrainee() {
        Browserful trainee = stage.of(Who.TRAINEE);
        trainee.post("/do/join", "code", CODE);
        trainee.post("/do/join/yes", "agreement", "1");
        add("in-group-trainee", Who.TRAINEE, "/in-group/mine");
        add("report-in-trainee", Who.TRAINEE, "/report-in/mine");
        add("start-trainee-in-group", Who.TRAINEE, "/start");
        trainee.post("/do/report", "group", group(), "words", "Somebody was loud. I could not think.");
        String expert = found(trainee.html("/report-in/mine"), "<option value=\"([0-9a-f-]{36})\"[^>]*>Coach");
        trainee.post("/do/near/keep-away", "group", group(), "person", expert, "kind", "hide");
        trainee.answer("/do/once/supporter", "label", "My sister", "address", "");
        scenes.add(new Scene("leave-not-sure", Who.TRAINEE_WITH_PROBLEMS, "/in-group/" + group())
                .after(browser -> browser.post("/do/groups/" + group() + "/leave")));
    }

    private void addLeading() {
        String lead = "/lead-group/" + group();
        scenes.add(new Scene("lead-group-problems", Who.COORDINATOR_WITH_PROBLEMS, lead)
                .after(browser -> browser.post("/do/groups/" + group() + "/card", "cardName", "")));
        add("groups-none-found", Who.COORDINATOR, "/groups?part=" + UUID.randomUUID());
    }

    private Browserful coordinator() {
        return stage.of(Who.COORDINATOR);
    }

    private String group() {
        return found(coordinator().html("/groups"), "/in-group/([0-9a-f-]{36})");
    }

    private static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing fits " + pattern);
        }
        return matcher.group(1);
    }
}
