package org.jumptojob.e2e.sweep;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.access.Access;
import org.jumptojob.e2e.RefusingStore;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.web.Route;
import org.jumptojob.xapi.client.XapiClient;

/**
 * The pages that the checks look at: the example of every route, by everybody who may open it, and the moments that an
 * address alone does not show.
 */
final class Scenes {

    private static final String SHORT = "too short";

    private static List<Scene> made;

    private final Stage stage;
    private final List<Scene> scenes = new ArrayList<>();

    private Scenes(Stage stage) {
        this.stage = stage;
    }

    static synchronized List<Scene> all() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static List<Scene> make() {
        Scenes all = new Scenes(Stage.shared());
        Views.routes().forEach(all::addRoute);
        all.addFirstVisit();
        all.addDoors();
        all.addLinks();
        all.addAccount();
        all.addLearning();
        all.addQuestions();
        all.scenes.addAll(ActivityScenes.of(Stage.shared()));
        all.scenes.addAll(GroupScenes.of(Stage.shared()));
        all.addAdministration();
        all.addPrograms();
        all.addForwarding();
        all.addStatements();
        all.scenes.addAll(Asked.scenes(Stage.shared()));
        SurveyScenes.add(all.stage, all.scenes);
        all.scenes.addAll(SharingScenes.of(Stage.shared()));
        all.addOwnSheets();
        all.addCare();
        all.addProblems();
        return all.scenes;
    }

    /** Every page once for each who opens it, as it comes: without what follows a post. */
    static List<Scene> ofRoutes() {
        return all().stream().filter(scene -> scene.name().startsWith("route-")).toList();
    }

    /** What somebody sees. */
    static List<Scene> of(Who who) {
        return all().stream().filter(scene -> scene.who() == who).toList();
    }

    /** Every lesson of the bundled content, as its trainee sees it. */
    static List<Scene> lessons() {
        return Stage.shared().allSteps().stream()
                .map(step -> new Scene("lesson-" + step.activity().id(), Who.TRAINEE, step.path()))
                .toList();
    }

    private void add(String name, Who who, String path) {
        scenes.add(new Scene(name, who, path));
    }

    private void addRoute(Route route) {
        String name = "route" + route.path().replaceAll("[{}]", "").replace('/', '-');
        if (route.access() == Access.ANYONE) {
            add(name + "-stranger", Who.STRANGER, route.example());
        }
        if (route.access() == Access.ANYONE || route.access() == Access.PERSON) {
            add(name + "-trainee", Who.TRAINEE, route.example());
        } else if (route.access() == Access.MEMBER || route.access() == Access.COORDINATOR) {
            add(name, Who.COORDINATOR, route.example());
        } else {
            add(name, Who.ADMINISTRATOR, route.example());
        }
    }

    private void addFirstVisit() {
        for (String path : List.of("/", "/sign-up", stage.allSteps().get(0).path())) {
            scenes.add(new Scene("first-visit" + path.replace('/', '-'), Who.NEWCOMER, path)
                    .after(browser -> browser.context().clearCookies()));
        }
    }

    private void addDoors() {
        String odd = "robin at example.org";
        add("sign-in", Who.STRANGER, "/sign-in");
        scenes.add(new Scene("sign-in-wrong", Who.STRANGER_WITH_PROBLEMS, "/sign-in")
                .after(browser -> browser.post("/do/sign-in", "email", "nobody@example.org", "passphrase", SHORT)));
        scenes.add(new Scene("sign-in-signed-out", Who.STRANGER_WITH_PROBLEMS, "/sign-in")
                .after(browser -> browser.post("/do/sign-out")));
        scenes.add(new Scene("sign-up-problems", Who.STRANGER_WITH_PROBLEMS, "/sign-up")
                .after(browser -> browser.post(
                        "/do/sign-up", "age", "yes", "email", odd, "displayName", "", "passphrase", SHORT)));
        scenes.add(new Scene("new-passphrase-problem", Who.STRANGER_WITH_PROBLEMS, "/new-passphrase")
                .after(browser -> browser.post("/do/new-passphrase", "email", odd)));
    }

