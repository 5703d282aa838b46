package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.persistence.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stories, worksheets, meetings and the help page in the real server, without a script; what each costs and who reads what. */
@ExtendWith(ArquillianExtension.class)
class NewTypesIT {

    private static final int MOST_FOR_A_PAGE = 6;
    private static final int MOST_FOR_A_POST = 12;
    private static final String STORY = "/learn/jump-to-job/speaking-up/table-by-the-machine";
    private static final String SHEET = "/learn/jump-to-job/my-strengths/my-three-strengths";
    private static final String MEETING = "/learn/jump-to-job/speaking-up/listening-pairs";
    private static final String PICTURE = "/learn/jump-to-job/coping-and-staying-well/problem-in-small-parts";
    private static final String CRISIS = "/learn/jump-to-job/coping-and-staying-well/helping-a-friend";
    private static final String PLAN = "/plan-page/strengths";

    @Inject
    private Database database;

    @Inject
    private HttpServletRequest request;

    private final Map<String, Integer> counted = new TreeMap<>();

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    private TestBrowser somebody() throws Exception {
        return browser().signUp(UUID.randomUUID() + "@new.test");
    }

    private static String field(TestBrowser.Answer sheet) {
        return sheet.body().replaceFirst("(?s).*?<(?:textarea|input type=\"text\")[^>]* name=\"(f[^\"]+)\".*", "$1");
    }

    @Test
    void aStoryIsWalkedByPlainForms() throws Exception {
        TestBrowser person = somebody();
        TestBrowser.Answer page = person.get(STORY);
        int decisions = 0;
        while (page.body().contains("/answer\"")) {
            TestForm form = page.form("/answer");
            Map<String, List<String>> fields = new TreeMap<>(form.hidden());
            fields.put(
                    "answer",
                    List.of(TestForm.attribute(
                                    page.body().replaceFirst("(?s).*?<button[^>]* name=\"answer\"", ""), "value")
                            .orElseThrow()));
            assertEquals(303, person.post(form.action(), fields).status());
            assertEquals(303, person.post(form.action(), fields).status(), "sent twice");
            page = person.get(STORY);
            decisions++;
            assertTrue(decisions < 10, "it does not end");
        }
        assertTrue(decisions >= 2, page.body());
        assertEquals(303, person.post(page.form("/done").action()).status());
        assertFalse(person.get("/api/my-learning.json").body().contains("\"response\""));
    }

    @Test
    void aWorksheetIsReadByItsOwnerAloneAndBelongsToHer() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        TestBrowser person = somebody();
        TestBrowser.Answer sheet = person.get(SHEET);
        String action = sheet.form("/note").action();
        person.post(action, "version", "0", field(sheet), canary, "stay", "yes");
        assertTrue(person.get(SHEET).body().contains(canary));
        assertEquals(List.of(), TestTables.rowsWith(database, canary));
        assertFalse(person.get("/api/my-learning.json").body().contains(canary));
        for (String other : List.of("admin@demo.test", "coach@demo.test", "coordinator@demo.test")) {
            TestBrowser somebodyElse = browser().signIn(other);
            for (String path : List.of(SHEET, "/shared-with-me", "/my-things", "/my-plan")) {
                assertFalse(somebodyElse.get(path).body().contains(canary), other + " " + path);
            }
        }
        assertFalse(browser().get(SHEET).body().contains(canary));
        String form = action.replaceFirst("/do/learn/(.*)/note", "/do/worksheet/$1/plan");
        assertEquals(
                303,
                person.post(form, "version", "1", field(sheet), canary, "into", field(sheet))
                        .status());
        assertTrue(person.get(PLAN).body().contains(canary));
        assertTrue(person.get("/api/my-plan.json").body().contains(canary));
        assertEquals(List.of(), TestTables.rowsWith(database, canary));
        person.post(action.replace("/note", "/delete-note"));
        assertFalse(person.get(SHEET).body().contains(canary));
        assertTrue(person.get(PLAN).body().contains(canary), "the plan is hers too, and stays");
    }

    @Test
    void aTextAboutACrisisHasHelpOnTheSameScreen() throws Exception {
        String page = browser().get(CRISIS).body();
        int help = page.indexOf("href=\"tel:112\"");
        assertTrue(help > 0 && help < page.indexOf("id=\"lesson\""), page);
        assertTrue(page.contains("This is a demonstration. On a site for real people this page stays hidden"), page);
    }

    @Test
    void aPictureStandsInItsLessonWithItsWords() throws Exception {
        String page = browser().get(PICTURE).body();
        assertTrue(page.contains("<div role=\"img\" aria-label=\"A speech bubble with a morning sun"), page);
        assertTrue(page.contains("aria-hidden=\"true\" focusable=\"false\">"), page);
        assertFalse(page.contains("<desc"), "the words stand around it, in the reader's language");
        assertTrue(page.contains("One big name: mornings."), page);
        assertFalse(page.contains("class=\"recordings\""), "nobody has recorded this lesson");
    }

    @Test
    void theHelpPageCostsAStrangerNoStatementAndSomebodySignedInNoneOfItsOwn() throws Exception {
        TestBrowser stranger = browser();
        stranger.get("/help");
        assertEquals(0, cost(stranger, "/help"));
        TestBrowser person = somebody();
        person.get("/fit");
        assertEquals(cost(person, "/fit"), cost(person, "/help"));
    }

    @Test
    void eachNewPageAndPostCostsFewStatements() throws Exception {
        TestBrowser person = somebody();
        for (String when : List.of("before", "after")) {
            for (String path : List.of(STORY, SHEET, MEETING, PICTURE, CRISIS)) {
                counted.put(path + " " + when, cost(person, path));
            }
            TestBrowser.Answer sheet = person.get(SHEET);
            String action = sheet.form("/note").action();
            counted.put("note " + when, cost(person, action, "version", "0", field(sheet), "one", "stay", "yes"));
            counted.put(
                    "plan " + when,
                    cost(
                            person,
                            action.replaceFirst("/do/learn/(.*)/note", "/do/worksheet/$1/plan"),
                            "version",
                            "1",
                            field(sheet),
                            "one",
                            "into",
                            field(sheet)));
            String done = person.get(MEETING).form("/done").action();
            counted.put("done " + when, cost(person, done));
        }
        List<String> tooMany = new ArrayList<>();
        counted.forEach((what, statements) -> {
            if (statements > (what.startsWith("/") ? MOST_FOR_A_PAGE : MOST_FOR_A_POST)) {
                tooMany.add(what + ": " + statements);
            }
        });
        assertEquals(List.of(), tooMany);
    }

    private int cost(TestBrowser person, String path, String... fields) throws Exception {
        TestBrowser counter = browser();
        counter.get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = path.startsWith("/do/") ? person.post(path, fields) : person.get(path);
        assertTrue(answer.status() < 400, () -> path + " " + answer.status());
        String statements = counter.get(TestDoors.STATEMENTS).body();
        return statements.isEmpty() ? 0 : statements.split("\n").length;
    }
}
