package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many SQL statements a request costs, counted at the data source, sign-in and preferences included. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class QueryCountIT {

    private static final int MOST_FOR_A_PAGE = 6;
    private static final int MOST_FOR_A_POST = 12;
    private static final String MODULE = TestJourney.MODULE;
    private static final String PAGE = MODULE + "welcome";
    private static final String CHECKLIST = MODULE + "six-feelings";
    private static final String REFLECTION = MODULE + "three-hopes";
    private static final String QUIZ = MODULE + "quiz";

    @ArquillianResource
    private URL address;

    private final Map<String, List<String>> counted = new TreeMap<>();
    private TestBrowser browser;
    private TestBrowser counter;

    @AfterEach
    void putTheBundledContentBack() throws Exception {
        counter().get(TestDoors.CATALOGUE + "?tracks=1");
    }

    @Test
    void everyPageAndEveryPostOfATraineeCostsFewStatementsWithFourAndWithFortyTracks() throws Exception {
        Map<String, Integer> four = measured(4, "professional@demo.test");
        Map<String, Integer> forty = measured(40, "expert@demo.test");
        assertEquals(four, forty);
    }

    @Test
    void tenTracksThatAreTakenUpCostNoMoreStatementsThanOne() throws Exception {
        counter().get(TestDoors.CATALOGUE + "?tracks=40");
        browser = new TestBrowser(root()).signUp(UUID.randomUUID() + "@new.test");
        start(browser.get(PAGE));
        Map<String, Integer> one = overviews();
        for (int track = 10; track < 20; track++) {
            start(browser.get("/learn/copy-" + track + "/a-safe-start/welcome"));
        }
        assertEquals(one, overviews());
    }

    private Map<String, Integer> overviews() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (String path : List.of("/", "/me", "/tracks/jump-to-job", PAGE)) {
            get(path, "overview " + path);
            counts.put(path, counted.get("GET  overview " + path).size());
        }
        return counts;
    }

    private void start(TestBrowser.Answer page) throws Exception {
        String action = page.form("/done").action().replace("/done", "/start");
        assertEquals(303, browser.post(action).status());
    }

    private Map<String, Integer> measured(int tracks, String person) throws Exception {
        counted.clear();
        assertEquals(
                String.valueOf(tracks),
                counter().get(TestDoors.CATALOGUE + "?tracks=" + tracks).body());
        newcomer();
        signInAndOut(person);
        withoutDemonstration();
        pages("before");
        preferences();
        page();
        sharing();
        quiz();
        checklist();
        reflection();
        ownSheets();
        account();
        asking();
        pages("after");
        Map<String, Integer> counts = new TreeMap<>();
        StringBuilder tooMany = new StringBuilder();
        counted.forEach((what, statements) -> {
            int most = what.startsWith("GET") ? MOST_FOR_A_PAGE : MOST_FOR_A_POST;
            counts.put(what, statements.size());
            System.out.printf("%2d with %2d tracks: %s%n", statements.size(), tracks, what);
            if (statements.size() > most) {
                tooMany.append(what)
                        .append(":\n  ")
                        .append(String.join("\n  ", statements))
                        .append('\n');
            }
        });
        assertEquals("", tooMany.toString(), "more statements than " + MOST_FOR_A_PAGE + " or " + MOST_FOR_A_POST);
        return counts;
    }

    /** Somebody new, from the link in her mail to the post that does most: her first words, which take up the track. */
    private void newcomer() throws Exception {
        browser = new TestBrowser(root());
        String link = browser.askForAccount(UUID.randomUUID() + "@new.test");
        String token = browser.get(link).form("/do/link").hidden("t");
        post("/do/link", "t", token);
        note(
                browser.get(REFLECTION).form("/note").action(),
                "first words of somebody new",
                "version",
                "0",
                "hope",
                "one");
        finishWithAPrivateRoom();
    }

    /** The last thing that a module waits for may be a private room: it ends activity and module at once. */
    private void finishWithAPrivateRoom() throws Exception {
        for (String step : TestJourney.steps(browser)) {
            if (!step.equals(CHECKLIST)) {
                TestJourney.doStep(browser, step);
            }
        }
        note(
                browser.get(CHECKLIST).form("/note").action(),
                "first words in a private room, the last thing of the module",
                "version",
                "0",
                "line",
                "one");
        assertTrue(browser.get("/tracks/jump-to-job?done=a-safe-start").body().contains("id=\"done\""));
    }

    private void signInAndOut(String person) throws Exception {
        browser = new TestBrowser(root()).signIn(person);
        browser.get("/account");
        post("/do/sign-out");
        get("/sign-in", "/sign-in, stranger");
        post("/do/sign-in", "email", person, "passphrase", "not the right one");
        browser.get("/sign-in");
        post("/do/sign-in-link", "email", person);
        browser.get("/new-passphrase");
        post("/do/new-passphrase", "email", person);
        browser.get("/sign-up");
        post(
                "/do/sign-up",
                "age",
                "yes",
                "email",
                person,
                "displayName",
                "Me",
                "passphrase",
                "seven purple ladders up");
        browser.post("/do/preferences", "theme", "dark");
        browser.get("/sign-in");
        post("/do/sign-in", "email", person, "passphrase", TestBrowser.PASSPHRASE, "remember", "yes");
        get("/account", "/account");
    }

    /** The people who are compared have the same things: the demonstration gives stories and requests to some of them. */
    private void withoutDemonstration() throws Exception {
        for (String story : idsIn("/my-stories", "href=\"/story/")) {
            browser.post("/do/stories/" + story + "/delete");
        }
        for (String request : idsIn("/my-recognition", "name=\"id\" value=\"")) {
            browser.post("/do/recognition/take-back", "id", request);
        }
    }

    private List<String> idsIn(String path, String before) throws Exception {
        return Pattern.compile(before + "([0-9a-f-]{36})\"")
                .matcher(browser.get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void pages(String when) throws Exception {
        for (String path : counter().get(TestDoors.ROUTES).body().split("\n")) {
            get(path, path + ", " + when);
        }
        for (String path : List.of(CHECKLIST, REFLECTION, QUIZ, PAGE)) {
            get(path, path + ", " + when);
        }
    }

    private void preferences() throws Exception {
        browser.get("/fit");
        post("/do/preferences", "textSize", "125", "spacing", "wide", "return", "/");
        post("/do/preferences/words", "words", "easy", "return", "/");
        post("/do/preferences/not-now", "return", "/");
    }

    private void page() throws Exception {
        String action = browser.get(PAGE).form("/done").action();
        post(action.replace("/done", "/start"));
        post(action);
    }

    /** Shares her progress with her coach, who looks at it, and takes it back. */
    private void sharing() throws Exception {
        get("/share?kind=progress", "/share, the things of a kind");
        String receivers = "/share?kind=progress&thing=jump-to-job";
        get(receivers, "/share, the receivers");
        String terms = browser.get(receivers)
                .body()
                .replaceFirst("(?s).*href=\"(/share[?][^\"]+)\">Coach \\(demo\\)<.*", "$1")
                .replace("&amp;", "&");
        get(terms, "/share, what for and until when");
        Map<String, List<String>> fields =
                new TreeMap<>(browser.get(terms).form("/do/sharing/check").hidden());
        fields.putAll(Map.of("purpose", List.of("talk"), "until", List.of("month"), "words", List.of("mine")));
        counter().get(TestDoors.STATEMENTS);
        assertEquals(303, browser.post("/do/sharing/check", fields).status());
        counted.put("POST /do/sharing/check", taken());
        get(terms + "&check=1", "/share, before the yes");
        counter().get(TestDoors.STATEMENTS);
        String receipt = browser.post("/do/sharing/give", fields).location();
        counted.put("POST /do/sharing/give", taken());
        get(receipt, "/my-sharing, with a receipt");
        String sharing = receipt.replaceFirst(".*=", "");
        TestBrowser owner = browser;
        browser = new TestBrowser(root()).signIn("coach@demo.test");
        get("/shared-with-me", "/shared-with-me, with a thing");
        get("/shared/" + sharing, "/shared, a thing");
        browser = owner;
        get("/who-sees-what", "/who-sees-what, with a look");
        post("/do/sharing/stop", "sharing", sharing);
    }

    private void quiz() throws Exception {
        String first = browser.get(QUIZ).form("/answer").hidden("item");
        answer(first, "first answer, which begins the quiz");
        answer(first, "the same item again");
        String item = first;
        for (int i = 0; i < 30 && !browser.get(QUIZ).body().contains("/done\""); i++) {
            item = browser.get(QUIZ).form("/answer").hidden("item");
            answer(item, "answer to item " + i);
        }
        get(QUIZ + "?q=" + item, QUIZ + ", with a result");
        post(browser.get(QUIZ).form("/done").action());
        post(browser.get(QUIZ).form("/again").action());
        answer(first, "answer in a second attempt");
    }

    private void answer(String item, String which) throws Exception {
        TestBrowser.Answer page = browser.get(QUIZ + "?q=" + item + "&again=1");
        Map<String, List<String>> fields = TestQuiz.fill(page.form("/answer"), List::size);
        String action = page.form("/answer").action();
        counter().get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.post(action, fields);
        assertTrue(answer.location().contains("#result-"), answer::location);
        counted.put("POST " + which, taken());
    }

    private void checklist() throws Exception {
        String action = browser.get(CHECKLIST).form("/note").action();
        post(action, "version", "0", "line", "one");
        post(action.replace("/note", "/skip"));
    }

    private void reflection() throws Exception {
        TestBrowser.Answer page = browser.get(REFLECTION);
        String action = page.form("/note").action();
        String field = page.body().replaceFirst("(?s).*?<textarea[^>]* name=\"([^\"]+)\".*", "$1");
        note(action, "first text", "version", "0", field, "one", "stay", "yes");
        note(action, "second text", "version", "1", field, "two");
        note(action, "text of another tab", "version", "1", field, "three");
        get(REFLECTION, REFLECTION + ", two texts");
        post(action.replace("/note", "/choose"), "keep", "both");
        post(action.replace("/note", "/delete-note"));
        note(action, "text to keep", "version", "0", field, "four");
    }

    private void note(String action, String which, String... fields) throws Exception {
        counter().get(TestDoors.STATEMENTS);
        assertEquals(303, browser.post(action, fields).status());
        counted.put("POST note: " + which, taken());
    }

    /** A question with its form that came back, and the page of notices. */
    private void asking() throws Exception {
        browser.get("/ask");
        post("/do/ask", "to", "nobody", "text", "a question that cannot be sent");
        get("/ask?draft=1", "/ask, with a draft");
        String receiver =
                browser.get("/ask").form("/do/ask").choices().get("to").get(0);
        post("/do/ask", "to", receiver, "text", "a question");
        String question = browser.get("/my-questions").form("/do/ask/take-back").hidden("id");
        post("/do/questions/answer", "id", question, "answer", "an answer to a question that is not hers");
        post("/do/ask/take-back", "id", question);
        post("/do/notices/choose", "digest", "monday", "quietFrom", "20", "quietUntil", "8");
        post("/do/notices/seen", "until", "2026-01-01T00:00:00Z");
    }

    /** The plan, the plan for hard days and the card: first words, more words, two texts, versions, deletion. */
    private void ownSheets() throws Exception {
        for (String sheet : List.of("/do/plan/steps", "/do/hard-days", "/do/my-card")) {
            String field = sheet.endsWith("steps") ? "what-1" : sheet.endsWith("days") ? "text-good" : "own";
            String[] dated = {"when-1", "2099-05-12", "remind-1", "yes"};
            browser.get("/my-things");
            for (String[] text : List.of(
                    new String[] {"0", "one", "first words"},
                    new String[] {"1", "two", "more words"},
                    new String[] {"1", "three", "of another tab"})) {
                counter().get(TestDoors.STATEMENTS);
                List<String> fields = new ArrayList<>(List.of("version", text[0], field, text[1], "keep", "yes"));
                fields.addAll(List.of(dated));
                assertEquals(
                        303,
                        browser.post(sheet + "/save", fields.toArray(String[]::new))
                                .status());
                counted.put("POST " + sheet + ", " + text[2], taken());
            }
            post(sheet + "/choose", "keep", "both");
        }
        get("/my-plan", "/my-plan, with steps");
        get("/plan-page/steps", "/plan-page/steps, with steps");
        get("/plan-history/steps", "/plan-history/steps, with versions");
        String version = browser.get("/plan-history/steps").body().replaceFirst("(?s).*?[?]v=([0-9a-f-]{36}).*", "$1");
        get("/plan-history/steps?v=" + version, "/plan-history/steps, one version");
        post("/do/plan/steps/restore", "v", version);
        post("/do/plan/steps/save", "version", "4", "what-1", "four", "drop", "1");
        post("/do/plan/steps/delete-version", "v", version);
        post("/do/plan/steps/delete");
        post("/do/hard-days/delete");
        post("/do/my-card/delete");
    }

    private void account() throws Exception {
        browser.get("/account");
        post("/do/account/name", "displayName", "Somebody");
        post("/do/account/zone", "timeZone", "Europe/Paris");
        post("/do/account/end-sign-in", "signIn", "00000000-0000-4000-8000-000000000000");
        post("/do/kept/drop", "id", "00000000-0000-4000-8000-000000000000");
        post("/do/account/passphrase", "current", "wrong", "passphrase", "seven purple ladders up");
        browser.get("/account-close");
        post("/do/account/close");
        browser.get(REFLECTION);
        keptPost();
    }

    private void keptPost() throws Exception {
        TestBrowser lost = new TestBrowser(root());
        String action = browser.get(REFLECTION).form("/note").action();
        counter().get(TestDoors.STATEMENTS);
        assertEquals(
                "/sign-in?held=1",
                lost.post(action, Map.of("token", List.of(browser.token()), "note", List.of("kept")))
                        .location());
        counted.put("POST after the sign-in has ended", taken());
        get("/kept", "/kept, with a form");
    }

    private void get(String path, String name) throws Exception {
        counter().get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.get(path);
        assertEquals(200, answer.status(), () -> path + " " + answer.location());
        counted.put("GET  " + name, taken());
    }

    private void post(String path, String... fields) throws Exception {
        counter().get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.post(path, fields);
        assertEquals(303, answer.status(), () -> path + " " + answer.body());
        counted.put("POST " + path, taken());
    }

    private List<String> taken() throws Exception {
        String statements = counter().get(TestDoors.STATEMENTS).body();
        return statements.isEmpty() ? List.of() : List.of(statements.split("\n"));
    }

    private TestBrowser counter() throws IOException {
        if (counter == null) {
            counter = new TestBrowser(root());
        }
        return counter;
    }

    private String root() {
        return "http://127.0.0.1:" + address.getPort();
    }
}
