package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jumptojob.content.Content;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.Test;

/** What somebody learned elsewhere counts after a talk, in browsers without a script; and a quiz with a pass mark. */
class RecognitionIT {

    private static final String FORM = "/do/recognition-form/ask";
    private static final String DECIDE = "/do/recognition-form/decide";
    private static final String J2J = "jump-to-job";
    private static final String WORDS = "a course with a canary " + UUID.randomUUID();
    private static final String REASON = "a reason with a parrot " + UUID.randomUUID();
    private static final String RECOGNISED = "<span class=\"state recognised\">";

    @Test
    void aYesCountsIsShownAsRecognisedAndGoesWhenSheTakesItBack() throws Exception {
        TestBrowser person = newPerson();
        String id = ask(person, J2J, "j2j-m1", "j2j-m2");
        TestBrowser admin = browser().signIn("admin@demo.test");
        assertFalse(admin.get("/recognitions").body().contains(WORDS), "the words are for who takes it");
        String held = admin.post("/do/recognition/take", "id", id).location();
        assertTrue(admin.get(held).body().contains(WORDS));
        assertTrue(person.get("/my-notices").body().contains("wants to talk with you about what you know already."));
        assertEquals("/recognitions", decide(admin, id, "yes", "j2j-m2").location());
        assertTrue(admin.get(held).body().contains("You decided on"), "both read it");

        String track = person.get("/tracks/jump-to-job").body();
        assertEquals(1, count(track, RECOGNISED));
        assertTrue(track.contains("1 of 8 modules count for you."), track);
        assertFalse(track.contains("<span class=\"state done\">"));
        String record = person.get("/me").body();
        assertTrue(record.contains("was recognised for you."));
        assertTrue(record.contains("7 modules are still to do."));
        String statements = person.get("/api/my-learning.json").body();
        assertTrue(statements.contains("https://w3id.org/xapi/adl/verbs/waived"));
        assertFalse(statements.contains("verbs/completed"), "nobody says that she has done it");
        assertFalse(statements.contains(WORDS) || statements.contains("canary"));

        person.post("/do/recognition/take-back", "id", id);
        assertEquals(0, count(person.get("/tracks/jump-to-job").body(), RECOGNISED));
        assertFalse(person.get("/my-recognition").body().contains(WORDS));
        assertFalse(admin.get(held).body().contains(WORDS));
    }

    @Test
    void aNotYetSaysWhyAndWhatNextAndSheMayAskAgain() throws Exception {
        TestBrowser person = newPerson();
        String id = ask(person, J2J, "j2j-m3");
        TestBrowser admin = browser().signIn("admin@demo.test");
        admin.post("/do/recognition/take", "id", id);
        decide(admin, id, "not-yet");
        String page = person.get("/my-recognition").body();
        assertTrue(page.contains(REASON) && page.contains("one small step"), page);
        assertTrue(person.get("/my-notices").body().contains("There is an answer to what you know already."));
        String mails = browser().get("/demo/mail").body();
        assertFalse(mails.contains(WORDS) || mails.contains(REASON));
        assertEquals(2, idsAfterAsking(person));
    }

    private static int idsAfterAsking(TestBrowser person) throws Exception {
        ask(person, J2J, "j2j-m4");
        return count(person.get("/my-recognition").body(), "action=\"/do/recognition/take-back\"");
    }

    /** Every look is in her log, with who and when, also when nobody has it any more. */
    @Test
    void whoTookItStandsInHerLog() throws Exception {
        TestBrowser person = newPerson();
        String id = ask(person, J2J, "j2j-m5");
        String name = "A request for a talk about what is known already";
        assertFalse(person.get("/who-sees-what").body().contains(name));
        TestBrowser admin = browser().signIn("admin@demo.test");
        admin.post("/do/recognition/take", "id", id);
        String open = "What you told of what you know already can be read by: ";
        assertTrue(person.get("/who-sees-what").body().contains(open));
        admin.post("/do/recognition/put-back", "id", id);
        String page = person.get("/who-sees-what").body();
        assertTrue(page.contains(name), page);
        assertFalse(page.contains(open), page);
    }

