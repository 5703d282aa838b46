package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.persistence.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Career plan, plan for good and hard days, card: through the server as their owner and as others meet them. */
@ExtendWith(ArquillianExtension.class)
class OwnSheetsIT {

    private static final String WISHES = "/plan-page/wishes";
    private static final String SAVE = "/do/plan/wishes/save";

    @Inject
    private Database database;

    @Inject
    private HttpServletRequest request;

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    private TestBrowser somebody() throws Exception {
        return browser().signUp(UUID.randomUUID() + "@new.test");
    }

    /** As the script of the page sends it. */
    private static TestBrowser.Answer fetched(TestBrowser browser, String path, String fields) throws Exception {
        String token = URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
        return browser.send(browser.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Requested-With", "fetch")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token + "&" + fields)));
    }

    @Test
    void aPageOfThePlanIsSavedByItselfAndTwoTabsKeepBothTexts() throws Exception {
        TestBrowser person = somebody();
        person.get(WISHES);
        TestBrowser.Answer first = fetched(person, SAVE, "version=0&dream=A+garden");
        assertEquals(200, first.status());
        assertEquals("{\"saved\":true,\"version\":1}", first.body());
        assertEquals(409, fetched(person, SAVE, "version=0&dream=A+kitchen").status());
        String page = person.get(WISHES).body();
        assertTrue(page.contains("A garden") && page.contains("A kitchen"), page);
        assertEquals(303, person.post("/do/plan/wishes/choose", "keep", "both").status());
        assertFalse(person.get(WISHES).body().contains("id=\"versions\""));
        assertEquals(
                413,
                fetched(person, SAVE, "version=2&dream=" + "x".repeat(70_000)).status());
        assertTrue(person.get("/my-plan").body().contains("A kitchen"));
    }

    @Test
    void aPlanCanBeTakenAlongAsFilesAndBelongsToNobodyElse() throws Exception {
        TestBrowser person = somebody();
        person.get(WISHES);
        person.post(SAVE, "version", "0", "dream", "A garden <b>");
        TestBrowser.Answer json = person.get("/api/my-plan.json");
        assertEquals("no-store", json.header("Cache-Control"));
        assertTrue(json.body().contains("A garden <b>"), json.body());
        assertTrue(person.get("/api/my-plan.html").body().contains("A garden &lt;b&gt;"));
        assertFalse(somebody().get("/api/my-plan.json").body().contains("A garden"));
        assertFalse(browser().get("/api/my-plan.json").body().contains("A garden"));
    }

    @Test
    void aPageThatIsNoneIsNotFound() throws Exception {
        TestBrowser person = somebody();
        for (String path : List.of(
                "/plan-page/diagnosis",
                "/plan-history/none",
                "/on-paper/none",
                "/plan-history/wishes?v=1",
                "/plan-history/wishes?v=" + UUID.randomUUID())) {
            assertEquals(404, person.get(path).status(), path);
        }
        assertEquals(404, person.post("/do/plan/none/save", "version", "0").status());
        assertEquals(
                404,
                person.post("/do/plan/wishes/restore", "v", UUID.randomUUID().toString())
                        .status());
    }

    /** no page of others, no statement and no file of the database has a word of it; one click deletes it. */
    @Test
    void thePlanForHardDaysIsReadByNobodyElseAndGoesAtOnce() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        TestBrowser person = somebody();
        person.get("/my-hard-days");
        person.post("/do/hard-days/save", "version", "0", "text-good", canary, "head-own1", canary, "work", canary);
        assertTrue(person.get("/my-hard-days").body().contains(canary));
        assertEquals(List.of(), cellsWith(canary));
        TestBrowser administrator = browser().signIn("admin@demo.test");
        for (String path : List.of("/admin", "/admin-statements", "/my-hard-days", "/my-things")) {
            assertFalse(administrator.get(path).body().contains(canary), path);
        }
        assertFalse(person.get("/api/my-learning.json").body().contains(canary));
        assertEquals(303, person.post("/do/hard-days/delete").status());
        assertFalse(person.get("/my-hard-days").body().contains(canary));
    }

    @Test
    void myThingsLeadToEachRoomAndToWhatSheWroteInTheCourses() throws Exception {
        TestBrowser person = somebody();
        String things = person.get("/my-things").body();
        for (String path : List.of("/my-plan", "/my-hard-days", "/my-card")) {
            assertTrue(things.contains("href=\"" + path + "\""), path);
        }
        String reflection = "/learn/jump-to-job/a-safe-start/three-hopes";
        assertFalse(things.contains(reflection));
        String action = person.get(reflection).form("/note").action();
        person.post(action, "version", "0", "hope", "A garden", "stay", "yes");
        things = person.get("/my-things").body();
        assertEquals(
                things.contains(reflection),
                !person.get(reflection).form("/note").hidden("version").equals("0"));
        assertFalse(things.contains("A garden"));
    }

    /** Every text of every table in which the word stands. */
    private List<String> cellsWith(String word) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (columns.next()) {
                String type = columns.getString("TYPE_NAME").toUpperCase(Locale.ROOT);
                if (type.contains("CHAR")) {
                    String table = columns.getString("TABLE_NAME");
                    String column = columns.getString("COLUMN_NAME");
                    try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM \"" + table + "\" WHERE \""
                                    + column + "\" LIKE '%" + word + "%'");
                            ResultSet count = statement.executeQuery()) {
                        count.next();
                        if (count.getLong(1) > 0) {
                            found.add(table + "." + column);
                        }
                    }
                }
            }
        }
        return found;
    }
}
