package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.survey.DemoSurveys;
import org.junit.jupiter.api.Test;

/** Surveys as browsers meet them: without an account, for oneself, and from the desk of a coordinator. */
class SurveyPagesIT {

    private static final String SURVEY = "/survey/" + DemoSurveys.LINK;
    private static final String ACTION = "/do" + SURVEY;
    private static final String COUNTED = "/surveys?round=" + DemoSurveys.COUNTED;

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }

    private static TestBrowser.Answer begun(TestBrowser browser) throws Exception {
        browser.get(SURVEY);
        TestBrowser.Answer begun = browser.post(ACTION + "/begin");
        assertEquals(303, begun.status());
        assertEquals(SURVEY + "?q=felt", begun.location());
        return browser.get(begun.location());
    }

    private static TestBrowser.Answer answer(TestBrowser browser, String question, String... fields) throws Exception {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"q", question, "version", ""}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return browser.post(ACTION + "/answer", all);
    }

    @Test
    void aStrangerAnswersPageByPageGoesBackAndHandsIn() throws Exception {
        TestBrowser robin = browser();
        assertTrue(begun(robin).body().contains("Question 1 of 6"));
        assertEquals(SURVEY + "?q=pace", answer(robin, "felt", "a.felt", "4").location());
        assertEquals(
                SURVEY + "?q=felt",
                answer(robin, "pace", "a.pace", "right", "go", "back").location());
        assertTrue(robin.get(SURVEY + "?q=pace").body().matches("(?s).*value=\"right\" checked=\"checked\".*"));
        assertEquals(
                SURVEY + "?q=instead", answer(robin, "heard", "a.heard", "no").location());
        assertEquals(
                SURVEY + "?q=sessions", answer(robin, "instead", "go", "out").location());
        assertEquals(
                SURVEY + "?q=end", answer(robin, "sessions", "a.sessions", "3").location());
        assertTrue(robin.get(SURVEY + "?q=end").body().contains("Right for me"));
        TestBrowser.Answer done = robin.post(ACTION + "/hand-in");
        assertEquals(SURVEY + "?done=1", done.location());
        assertTrue(robin.get(done.location()).body().contains("Thank you."));
        assertTrue(robin.get(SURVEY).body().contains(ACTION + "/begin"), "nothing is left in this browser");
    }

    @Test
    void anotherBrowserFindsNothingOfIt() throws Exception {
        TestBrowser robin = browser();
        begun(robin);
        answer(robin, "felt", "a.felt", "4");
        TestBrowser.Answer other = browser().get(SURVEY + "?q=end");
        assertTrue(other.body().contains(ACTION + "/begin"));
        assertFalse(other.body().contains("Your answers</h2>"));
    }

    @Test
    void anAnswerThatCannotBeTakenComesBackAsTyped() throws Exception {
        TestBrowser robin = browser();
        begun(robin);
        TestBrowser.Answer refused = answer(robin, "sessions", "a.sessions", "many");
        TestBrowser.Answer page = robin.get(refused.location());
        assertTrue(page.body().contains("value=\"many\""), page.body());
        assertTrue(page.body().contains("whole number"));
    }

    @Test
    void allQuestionsOnOnePageAskForWhatBranchesOut() throws Exception {
        TestBrowser robin = browser();
        robin.get(SURVEY);
        assertEquals(
                SURVEY + "?all=1", robin.post(ACTION + "/begin", "pages", "all").location());
        TestBrowser.Answer page = robin.get(SURVEY + "?all=1");
        assertFalse(page.body().contains("name=\"w.instead\""));
        TestBrowser.Answer more = robin.post(
                ACTION + "/answer",
                Map.of(
                        "token", List.of(page.form("/answer").hidden("token")),
                        "all", List.of("1"),
                        "q", List.of("felt", "pace", "helped", "use", "heard", "sessions"),
                        "a.heard", List.of("no"),
                        "a.helped", List.of("talking", "time")));
        assertEquals(SURVEY + "?all=1", more.location());
        assertTrue(robin.get(more.location()).body().contains("name=\"w.instead\""));
    }

    @Test
    void aScriptSavesInPassing() throws Exception {
        TestBrowser robin = browser();
        TestBrowser.Answer page = begun(robin);
        String body = "q=felt&version=&a.felt=5&token=" + page.form("/answer").hidden("token");
        TestBrowser.Answer saved = robin.send(robin.request(ACTION + "/answer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Requested-With", "fetch")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(200, saved.status());
        assertTrue(saved.body().contains("\"saved\":true"), saved.body());
    }

    @Test
    void whoIsSignedInAnswersWithoutHerToken() throws Exception {
        TestBrowser trainee = browser().signIn("trainee@demo.test");
        TestBrowser.Answer page = begun(trainee);
        assertFalse(page.form("/answer").hidden("token").startsWith("person:"));
        assertEquals(SURVEY + "?q=pace", answer(trainee, "felt", "a.felt", "4").location());
    }

    @Test
    void thereIsNoSurveyBehindALinkThatNobodyGave() throws Exception {
        assertEquals(404, browser().get("/survey/nothing").status());
    }

    @Test
    void aPersonSeesHerOwnLineAsADrawingAndInWords() throws Exception {
        String page = browser().signIn("trainee@demo.test").get("/my-feelings").body();
        assertTrue(page.contains("<polyline"), page);
        assertTrue(page.contains("Before the first module: "), page);
        assertFalse(
                browser().signIn("coach@demo.test").get("/my-feelings").body().contains("<polyline"));
    }

    @Test
    void herFacesCountOnlyWhenShePressesTheButton() throws Exception {
        TestBrowser trainee = browser().signIn("peer-worker@demo.test");
        trainee.get("/my-feelings?moment=end&q=confidence");
        trainee.post("/do/feelings/end/answer", "q", "confidence", "version", "", "a.confidence", "4");
        TestBrowser.Answer end = trainee.get("/my-feelings?moment=end&q=end");
        TestForm form = end.form("/do/feelings/end/count");
        assertEquals(
                303, trainee.post(form.action(), "round", form.hidden("round")).status());
        assertTrue(trainee.get("/my-feelings?moment=end&q=end").body().contains("Your faces count here."));
        TestBrowser neighbour = browser().signIn("neighbour@demo.test");
        neighbour.get("/my-feelings?moment=end&q=confidence");
        assertEquals(
                404,
                neighbour
                        .post("/do/feelings/end/count", "round", form.hidden("round"))
                        .status());
    }

    @Test
    void aCoordinatorReadsWhatACountedRoundTellsAndNobodyElseDoes() throws Exception {
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        String page = coordinator.get(COUNTED).body();
        assertTrue(page.contains("12 people took part"), page);
        assertTrue(
                coordinator.get("/surveys?round=" + DemoSurveys.CHANGE).body().contains("id=\"change\""));
        TestBrowser.Answer csv = coordinator.get("/api/survey-totals.csv?round=" + DemoSurveys.COUNTED);
        assertTrue(csv.body().contains("people,12"), csv.body());
        assertEquals(
                200,
                coordinator
                        .get("/api/survey-totals.json?round=" + DemoSurveys.COUNTED)
                        .status());
        assertEquals(404, browser().signIn("admin@demo.test").get(COUNTED).status());
        for (String person : List.of("trainee@demo.test", "coach@demo.test", "neighbour@demo.test")) {
            TestBrowser other = browser().signIn(person);
            assertEquals(403, other.get(COUNTED).status(), person);
            assertEquals(
                    403,
                    other.get("/api/survey-totals.csv?round=" + DemoSurveys.COUNTED)
                            .status(),
                    person);
        }
    }

    @Test
    void aCoordinatorOpensARoundAndEndsIt() throws Exception {
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        String organisation = coordinator
                .get("/surveys")
                .body()
                .replaceFirst("(?s).*id=\"organisation\".*?<option value=\"([^\"]+)\".*", "$1");
        String[] fields = {
            "organisation",
            organisation,
            "instrument",
            "this-session",
            "way",
            "single-links",
            "links",
            "6",
            "name",
            "",
            "lastDay",
            LocalDate.now().plusDays(3).toString()
        };
        TestBrowser.Answer refused = coordinator.post("/do/surveys/open", fields);
        assertEquals("/surveys", refused.location());
        assertTrue(coordinator.get("/surveys").body().contains("Please give the survey a name"));
        fields[9] = "A round of a test";
        TestBrowser.Answer opened = coordinator.post("/do/surveys/open", fields);
        TestBrowser.Answer page = coordinator.get(opened.location());
        assertEquals(6, page.body().split("<li><a href=\"[^\"]*/survey/").length - 1, page.body());
        TestForm end = page.form("/end");
        assertEquals(
                303,
                coordinator.post(end.action(), "version", end.hidden("version")).status());
        assertTrue(coordinator.get(opened.location()).body().contains("Fewer than five people"));
    }
}