    private void addLinks() {
        Browserful asking = stage.of(Who.STRANGER_WITH_PROBLEMS);
        String newcomer = Stage.address("newcomer");
        asking.post(
                "/do/sign-up",
                "age",
                "yes",
                "email",
                newcomer,
                "displayName",
                "Sam",
                "passphrase",
                "five plain words in a row");
        add("link-sign-up", Who.STRANGER_WITH_PROBLEMS, stage.linkFor(newcomer));
        add("link-sign-up-elsewhere", Who.STRANGER, stage.linkFor(newcomer));
        asking.post("/do/sign-in-link", "email", stage.traineeAddress());
        add("link-sign-in", Who.STRANGER, stage.linkFor(stage.traineeAddress()));
        asking.post("/do/new-passphrase", "email", stage.traineeAddress());
        add("link-reset", Who.STRANGER, stage.linkFor(stage.traineeAddress()));
        String invited = Stage.address("invited");
        stage.of(Who.ADMINISTRATOR)
                .post("/do/admin/people/invite", "address", invited, "role", "trainee", "organisation", organisation());
        String invitation = stage.linkFor(invited);
        add("link-invite", Who.STRANGER, invitation);
        scenes.add(new Scene("link-invite-problems", Who.STRANGER_WITH_PROBLEMS, invitation)
                .after(browser -> browser.post(
                        "/do/link", "t", invitation.replaceFirst(".*t=", ""), "displayName", "", "passphrase", SHORT)));
    }

    private String organisation() {
        String html = stage.of(Who.ADMINISTRATOR).html("/admin");
        return found(html, "id=\"organisation\".*?<option value=\"([^\"]+)\"");
    }

