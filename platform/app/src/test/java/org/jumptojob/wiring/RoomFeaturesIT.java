package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.stories.StoryTakenBack;
import org.jumptojob.survey.DemoSurveys;
import org.jumptojob.web.Route;
import org.jumptojob.web.RouteRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Features: what each of them is measured by, in one test each, through the real server. */
@ExtendWith(ArquillianExtension.class)
class RoomFeaturesIT {

    /** A room that uses a story, as a lesson does: it hears at once that the story is taken back. */
    @ApplicationScoped
    public static class Listening {
        private final Queue<UUID> heard = new ConcurrentLinkedQueue<>();

        void takenBack(@Observes StoryTakenBack event) {
            heard.add(event.step());
        }

        public boolean hasHeard(UUID step) {
            return heard.contains(step);
        }
    }

    private static final List<String> OTHERS =
            List.of("peer-worker", "expert", "professional", "coach", "manager", "coordinator", "admin", "neighbour");

    /** What goes out as a file, besides the pages. */
    private static final List<String> FILES = List.of(
            "/api/my-learning.json",
            "/api/my-statements.json",
            "/api/my-statements.csv",
            "/api/admin-statements.json",
            "/api/admin-statements.csv",
            "/api/my-plan.json",
            "/api/my-plan.html",
            "/api/survey-totals.json?round=" + DemoSurveys.COUNTED,
            "/api/survey-totals.csv?round=" + DemoSurveys.COUNTED);

    @Inject
    private Database database;

    @Inject
    private RouteRegistry routes;

    @Inject
    private Instance<PersonalData> rooms;

    @Inject
    private OwnTransactions transactions;

    @Inject
    private Listening lesson;

    @Inject
    private HttpServletRequest request;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    private TestBrowser signedIn(String name) throws Exception {
        return browser().signIn(name + "@demo.test");
    }

    /** Nobody but its owner: no page, no file, no own copy of anybody, no table (the learning record store's among them). */
    private void nobodyElseHasIt(List<String> others) throws Exception {
        for (String name : others) {
            TestBrowser other = signedIn(name);
            for (Route route : routes.all()) {
                if (!route.path().equals(TestDoors.RUNNER)) {
                    assertFalse(other.get(route.example()).body().contains(canary), () -> name + " at " + route);
                }
            }
            for (String file : FILES) {
                assertFalse(other.get(file).body().contains(canary), () -> name + " at " + file);
            }
            UUID person = person(name);
            StringBuilder copy = new StringBuilder();
            rooms.forEach(room -> copy.append(transactions.answer(() -> room.about(person))));
            assertFalse(copy.toString().contains(canary), () -> "the copy of " + name);
        }
        assertEquals(List.of(), TestTables.rowsWith(database, canary));
    }