    @Test
    void nobodyElseReadsTakesOrDecidesIt() throws Exception {
        TestBrowser person = newPerson();
        String id = ask(person, J2J, "j2j-m1");
        for (String other : new String[] {"coach", "neighbour", "coordinator", "trainee"}) {
            TestBrowser stranger = browser().signIn(other + "@demo.test");
            assertFalse(stranger.get("/recognitions").body().contains(id), other);
            assertEquals(404, stranger.post("/do/recognition/take", "id", id).status(), other);
            assertEquals(
                    404, stranger.post("/do/recognition/take-back", "id", id).status(), other);
            assertFalse(stranger.get("/recognitions?r=" + id).body().contains(WORDS), other);
            decide(stranger, id, "yes", "j2j-m1");
        }
        assertEquals(0, count(person.get("/tracks/jump-to-job").body(), RECOGNISED));
        assertTrue(browser().get("/recognition").location().startsWith("/sign-in"));
    }

    /** Who forgot to tick a module has not written for nothing, however much it was. */
    @Test
    void nothingTypedIsLostWhereSomethingIsMissing() throws Exception {
        TestBrowser person = newPerson();
        person.get("/recognition?track=jump-to-job");
        String words = "long words ".repeat(300).strip();
        TestBrowser.Answer again = person.post(FORM, "track", J2J, "did", words, "where", "there", "to", "site");
        assertEquals(200, again.status());
        assertTrue(again.body().contains("Please tick at least one module."));
        assertTrue(again.body().contains(words) && again.body().contains(">there</textarea>"));
        assertTrue(person.get("/my-recognition").body().contains("You have asked for nothing yet."));
    }

    /** The test of the feature: a finisher of Jump to Job enters the next course with recognised parts. */
    @Test
    void whoReachedTheGoalOfJumpToJobEntersPeerWorkerWithRecognisedParts() throws Exception {
        TestBrowser person = newPerson();
        TestBrowser admin = browser().signIn("admin@demo.test");
        assertFalse(person.get("/ways").body().contains("/recognition?track=peer-worker"));
        String[] eight = {"j2j-m1", "j2j-m2", "j2j-m3", "j2j-m4", "j2j-m5", "j2j-m6", "j2j-m7", "j2j-m10"};
        String id = ask(person, J2J, eight);
        admin.post("/do/recognition/take", "id", id);
        decide(admin, id, "yes", eight);
        assertTrue(person.get("/me").body().contains("You have reached the goal of this course."));
        assertTrue(person.get("/ways").body().contains("/recognition?track=peer-worker"), "a next step");
        String statements = person.get("/api/my-learning.json").body();
        assertEquals(1, count(statements, "verbs/satisfied"));
        assertTrue(statements.contains("8-of-10-modules:with-1-4-7-10"));

        String second = ask(person, "peer-worker", "pw-m1");
        admin.post("/do/recognition/take", "id", second);
        decide(admin, second, "yes", "pw-m1");
        String track = person.get("/tracks/peer-worker").body();
        assertEquals(1, count(track, RECOGNISED));
        // What was reached stays, also when she takes a part of it back.
        person.post("/do/recognition/take-back", "id", id);
        assertTrue(person.get("/api/my-learning.json").body().contains("verbs/satisfied"));
        assertEquals(1, count(person.get("/tracks/peer-worker").body(), RECOGNISED));
    }

    /** The rule of the other tracks: 80 %, tries without number, the best one counts. */
    @Test
    void aQuizWithAPassMarkIsDoneByTheFirstTryThatReachesIt() throws Exception {
        TestBrowser person = newPerson();
        Content content = ContentReader.read(ContentFiles.classPath(RecognitionIT.class.getClassLoader()))
                .content();
        String quiz = "pw-m1-quiz";
        String path = "/learn/peer-worker/the-roles-and-the-profile/quiz";
        person.get(path);
        List<Map<String, Object>> items = items(content, quiz);
        for (Map<String, Object> item : items) {
            person.post("/do/learn/" + quiz + "/answer", fields(person, item, false));
        }
        assertEquals(path + "#mark", person.post("/do/learn/" + quiz + "/done").location());
        String page = person.get(path).body();
        assertTrue(page.contains("id=\"mark\""), "what is missing is told");
        assertFalse(page.contains("error"), "and nothing red");
        assertFalse(person.get("/api/my-learning.json").body().contains("verbs/passed"));
        for (Map<String, Object> item : items) {
            person.post("/do/learn/" + quiz + "/answer", fields(person, item, true));
        }
        assertFalse(person.post("/do/learn/" + quiz + "/done").location().contains("#mark"));
        String statements = person.get("/api/my-learning.json").body();
        assertEquals(1, count(statements, "\"http://adlnet.gov/expapi/verbs/passed\""));
        assertTrue(statements.contains(":quiz-percent=80"));
        assertFalse(person.get(path).body().contains("id=\"mark\""));
    }