    private static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing fits " + pattern);
        }
        return matcher.group(1);
    }

    private void addAccount() {
        scenes.add(new Scene("account-problems", Who.TRAINEE_WITH_PROBLEMS, "/account")
                .after(browser -> browser.post(
                        "/do/account/passphrase", "current", "not the one that it is", "passphrase", SHORT)));
        scenes.add(new Scene("account-saved", Who.TRAINEE_WITH_PROBLEMS, "/account")
                .after(browser -> browser.post("/do/account/name", "displayName", "Robin")));
        scenes.add(new Scene("account-close-problem", Who.TRAINEE_WITH_PROBLEMS, "/account-close")
                .after(browser -> browser.post("/do/account/close")));
    }

    private void addLearning() {
        Stage.Step first = stage.allSteps().get(0);
        String module = first.path().split("/")[3];
        add("track-module-done", Who.TRAINEE, "/tracks/" + first.path().split("/")[2] + "?done=" + module);
        for (String type : List.of("quiz", "reflection", "checklist")) {
            Stage.Step step = firstOf(type);
            add("learn-" + type + "-stranger", Who.STRANGER, step.path());
            add("learn-" + type + "-trainee", Who.TRAINEE, step.path());
        }
        Stage.Step faces = stage.allSteps().stream()
                .filter(step -> !((List<?>) step.activity().content().getOrDefault("scale", List.of())).isEmpty())
                .findFirst()
                .orElseThrow();
        add("learn-scale-stranger", Who.STRANGER, faces.path());
        add("learn-scale-trainee", Who.TRAINEE, faces.path());
        Stage.Step list = firstOf("checklist");
        scenes.add(new Scene("learn-saved", Who.TRAINEE_WITH_PROBLEMS, list.path())
                .after(browser ->
                        browser.post("/do/learn/" + list.activity().id() + "/note", "stay", "yes", "item", "c1")));
    }

    private Stage.Step firstOf(String type) {
        return stage.allSteps().stream()
                .filter(step -> step.is(type))
                .findFirst()
                .orElseThrow();
    }

    /** A question of each kind: before an answer, after it, and sent without one. */
    private void addQuestions() {
        Set<Object> kinds = new HashSet<>();
        for (Stage.Step step : stage.allSteps()) {
            if (step.is("quiz")) {
                for (Map<String, Object> item : Learned.items(step.activity())) {
                    if (kinds.add(item.get("kind"))) {
                        addQuestion(step, item);
                    }
                }
            }
        }
    }

    private void addQuestion(Stage.Step step, Map<String, Object> item) {
        String name = "question-" + item.get("kind");
        String path = step.path() + "?q=" + item.get("id");
        add(name + "-stranger", Who.STRANGER, path);
        add(name + "-answered", Who.TRAINEE, path);
        add(name + "-again", Who.TRAINEE, path + "&again=1");
        scenes.add(new Scene(name + "-empty", Who.TRAINEE_WITH_PROBLEMS, path + "&again=1")
                .after(browser -> browser.post(
                        "/do/learn/" + step.activity().id() + "/answer",
                        "item",
                        (String) item.get("id"),
                        "seen",
                        "0")));
    }

    private void addAdministration() {
        String html = stage.of(Who.ADMINISTRATOR).html("/admin?part=" + stage.traineeAddress());
        add("admin-found", Who.ADMINISTRATOR, "/admin?part=" + stage.traineeAddress());
        add("admin-none-found", Who.ADMINISTRATOR, "/admin?part=nobody-has-this-name");
        add("admin-person", Who.ADMINISTRATOR, found(html, "href=\"(/admin-person/[0-9a-f-]{36})\""));
        String[] odd = {"address", "nobody", "role", "trainee", "organisation", organisation()};
        scenes.add(new Scene("admin-problem", Who.ADMINISTRATOR_WITH_PROBLEMS, "/admin")
                .after(browser -> browser.post("/do/admin/people/invite", odd)));
    }

    /** A program of each kind; the trainee has agreed to one, so that the pages of the routes show all of it. */
    private void addPrograms() {
        Browserful administrator = stage.of(Who.ADMINISTRATOR);
        String key = program("Reports of the City College", "no");
        program("Figures of our own organisation", "yes");
        program("A tool that was tried out", "no");
        administrator.post("/do/admin/clients/revoke", "name", program("A tool of last year", "no"), "sure", "yes");
        stage.of(Who.TRAINEE).post("/do/receivers/agree", "receiver", "client:" + key);
        scenes.add(new Scene("admin-clients-problem", Who.ADMINISTRATOR_WITH_PROBLEMS, "/admin-clients")
                .after(browser -> browser.post(
                        "/do/admin/clients/create",
                        "name",
                        key,
                        "label",
                        "A tool",
                        "expires",
                        "soon",
                        "requests",
                        "0")));
        scenes.add(new Scene("receivers-agreed", Who.TRAINEE_WITH_PROBLEMS, "/receivers")
                .after(browser -> browser.post("/do/receivers/agree", "receiver", "client:" + key)));
    }

    /** Lets a program in; gives back its key. */
    private String program(String label, String processor) {
        Browserful administrator = stage.of(Who.ADMINISTRATOR);
        String name = found(administrator.html("/admin-clients"), "create\".*?name=\"name\" value=\"([^\"]+)\"");
        String page = administrator.answer(
                "/do/admin/clients/create",
                "name",
                name,
                "label",
                label,
                "scope",
                "statements/read",
                "processor",
                processor);
        return found(page, "id=\"made-key\">([^<]+)<");
    }

    /** The lists of statements: the pages of the routes are their beginnings. */
    private void addStatements() {
        String older = "href=\"(/%s-statements[?]before=\\d+)\"";
        add(
                "my-statements-older",
                Who.TRAINEE,
                found(stage.of(Who.TRAINEE).html("/my-statements"), older.formatted("my")));
        add("my-statements-course", Who.TRAINEE, "/my-statements?course=jump-to-job&what=answered");
        add("my-statements-none", Who.TRAINEE, "/my-statements?to=2020-01-01");
        add("my-statements-odd", Who.TRAINEE, "/my-statements?from=soon&to=later");
        String page = stage.of(Who.ADMINISTRATOR).html("/admin-statements");
        add("admin-statements-older", Who.ADMINISTRATOR, found(page, older.formatted("admin")));
        add("admin-statements-course", Who.ADMINISTRATOR, "/admin-statements?course=jump-to-job&what=answered");
    }

    /** A copy that is ready, a request on paper and an opened record, so that the pages of the routes show all of it. */
    private void addCare() {
        Browserful administrator = stage.of(Who.ADMINISTRATOR);
        Browserful trainee = stage.of(Who.TRAINEE);
        String person = found(
                administrator.html("/admin?part=" + stage.traineeAddress()), "href=\"/admin-person/([0-9a-f-]{36})\"");
        trainee.post("/do/my-data/copy");
        Instant end = Instant.now().plusSeconds(60);
        while (!trainee.html("/my-data").contains("/api/my-data.zip")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The copy was not made.");
            }
        }
        administrator.post(
                "/do/admin/requests", "person", person, "kind", "copy", "received", "2026-01-02", "check", "known");
        add("admin-requests-new", Who.ADMINISTRATOR, "/admin-requests?person=" + person);
        scenes.add(new Scene(
                        "admin-requests-problems", Who.ADMINISTRATOR_WITH_PROBLEMS, "/admin-requests?person=" + person)
                .after(browser -> browser.post("/do/admin/requests", "person", person)));
        scenes.add(new Scene("admin-record-problem", Who.ADMINISTRATOR_WITH_PROBLEMS, "/admin-record/" + person)
                .after(browser -> browser.post("/do/admin/record/" + person + "/open", "reason", "why")));
        administrator.post("/do/admin/record/" + person + "/open", "reason", "No mail reaches this person.");
        add("admin-record-open", Who.ADMINISTRATOR, "/admin-record/" + person);
        add("admin-audit-none", Who.ADMINISTRATOR, "/admin-audit?day=2020-01-01");
        add("admin-audit-odd", Who.ADMINISTRATOR, "/admin-audit?day=soon");
    }

    /** The outside store has refused a record, so that the page of the route shows it. */
    private void addForwarding() {
        XapiClient.builder(URI.create(stage.server().url("/xapi")))
                .basic(TestServer.XAPI_KEY, TestServer.XAPI_SECRET)
                .build()
                .send(List.of("{\"actor\":{\"mbox\":\"mailto:kim@example.org\"},\"verb\":{\"id\":\""
                        + RefusingStore.REFUSED + "\"},\"object\":{\"id\":\"http://example.org/there\"}}"));
        Browserful administrator = stage.of(Who.ADMINISTRATOR);
        Instant end = Instant.now().plusSeconds(60);
        while (!administrator.html("/admin-forwarding").contains("give-up")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The outside store was not asked.");
            }
        }
        scenes.add(new Scene("admin-forwarding-problem", Who.ADMINISTRATOR_WITH_PROBLEMS, "/admin-forwarding")
                .after(browser -> browser.post("/do/admin/forwarding/give-up", "target", "x", "number", "1")));
    }

    /** The plan, the plan for hard days and the card of the trainee, all written on, with two texts and a version. */
    private void addOwnSheets() {
        OwnSheets.write(stage.of(Who.TRAINEE));
        for (String page : List.of("wishes", "people", "own")) {
            add("plan-page-" + page, Who.TRAINEE, "/plan-page/" + page);
        }
        for (String paper : List.of("steps", "card", "hard-days", "hard-days-empty")) {
            add("on-paper-" + paper, Who.TRAINEE, "/on-paper/" + paper);
        }
        String history = stage.of(Who.TRAINEE).html("/plan-history/wishes");
        add("plan-version", Who.TRAINEE, found(history, "href=\"(/plan-history/wishes[?]v=[0-9a-f-]{36})\""));
        scenes.add(new Scene("plan-saved", Who.TRAINEE_WITH_PROBLEMS, "/plan-page/strengths")
                .after(browser -> browser.post("/do/plan/strengths/save", "version", "1", "can", "I listen.")));
    }

    private void addProblems() {
        scenes.add(new Scene("problem-404", Who.STRANGER, "/no-such-page").answering(404));
        scenes.add(new Scene("problem-404-learn", Who.TRAINEE, "/learn/no/such/lesson").answering(404));
        scenes.add(new Scene("problem-403", Who.TRAINEE, "/admin").answering(403));
    }
}
