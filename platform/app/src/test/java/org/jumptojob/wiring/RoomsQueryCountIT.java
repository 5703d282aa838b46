package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jumptojob.survey.DemoSurveys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many SQL statements a request costs on a site with 10,000 people in 500 groups, counted at the data source: every page
 * for whoever may open it, and the posts of the rooms that belong to persons and groups.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RoomsQueryCountIT {

    private static final int MOST_FOR_A_PAGE = 6;
    private static final int MOST_FOR_A_POST = 12;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    @ArquillianResource
    private URL address;

    private final Map<String, List<String>> counted = new TreeMap<>();

    @BeforeEach
    void tenThousandPeopleInFiveHundredGroups() throws Exception {
        assertEquals("500", browser().get(TestGroups.PATH).body());
    }

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + address.getPort());
    }

    private TestBrowser signedIn(String name) throws Exception {
        return browser().signIn(name + "@demo.test");
    }

    @Test
    void everyPageCostsAtMostSixStatementsForEverybodyWhoMayOpenIt() throws Exception {
        for (String name : List.of("trainee", "coach", "expert", "coordinator", "admin")) {
            TestBrowser person = signedIn(name);
            // Each node counts the days that are over once.
            person.get("/admin-statements");
            for (String route :
                    browser().get(TestDoors.ROUTES + "?all=1").body().split("\n")) {
                String[] parts = route.split(" ", 2);
                if (mayOpen(name, parts[0])) {
                    get(person, parts[1], name);
                }
            }
        }
        assertTrue(counted.size() > 200, () -> "only " + counted.size() + " pages");
        nothingCostsTooMuch();
    }

    private static boolean mayOpen(String name, String access) {
        return switch (access) {
            case "COORDINATOR" -> name.equals("coordinator");
            case "ADMINISTRATOR" -> name.equals("admin");
            default -> true;
        };
    }

    @Test
    void pagesWithThingsOnThemCostAtMostSixStatements() throws Exception {
        TestBrowser admin = signedIn("admin");
        get(admin, "/admin-organisations?part=a&page=0", "admin");
        get(admin, "/admin-audit", "admin");
        TestBrowser coordinator = signedIn("coordinator");
        get(coordinator, "/groups?part=many&page=3", "coordinator");
        get(coordinator, "/surveys?round=" + DemoSurveys.COUNTED, "coordinator");
        get(coordinator, "/surveys?round=" + DemoSurveys.CHANGE, "coordinator");
        get(coordinator, "/api/survey-totals.json?round=" + DemoSurveys.CHANGE, "coordinator");
        TestBrowser trainee = signedIn("trainee");
        for (String kind : List.of("progress", "quiz", "plan-page", "card-line", "hard-days-line", "story")) {
            get(trainee, "/share?kind=" + kind, "things");
        }
        get(trainee, "/share?kind=plan-page&thing=wishes", "receivers");
        get(trainee, "/my-feelings?moment=start&q=end", "a moment");
        get(trainee, "/shared/preview?kind=plan-page&thing=wishes", "preview");
        nothingCostsTooMuch();
    }

    @Test
    void theStoryWorkshopCostsAtMostTwelveStatementsAPost() throws Exception {
        TestBrowser trainee = signedIn("trainee");
        String save = trainee.get("/story/new").form("/save").action();
        post(trainee, save, "version", "0", "title", "Mine", "happened", "It stays with me.");
        post(trainee, save, "version", "1", "title", "Mine", "happened", "It stays with me, too.");
        post(trainee, save, "version", "1", "title", "Mine", "happened", "Of another tab.");
        post(trainee, save.replace("/save", "/choose"), "keep", "both");
        String page = save.replaceFirst("/do/stories/(.*)/save", "/story/$1");
        get(trainee, page, "a story");
        String group = trainee.get(page).form("/prepare").choices().get("to").stream()
                .filter(to -> to.startsWith("group:"))
                .findFirst()
                .orElseThrow();
        String give = post(trainee, save.replace("/save", "/prepare"), "to", group, "passage", "own");
        get(trainee, give, "a step");
        post(trainee, give.replace("/give-story/", "/do/story-steps/") + "/give", telling());
        get(trainee, page, "a story of which a part is given");
        get(trainee, give, "a step that is given");
        String part = give.replace("/give-story/", "");
        String we = newest(trainee, page);
        get(trainee, "/we-story/" + we, "a story of the group");
        String sentences = "/do/we-stories/" + we + "/sentences";
        post(trainee, sentences, "text", "I went on.", "part", part);
        post(trainee, sentences, "text", "So did others.", "part", part);
        String sentence = found(trainee.get("/we-story/" + we).body(), "/sentences/(" + ID + ")/change");
        post(trainee, sentences + "/" + sentence + "/change", "version", "1", "text", "I go on.", "part", part);
        post(trainee, sentences + "/" + sentence + "/move", "way", "down");
        post(trainee, sentences + "/" + sentence + "/remove");
        TestForm answer = trainee.get("/we-story/" + we).form("/answer");
        post(trainee, answer.action(), "edition", answer.hidden("edition"), "answer", "yes");
        outside(trainee, save);
        post(trainee, give.replace("/give-story/", "/do/story-steps/") + "/take-back");
        post(trainee, save.replace("/save", "/delete"));
        for (String name : List.of("trainee", "peer-worker", "expert")) {
            ours(signedIn(name), name);
        }
        assertTrue(counted.keySet().stream().anyMatch(what -> what.endsWith("a story of her group, peer-worker")));
        nothingCostsTooMuch();
    }

    private void outside(TestBrowser trainee, String save) throws Exception {
        String step = post(trainee, save.replace("/save", "/prepare"), "to", "outside", "passage", "own");
        post(trainee, step.replace("/give-story/", "/do/story-steps/") + "/give", telling());
        get(trainee, step, "a step outside");
        get(trainee, save.replaceFirst("/do/stories/(.*)/save", "/story/$1"), "a story that is outside");
    }

    /** That of the demonstration is on its way outside. */
    private void ours(TestBrowser person, String name) throws Exception {
        Matcher stories = Pattern.compile("href=\"(/we-story/" + ID + ")\"")
                .matcher(person.get("/my-stories").body());
        while (stories.find()) {
            get(person, stories.group(1), "a story of her group, " + name);
        }
    }

    private static String newest(TestBrowser trainee, String story) throws Exception {
        List<String> places = trainee.get(story).form("/prepare").choices().get("to").stream()
                .filter(to -> to.startsWith("we:"))
                .map(to -> to.substring("we:".length()))
                .toList();
        // Rows have ids in the order of time.
        return places.stream().max(String::compareTo).orElseThrow();
    }

    private static String[] telling() {
        return new String[] {
            "text",
            "I went on.",
            "listener",
            "our group",
            "goal",
            "to be heard",
            "fact",
            "one fact",
            "wish",
            "one wish",
            "note",
            "none",
            "yes",
            "yes"
        };
    }

    @Test
    void surveysCostAtMostTwelveStatementsAPost() throws Exception {
        TestBrowser stranger = browser();
        String survey = "/survey/" + DemoSurveys.LINK;
        stranger.get(survey);
        String first = post(stranger, "/do" + survey + "/begin");
        get(stranger, first, "a question");
        post(stranger, "/do" + survey + "/answer", "q", "felt", "version", "", "a.felt", "4");
        post(stranger, "/do" + survey + "/answer", "q", "felt", "version", "", "a.felt", "5");
        get(stranger, survey + "?q=end", "the end");
        post(stranger, "/do" + survey + "/hand-in");

        TestBrowser expert = signedIn("expert");
        expert.get("/my-feelings?moment=middle&q=confidence");
        String feelings = "/do/feelings/middle";
        post(expert, feelings + "/answer", "q", "confidence", "version", "", "a.confidence", "4");
        get(expert, "/my-feelings?moment=middle&q=own-say", "a feeling");
        post(expert, feelings + "/finish");
        get(expert, "/my-feelings", "a line of her own");
        post(expert, feelings + "/delete");

        TestBrowser coordinator = signedIn("coordinator");
        TestForm desk = coordinator.get("/surveys").form("/do/surveys/open");
        String opened = post(
                coordinator,
                desk.action(),
                "organisation",
                desk.choices().get("organisation").get(0),
                "instrument",
                "this-session",
                "way",
                "single-links",
                "links",
                "200",
                "name",
                "Counted",
                "lastDay",
                LocalDate.now().plusDays(3).toString());
        assertTrue(opened.contains("round="), opened);
        get(coordinator, opened, "an open round");
        TestForm end = coordinator.get(opened).form("/end");
        post(coordinator, end.action(), "version", end.hidden("version"));
        get(coordinator, opened, "an ended round");
        nothingCostsTooMuch();
    }

    @Test
    void sharingAskingAndOwnDataCostAtMostTwelveStatementsAPost() throws Exception {
        TestBrowser trainee = signedIn("trainee");
        share(trainee);
        trainee.get("/ask");
        Map<String, List<String>> choices = trainee.get("/ask").form("/do/ask").choices();
        for (String to :
                choices.get("to").subList(0, Math.min(8, choices.get("to").size()))) {
            trainee.get("/ask");
            post(trainee, "/do/ask", "to", to, "text", "When do we meet?");
        }
        get(trainee, "/my-questions", "with questions");
        for (String name : List.of("coach", "expert", "coordinator")) {
            answer(signedIn(name), name);
        }
        trainee.get("/my-data");
        post(trainee, "/do/my-data/copy");
        post(trainee, "/do/my-data/copy/delete");
        TestBrowser admin = signedIn("admin");
        admin.get("/admin-retention");
        get(admin, "/admin-retention", "before a count");
        nothingCostsTooMuch();
    }

    @Test
    void recognitionCostsAtMostTwelveStatementsAPost() throws Exception {
        TestBrowser trainee = signedIn("trainee");
        get(trainee, "/recognition?track=peer-worker", "another course");
        String ask = "/do/recognition-form/ask";
        List<String> deciders = trainee.get("/recognition").form(ask).choices().get("to");
        String desk = deciders.stream()
                .filter(to -> to.endsWith(":coordinator") || to.startsWith("desk:"))
                .findFirst()
                .orElseThrow();
        post(trainee, ask, "track", "peer-worker", "module", "pw-m1", "did", "I did it elsewhere.", "to", desk);
        get(trainee, "/my-recognition", "with a request");
        String id =
                trainee.get("/my-recognition").form("/do/recognition/take-back").hidden("id");
        TestBrowser coordinator = signedIn("coordinator");
        get(coordinator, "/recognitions", "with requests");
        get(coordinator, "/start", "with requests");
        post(coordinator, "/do/recognition/take", "id", id);
        get(coordinator, "/recognitions?r=" + id, "in hand");
        post(coordinator, "/do/recognition/put-back", "id", id);
        post(coordinator, "/do/recognition/take", "id", id);
        String decide = "/do/recognition-form/decide";
        post(coordinator, decide, "r", id, "talked", "yes", "outcome", "yes", "module", "pw-m1");
        get(coordinator, "/recognitions?r=" + id, "decided");
        get(trainee, "/my-recognition", "with a yes");
        get(trainee, "/tracks/peer-worker", "recognised");
        get(trainee, "/ways", "with a proposal");
        post(trainee, "/do/recognition/take-back", "id", id);
        nothingCostsTooMuch();
    }

    private void share(TestBrowser trainee) throws Exception {
        trainee.get("/plan-page/wishes");
        String terms = found(
                        trainee.get("/share?kind=plan-page&thing=wishes").body(),
                        "href=\"(/share[?][^\"]+)\">Coach \\(demo\\)<")
                .replace("&amp;", "&");
        get(trainee, terms, "terms");
        Map<String, List<String>> fields =
                new LinkedHashMap<>(trainee.get(terms).form("/do/sharing/check").hidden());
        fields.putAll(Map.of("purpose", List.of("talk"), "until", List.of("month"), "words", List.of("mine")));
        String check = send(trainee, "/do/sharing/check", fields);
        get(trainee, check, "before the yes");
        get(trainee, link(trainee, check, "/shared/preview[?]"), "before the yes");
        fields = new LinkedHashMap<>(trainee.get(check).form("/do/sharing/give").hidden());
        String receipt = send(trainee, "/do/sharing/give", fields);
        String sharing = receipt.replaceFirst(".*=", "");
        for (String own : List.of("/me", "/my-plan", "/plan-page/wishes", "/my-card", "/my-hard-days", "/start")) {
            get(trainee, own, "with a thing that is open");
        }
        get(trainee, "/shared/preview?kind=plan-page&thing=wishes&sharing=" + sharing, "after the yes");
        get(trainee, receipt, "a receipt");
        TestBrowser coach = signedIn("coach");
        get(coach, "/start", "with a thing to look at");
        get(coach, "/shared-with-me", "with a thing");
        get(coach, "/shared/" + sharing, "a thing");
        get(trainee, "/who-sees-what", "with a look");
        trainee.get("/my-sharing");
        post(trainee, "/do/sharing/stop", "sharing", sharing);
        post(trainee, "/do/sharing/stop-all");
        get(coach, "/shared/" + sharing, "a closed thing");
        post(coach, "/do/sharing/ask", "sharing", sharing);
        get(trainee, "/my-sharing", "with somebody who asks");
    }

    private static String link(TestBrowser person, String page, String beginning) throws Exception {
        return found(person.get(page).body(), "href=\"(" + beginning + "[^\"]+)\"")
                .replace("&amp;", "&");
    }

    private void answer(TestBrowser person, String name) throws Exception {
        TestBrowser.Answer queue = person.get("/questions");
        List<TestForm> waiting = TestForm.of(queue.body()).stream()
                .filter(form -> form.action().endsWith("/do/questions/take"))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        String id = waiting.get(0).hidden("id");
        post(person, "/do/questions/take", "id", id);
        get(person, "/questions?q=" + id, name + " with a question");
        post(person, "/do/questions/put-back", "id", id);
        post(person, "/do/questions/take", "id", id);
        post(person, "/do/questions/answer", "id", id, "answer", "On Tuesday.");
    }

    private void nothingCostsTooMuch() {
        StringBuilder tooMuch = new StringBuilder();
        counted.forEach((what, statements) -> {
            System.out.printf("%2d with 500 groups and 10,000 people: %s%n", statements.size(), what);
            if (statements.size() > (what.startsWith("GET") ? MOST_FOR_A_PAGE : MOST_FOR_A_POST)) {
                tooMuch.append(what)
                        .append(":\n  ")
                        .append(String.join("\n  ", statements))
                        .append('\n');
            }
        });
        assertEquals("", tooMuch.toString());
    }

    private void get(TestBrowser browser, String path, String which) throws Exception {
        TestBrowser counter = browser();
        counter.get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.get(path);
        // What is not hers to see costs no more than what is.
        assertTrue(Set.of(200, 404).contains(answer.status()), () -> path + " " + answer.location() + answer.body());
        keep("GET  " + path + " " + which, counter);
    }

    private String post(TestBrowser browser, String path, String... fields) throws Exception {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("token", List.of(browser.token()));
        for (int i = 0; i < fields.length; i += 2) {
            all.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        return send(browser, path, all);
    }

    private String send(TestBrowser browser, String path, Map<String, List<String>> fields) throws Exception {
        TestBrowser counter = browser();
        counter.get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.post(path, fields);
        assertEquals(303, answer.status(), () -> path + " " + answer.body());
        keep("POST " + path, counter);
        return answer.location();
    }

    /** The same request more than once: the dearest counts. */
    private void keep(String what, TestBrowser counter) throws Exception {
        String statements = counter.get(TestDoors.STATEMENTS).body();
        List<String> taken = statements.isEmpty() ? List.of() : List.of(statements.split("\n"));
        counted.merge(what.replaceAll(ID, "{id}"), taken, (one, other) -> one.size() > other.size() ? one : other);
    }

    private static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        assertTrue(matcher.find(), () -> pattern + " in " + html);
        return matcher.group(1);
    }
}