    @Test
    void theMapOfWaysIsThereForStrangersToo() throws Exception {
        String page = browser().get("/ways").body();
        for (String start : List.of("/tracks/jump-to-job", "/tracks/peer-worker", "volunteer", "own experience")) {
            assertTrue(page.contains(start), start);
        }
    }

    /** A professional or one of a duo has no card of it among her things, so a page that everybody has leads there. */
    @Test
    void whoDecidesInAGroupFindsTheListFromTheMapOfWays() throws Exception {
        String list = "href=\"/recognitions\"";
        assertTrue(
                browser().signIn("professional@demo.test").get("/ways").body().contains(list));
        assertFalse(browser().get("/ways").body().contains(list), "it is nothing for strangers");
    }

    @Test
    void aCoursePageTellsEntryTimeRuleSourcesAndWhoWroteIt() throws Exception {
        String page = browser().get("/tracks/jump-to-job").body();
        for (String part : List.of(
                "How you come in",
                "There is no reading test",
                "Together with a group",
                "At your own place",
                "You reach the goal when 8 of the 10 modules count.",
                "You choose the other 4 yourself.",
                "A computer program wrote this first text",
                "nobody with own experience has worked yet",
                "<summary>Show the")) {
            assertTrue(page.contains(part), part);
        }
        String peer = browser().get("/tracks/peer-worker").body();
        assertTrue(peer.contains("For practice") && peer.contains("80 % of your answers"));
        assertFalse(peer.contains("12 modules") || peer.contains("of the 12"), "what is there and nothing else");
        assertFalse(peer.contains("You reach the goal"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Content content, String quiz) {
        return (List<Map<String, Object>>)
                content.activities().get(quiz).content().get("items");
    }

    /** A whole answer to an item, right or wrong. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> fields(TestBrowser person, Map<String, Object> item, boolean right) {
        Map<String, List<String>> fields = form(person);
        fields.put("item", List.of((String) item.get("id")));
        fields.put("seen", List.of(right ? "1" : "0"));
        List<String> options = (List<String>) item.getOrDefault("options", List.of());
        List<String> key = (List<String>) item.getOrDefault("key", List.of());
        switch ((String) item.get("kind")) {
            case "match" -> {
                List<String> targets = (List<String>) item.get("right");
                ((Map<String, String>) item.get("pairs")).forEach((left, target) -> {
                    String other = targets.stream()
                            .filter(one -> !one.equals(target))
                            .findFirst()
                            .orElseThrow();
                    fields.put("pair." + left, List.of(right ? target : other));
                });
            }
            case "order" -> {
                List<String> turned = new ArrayList<>(key);
                turned.add(turned.remove(0));
                fields.put("order", right ? key : turned);
            }
            default -> {
                List<String> wrong = options.stream()
                        .filter(option -> !key.contains(option))
                        .limit(1)
                        .toList();
                fields.put("answer", right ? key : wrong);
            }
        }
        return fields;
    }

    /** Asks whoever is there and gives the number of the request. */
    private static String ask(TestBrowser person, String track, String... modules) throws Exception {
        String page = "/recognition?track=" + track;
        String to = person.get(page).form(FORM).choices().get("to").get(0);
        Map<String, List<String>> fields = form(person);
        fields.put("track", List.of(track));
        fields.put("module", List.of(modules));
        fields.put("did", List.of(WORDS));
        fields.put("to", List.of(to));
        assertEquals("/my-recognition", person.post(FORM, fields).location());
        return person.get("/my-recognition").form("/do/recognition/take-back").hidden("id");
    }

    private static TestBrowser.Answer decide(TestBrowser decider, String id, String outcome, String... modules)
            throws Exception {
        Map<String, List<String>> fields = form(decider);
        fields.put("r", List.of(id));
        fields.put("talked", List.of("yes"));
        fields.put("outcome", List.of(outcome));
        fields.put("module", List.of(modules));
        fields.put("reason", List.of(REASON));
        fields.put("next", List.of("one small step"));
        return decider.post(DECIDE, fields);
    }

    /** A form with nothing but the token of whoever sends it. */
    private static Map<String, List<String>> form(TestBrowser person) {
        return new LinkedHashMap<>(Map.of("token", List.of(person.token())));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static TestBrowser newPerson() throws Exception {
        return browser().signUp(UUID.randomUUID() + "@new.test");
    }

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }
}
