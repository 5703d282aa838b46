package org.jumptojob.e2e.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stories, worksheets, guides to meetings and texts about a crisis at their moments, and the help page with its numbers. */
final class ActivityScenes {

    private static final Pattern LINE = Pattern.compile("href=\"(/help-line/[0-9a-f-]{36})\"");

    private final Stage stage;
    private final List<Scene> scenes = new ArrayList<>();

    private ActivityScenes(Stage stage) {
        this.stage = stage;
    }

    static List<Scene> of(Stage stage) {
        ActivityScenes all = new ActivityScenes(stage);
        all.addStory();
        all.addSheet();
        all.addMeeting();
        all.addCrisis();
        all.addHelp();
        return all.scenes;
    }

    private void add(String name, Who who, String path) {
        scenes.add(new Scene(name, who, path));
    }

    private Stage.Step first(String type) {
        return stage.allSteps().stream()
                .filter(step -> step.is(type) && !step.activity().crisis())
                .findFirst()
                .orElseThrow();
    }

    private void addStory() {
        Stage.Step story = first("scenario");
        String start = String.valueOf(story.activity().content().get("start"));
        add("learn-scenario-stranger", Who.STRANGER, story.path());
        add("learn-scenario-decided-stranger", Who.STRANGER, story.path() + "?way=a");
        add("learn-scenario-ended-trainee", Who.TRAINEE, story.path());
        add("learn-scenario-back-trainee", Who.TRAINEE, story.path() + "?step=1");
        scenes.add(new Scene("learn-scenario-nothing-chosen", Who.TRAINEE_WITH_PROBLEMS, story.path())
                .after(browser ->
                        browser.post("/do/learn/" + story.activity().id() + "/answer", "item", start, "seen", "99")));
    }

    private void addSheet() {
        Stage.Step sheet = stage.allSteps().stream()
                .filter(step -> step.is("worksheet"))
                .filter(step -> !"none".equals(step.activity().content().get("feeds")))
                .findFirst()
                .orElseThrow();
        add("learn-worksheet-stranger", Who.STRANGER, sheet.path());
        add("learn-worksheet-two-versions", Who.TRAINEE, sheet.path());
        scenes.add(new Scene("learn-worksheet-nothing-ticked", Who.TRAINEE_WITH_PROBLEMS, sheet.path())
                .after(browser ->
                        browser.post("/do/worksheet/" + sheet.activity().id() + "/plan", "version", "99")));
    }

    private void addMeeting() {
        Stage.Step meeting = first("session");
        add("learn-session-stranger", Who.STRANGER, meeting.path());
        add("learn-session-trainee", Who.TRAINEE, meeting.path());
        add("learn-session-guide", Who.TRAINEE, meeting.path() + "?for=guide");
    }

    private void addCrisis() {
        stage.allSteps().stream().filter(step -> step.activity().crisis()).forEach(step -> {
            add("crisis-" + step.activity().slug() + "-stranger", Who.STRANGER, step.path());
            add("crisis-" + step.activity().slug() + "-trainee", Who.TRAINEE, step.path());
        });
    }

    private void addHelp() {
        Browserful administrator = stage.of(Who.ADMINISTRATOR);
        line(administrator, "emergency", "Emergency", "2020-01-15");
        line(administrator, "talk", "A line to talk", "2026-01-15");
        Matcher line = LINE.matcher(administrator.html("/admin-help"));
        if (!line.find()) {
            throw new IllegalStateException("no line was written down");
        }
        add("help-numbers-stranger", Who.STRANGER, "/help");
        add("help-line-known", Who.ADMINISTRATOR, line.group(1));
        scenes.add(new Scene("help-line-problems", Who.ADMINISTRATOR_WITH_PROBLEMS, "/help-line/new")
                .after(browser -> browser.post("/do/admin/help/new", "phone", "call me")));
        add("admin-tracks-administrator", Who.ADMINISTRATOR, "/admin-tracks");
    }

    private static void line(Browserful administrator, String kind, String name, String checked) {
        administrator.post(
                "/do/admin/help/new",
                "kind",
                kind,
                "name",
                name,
                "phone",
                "0000 11 22",
                "written",
                "Text message to 0000 11 23",
                "hours",
                "by day and by night",
                "language",
                "English, Dutch",
                "country",
                "Belgium",
                "checked",
                checked,
                "by",
                "the safety lead");
    }
}
