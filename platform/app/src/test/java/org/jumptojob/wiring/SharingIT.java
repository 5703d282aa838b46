package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A trainee shares how far she is with her coach until Friday, step by step in browsers without a script. Everybody else tries
 * the same address before, during and after.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SharingIT {

    private static final String THING = "modules are done";
    private static final String WORDS = "before we meet on Friday";
    private static final List<String> OTHERS = List.of(
            "peer-worker@demo.test",
            "expert@demo.test",
            "professional@demo.test",
            "manager@demo.test",
            "coordinator@demo.test",
            "admin@demo.test",
            "neighbour@demo.test");

    @ArquillianResource
    private URL address;

    @Test
    void aCoachSeesWhatWasSharedUntilItIsTakenBackAndNobodyElseEverDoes() throws Exception {
        TestBrowser trainee = browser().signIn("trainee@demo.test");
        TestBrowser coach = browser().signIn("coach@demo.test");
        trainee.get("/learn/jump-to-job/a-safe-start/welcome");
        assertEquals(303, trainee.post("/do/learn/j2j-m1-welcome/start").status());
        assertFalse(coach.get("/shared-with-me").body().contains("/shared/"));

        String sharing = share(trainee);
        String path = link(coach.get("/shared-with-me").body(), "/shared/" + sharing);
        String seen = coach.get(path).body();
        assertTrue(seen.contains(THING) && seen.contains(WORDS), seen);
        othersSeeNothing(path);
        String log = trainee.get("/who-sees-what").body();
        assertTrue(log.contains("Coach (demo) looked at"), log);

        trainee.get("/my-sharing");
        assertEquals(303, trainee.post("/do/sharing/stop", "sharing", sharing).status());
        String stopped = trainee.get("/my-sharing").body();
        assertTrue(stopped.contains("You do not share it with Coach (demo) any more."), stopped);
        String after = coach.get(path).body();
        assertFalse(after.contains(THING) || after.contains(WORDS), after);
        assertTrue(after.contains("This is not shared with you at present."), after);
        assertFalse(coach.get("/shared-with-me").body().contains(path));
        othersSeeNothing(path);
        assertFalse(trainee.get("/my-sharing").body().contains("sharing-" + sharing));
    }

    @Test
    void nobodyStopsOrAsksByTheIdOfSomebodyElsesConsent() throws Exception {
        TestBrowser trainee = browser().signIn("trainee@demo.test");
        trainee.get("/learn/jump-to-job/a-safe-start/welcome");
        trainee.post("/do/learn/j2j-m1-welcome/start");
        String sharing = share(trainee);
        for (String other : List.of("coach@demo.test", "admin@demo.test", "neighbour@demo.test")) {
            TestBrowser browser = browser().signIn(other);
            assertEquals(
                    404, browser.post("/do/sharing/stop", "sharing", sharing).status(), other);
        }
        assertEquals(
                404,
                browser()
                        .signIn("neighbour@demo.test")
                        .post("/do/sharing/ask", "sharing", sharing)
                        .status());
        trainee.get("/my-sharing");
        assertEquals(303, trainee.post("/do/sharing/stop-all").status());
    }

    @Test
    void aFormThatIsNotWholeComesBackWithWhatWasTyped() throws Exception {
        TestBrowser trainee = browser().signIn("trainee@demo.test");
        trainee.get("/learn/jump-to-job/a-safe-start/welcome");
        trainee.post("/do/learn/j2j-m1-welcome/start");
        String page = terms(trainee);
        TestBrowser.Answer answer = trainee.post("/do/sharing/check", fields(trainee.get(page), "purpose", ""));
        String again = trainee.get(answer.location()).body();
        assertTrue(again.contains("Choose what it is for.") && again.contains(WORDS), again);
    }

    /** The steps from the first page to the yes; the answer is the consent's id. */
    private String share(TestBrowser trainee) throws Exception {
        TestBrowser.Answer terms = trainee.get(terms(trainee));
        TestBrowser.Answer checked = trainee.post("/do/sharing/check", fields(terms, "purpose", "talk"));
        TestBrowser.Answer check = trainee.get(checked.location());
        assertTrue(check.body().contains("Nothing is shared yet."), check.body());
        TestForm yes = check.form("/do/sharing/give");
        Map<String, List<String>> fields = new LinkedHashMap<>(yes.hidden());
        TestBrowser.Answer given = trainee.post("/do/sharing/give", fields);
        assertEquals(303, given.status(), given.body());
        String id = given.location().replaceFirst(".*receipt=", "");
        assertTrue(trainee.get(given.location()).body().contains("You have shared this"));
        return id;
    }

    private String terms(TestBrowser trainee) throws Exception {
        String kind = link(trainee.get("/share").body(), "/share?kind=progress");
        String thing = link(trainee.get(kind).body(), "/share?kind=progress&thing=jump-to-job");
        Matcher coach = Pattern.compile("href=\"(/share[?][^\"]+)\">Coach \\(demo\\)<")
                .matcher(trainee.get(thing).body());
        assertTrue(coach.find(), "the coach stands among those to choose");
        return coach.group(1).replace("&amp;", "&");
    }

    private static Map<String, List<String>> fields(TestBrowser.Answer page, String field, String value) {
        Map<String, List<String>> fields =
                new LinkedHashMap<>(page.form("/do/sharing/check").hidden());
        fields.put("words", List.of(WORDS));
        fields.put("until", List.of("friday"));
        fields.put(field, List.of(value));
        return fields;
    }

    private static String link(String page, String wanted) {
        String plain = page.replace("&amp;", "&");
        assertTrue(plain.contains("href=\"" + wanted + "\""), () -> wanted + " is not in " + page);
        return wanted;
    }

    private void othersSeeNothing(String path) throws Exception {
        for (String other : OTHERS) {
            TestBrowser browser = browser().signIn(other);
            TestBrowser.Answer answer = browser.get(path);
            assertEquals(200, answer.status(), other);
            assertFalse(answer.body().contains(THING) || answer.body().contains(WORDS), other);
            assertFalse(browser.get("/shared-with-me").body().contains(path), other);
        }
        assertEquals(303, browser().get(path).status(), "a stranger is sent to sign in");
    }

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + address.getPort());
    }
}