    private UUID person(String name) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query(
                            "SELECT person_id FROM login WHERE subject = ?",
                            row -> row.uuid("person_id"),
                            name + "@demo.test")
                    .get(0);
        }
    }

    /** Feature X-15. */
    @Test
    void aStoryInRoom1IsInvisibleToAdminScreensAndExportsAndWithdrawalOpensTheGateWhereItWasUsed() throws Exception {
        TestBrowser trainee = signedIn("trainee");
        String save = trainee.get("/story/new").form("/save").action();
        String story = save.replaceFirst("/do/stories/([^/]+)/save", "/story/$1");
        trainee.post(save, "version", "0", "title", canary, "happened", canary, "felt", canary, "helped", canary);
        assertTrue(trainee.get(story).body().contains(canary));
        nobodyElseHasIt(OTHERS);

        String give = trainee.post(
                        "/do" + story.replace("/story/", "/stories/") + "/prepare", "to", "outside", "passage", "own")
                .location();
        UUID step = UUID.fromString(give.replace("/give-story/", ""));
        trainee.get(give);
        trainee.post(
                "/do/story-steps/" + step + "/give",
                "text",
                "One part: " + canary,
                "listener",
                "my coach",
                "goal",
                "to be heard",
                "fact",
                "one fact",
                "wish",
                "one wish",
                "note",
                "none",
                "yes",
                "yes");
        String shared = "/shared/" + TestSharing.share(trainee, "kind=story&thing=" + step, "Coach (demo)");
        TestBrowser coach = signedIn("coach");
        assertTrue(coach.get(shared).body().contains(canary));
        assertFalse(lesson.hasHeard(step));
        trainee.get(give);
        assertEquals(303, trainee.post("/do/story-steps/" + step + "/take-back").status());
        assertTrue(lesson.hasHeard(step), "whatever uses the story lets go of it");
        assertFalse(coach.get(shared).body().contains(canary));
        nobodyElseHasIt(List.of("admin", "coach"));
        trainee.get(story);
        assertEquals(
                303,
                trainee.post("/do" + story.replace("/story/", "/stories/") + "/delete")
                        .status());
    }

    /** Feature X-20. */
    @Test
    void adminLrsAndExportsContainNoPlanTextAndTheOwnerCanDeleteAtOnce() throws Exception {
        TestBrowser trainee = signedIn("trainee");
        TestForm form = trainee.get("/my-hard-days").form("/do/hard-days/save");
        trainee.post(
                form.action(),
                "version",
                form.hidden("version"),
                "text-good",
                canary,
                "head-own1",
                canary,
                "work",
                canary);
        assertTrue(trainee.get("/my-hard-days").body().contains(canary));
        nobodyElseHasIt(OTHERS);
        assertFalse(statements().contains(canary));
        assertEquals(303, trainee.post("/do/hard-days/delete").status());
        assertFalse(trainee.get("/my-hard-days").body().contains(canary));
    }

    /** What a client of the learning record store with all rights reads: the newest statements of everybody. */
    private String statements() throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString((TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET).getBytes(StandardCharsets.UTF_8));
        TestBrowser.Answer all = browser()
                .send(browser()
                        .request("/xapi/statements?limit=0")
                        .header("X-Experience-API-Version", "1.0.3")
                        .header("Authorization", "Basic " + credentials)
                        .GET());
        assertEquals(200, all.status(), all.body());
        return all.body();
    }

    /** Feature X-24. */
    @Test
    void theLearnerSeesHerOwnLineTheTeamSeesTotalsAndThereIsNoExportOfSingleLines() throws Exception {
        TestBrowser trainee = signedIn("trainee");
        String path = "/my-feelings?moment=later&q=line";
        trainee.get(path);
        assertEquals(
                303,
                trainee.post("/do/feelings/later/answer", "q", "line", "version", "", "w.line", canary)
                        .status());
        assertTrue(trainee.get(path).body().contains(canary));
        assertTrue(trainee.get("/my-feelings").body().contains("<polyline"), "her own line");
        nobodyElseHasIt(OTHERS);

        TestBrowser coordinator = signedIn("coordinator");
        assertTrue(
                coordinator.get("/surveys?round=" + DemoSurveys.CHANGE).body().contains("id=\"change\""));
        JsonObject totals = totals(coordinator, DemoSurveys.CHANGE);
        assertTrue(Integer.parseInt(totals.getString("people")) >= 5, totals::toString);
        assertEquals(
                Set.of("survey", "form", "version", "people", "questions", "scores"),
                totals.keySet(),
                "sums, and nothing about one sheet");
        for (JsonObject question : totals.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            assertTrue(
                    Set.of("id", "text", "answers", "middle", "words").containsAll(question.keySet()),
                    question::toString);
            assertEquals(0, question.getJsonArray("words").size(), "no words of an own line");
            question.getJsonObject("answers").values().forEach(figure -> {
                String told = figure.toString().replace("\"", "");
                assertTrue(!told.matches("[1-4]"), () -> "fewer than five people can be told from " + question);
            });
        }
        trainee.get(path);
        trainee.post("/do/feelings/later/delete");
        assertFalse(trainee.get(path).body().contains(canary));
    }

    private static JsonObject totals(TestBrowser coordinator, UUID round) throws Exception {
        try (var reader = Json.createReader(new StringReader(
                coordinator.get("/api/survey-totals.json?round=" + round).body()))) {
            return reader.readObject();
        }
    }
}
