package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each person looks at her own records and takes them with her; an administrator sees what happens, and nobody. */
class StatementPagesIT {

    private static final String WELCOME = "/learn/jump-to-job/a-safe-start/welcome";
    private static final String FEELINGS = "/learn/jump-to-job/a-safe-start/six-feelings";
    private static final String MINE = "/my-statements";
    private static final String ALL = "/admin-statements";

    private TestBrowser robin;

    @BeforeEach
    void somebodyNewReadsAPageAndUsesAPrivateRoom() throws Exception {
        robin = browser().signUp(UUID.randomUUID() + "@new.test");
        assertEquals(303, robin.post(robin.get(WELCOME).form("/done").action()).status());
        assertEquals(
                303,
                robin.post(robin.get(FEELINGS).form("/note").action(), "version", "0", "line", "a line of my own")
                        .status());
    }

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }

    private static TestBrowser administrator() throws Exception {
        return browser().signIn("admin@demo.test");
    }

    private static JsonArray statements(TestBrowser.Answer file) {
        assertEquals(200, file.status(), file.body());
        try (JsonReader reader = Json.createReader(new StringReader(file.body()))) {
            return reader.readObject().getJsonArray("statements");
        }
    }

    /** The value of an attribute of the page, such as {@code data-newer}. */
    private static String attribute(TestBrowser.Answer page, String name) {
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(page.body());
        assertTrue(matcher.find(), () -> "no " + name + " in " + page.body());
        return matcher.group(1).replace("&amp;", "&");
    }

    @Test
    void aPersonReadsWhatSheDidInPlainWords() throws Exception {
        String page = robin.get(MINE).body();
        for (String sentence : List.of(
                "You started the course “Jump to Job”.",
                "You read “Welcome, this is your course (A safe start)”.",
                "You finished “Welcome, this is your course (A safe start)”.",
                "You finished “Six feelings")) {
            assertTrue(page.contains(sentence), () -> sentence + " in " + page);
        }
        assertFalse(page.contains("a line of my own"));
        assertTrue(robin.get("/me").body().contains("href=\"" + MINE + "\""));
    }

    @Test
    void sheSeesOnlyWhatSheAskedFor() throws Exception {
        String page = robin.get(MINE + "?what=experienced&course=jump-to-job").body();
        assertTrue(page.contains("You read “Welcome, this is your course (A safe start)”."), page);
        assertFalse(page.contains("You started the course"), page);
        assertTrue(page.contains("<option value=\"j2j-m1-welcome\">"), page);
        String elsewhen = robin.get(MINE + "?to=2020-01-01").body();
        assertTrue(elsewhen.contains("There is no record like the ones that you chose."), elsewhen);
        assertTrue(robin.get(MINE + "?from=soon").body().contains("This day could not be read."));
    }

    @Test
    void herFileHoldsEveryStatementAsItIsStored() throws Exception {
        TestBrowser.Answer file = robin.get("/api/my-statements.json");
        JsonArray mine = statements(file);
        assertEquals("no-store", file.header("Cache-Control"));
        assertTrue(file.header("Content-Disposition").contains("attachment"));
        Set<String> other = new TreeSet<>();
        statements(robin.get("/api/my-learning.json"))
                .forEach(one -> other.add(one.asJsonObject().getString("id")));
        Set<String> these = new TreeSet<>();
        mine.forEach(one -> these.add(one.asJsonObject().getString("id")));
        assertEquals(other, these);
        assertFalse(file.body().contains("a line of my own"));
    }

    @Test
    void herTableHasARowForEachStatement() throws Exception {
        int count = statements(robin.get("/api/my-statements.json")).size();
        TestBrowser.Answer table = robin.get("/api/my-statements.csv");
        assertTrue(table.header("Content-Type").startsWith("text/csv"), table.header("Content-Type"));
        String[] rows = table.body().split("\r\n");
        assertEquals(count + 1, rows.length);
        assertEquals('\uFEFF', rows[0].charAt(0));
        assertTrue(rows[0].contains("what,verb,about"), rows[0]);
        assertEquals(
                2, robin.get("/api/my-statements.csv?what=experienced").body().split("\r\n").length);
    }

    @Test
    void aFileOfManyPartsHasEachStatementOnceTheNewestFirst() throws Exception {
        String quiz = "/learn/jump-to-job/a-safe-start/quiz";
        String item = robin.get(quiz).form("/answer").hidden("item");
        for (int i = 0; i < 60; i++) {
            TestForm form = robin.get(quiz + "?q=" + item + "&again=1").form("/answer");
            assertEquals(
                    303,
                    robin.post(form.action(), TestQuiz.fill(form, List::size)).status());
        }
        List<String> stored = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (JsonValue one : statements(robin.get("/api/my-statements.json"))) {
            stored.add(one.asJsonObject().getString("stored"));
            assertTrue(ids.add(one.asJsonObject().getString("id")));
        }
        assertTrue(ids.size() > 60, () -> "only " + ids.size());
        assertEquals(stored.stream().sorted((a, b) -> b.compareTo(a)).toList(), stored);
        List<String> shown = new ArrayList<>();
        TestBrowser.Answer page = robin.get(MINE);
        while (true) {
            Pattern.compile("id=\"what-(\\d+)\"").matcher(page.body()).results().forEach(r -> shown.add(r.group(1)));
            Matcher older =
                    Pattern.compile("href=\"(/my-statements[?]before=\\d+)\"").matcher(page.body());
            if (!older.find()) {
                break;
            }
            page = robin.get(older.group(1));
        }
        assertEquals(ids.size(), new TreeSet<>(shown).size());
        assertEquals(ids.size(), shown.size());
    }

    @Test
    void thePageCanAskWhetherThereIsSomethingNewer() throws Exception {
        TestBrowser.Answer page = robin.get(MINE);
        String newer = attribute(page, "data-newer");
        assertEquals("{\"count\":0}", robin.get(newer).body());
        String how = "/learn/jump-to-job/a-safe-start/how-this-course-works";
        robin.post(robin.get(how).form("/done").action());
        String count = robin.get(newer).body();
        assertTrue(count.matches("\\{\"count\":[1-9]\\d*}"), count);
        assertEquals(303, browser().get(newer).status());
    }

    @Test
    void nobodySeesTheRecordsOfSomebodyElse() throws Exception {
        JsonArray hers = statements(robin.get("/api/my-statements.json"));
        String actor = hers.getJsonObject(0)
                .getJsonObject("actor")
                .getJsonObject("account")
                .getString("name");
        TestBrowser sam = browser().signUp(UUID.randomUUID() + "@new.test");
        assertEquals(
                0,
                statements(sam.get("/api/my-statements.json?person=" + actor + "&actor=" + actor))
                        .size());
        assertTrue(sam.get(MINE).body().contains("There is no record here."));
    }

    @Test
    void anAdministratorSeesWhatHappensAndNothingThatLeadsToThePerson() throws Exception {
        JsonArray hers = statements(robin.get("/api/my-statements.json"));
        JsonObject one = hers.getJsonObject(0);
        String actor = one.getJsonObject("actor").getJsonObject("account").getString("name");
        String registration = one.getJsonObject("context").getString("registration");
        TestBrowser administrator = administrator();
        String page = administrator.get(ALL + "?what=experienced").body();
        assertTrue(
                Pattern.compile("Person [0-9a-f]{5} read “Welcome, this is your course \\(A safe start\\)”[.]")
                        .matcher(page)
                        .find(),
                page);
        for (String path : List.of(ALL, "/api/admin-statements.json", "/api/admin-statements.csv")) {
            TestBrowser.Answer answer = administrator.get(path);
            assertEquals(200, answer.status());
            String body = answer.body();
            for (String hidden :
                    List.of(actor, registration, one.getString("id"), "@new.test", "\"result\"", "response")) {
                assertFalse(body.contains(hidden), () -> hidden + " at " + path);
            }
            assertFalse(body.contains("Six feelings (A safe start)"), () -> "a sensitive step at " + path);
        }
        assertTrue(administrator.get("/admin").body().contains("href=\"" + ALL + "\""));
    }

    @Test
    void aCodeIsAnotherOneOnTheNextPage() throws Exception {
        TestBrowser administrator = administrator();
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            Matcher code = Pattern.compile("Person ([0-9a-f]{5}) ")
                    .matcher(administrator.get(ALL + "?what=experienced").body());
            assertTrue(code.find());
            codes.add(code.group(1));
        }
        assertTrue(codes.size() > 1, codes::toString);
    }

    @Test
    void theAdministratorsListIsForAdministratorsAlone() throws Exception {
        for (String path : List.of(
                ALL,
                "/api/admin-statements.json",
                "/api/admin-statements.csv",
                "/api/admin-statements/newer?after=0")) {
            assertEquals(303, browser().get(path).status(), path);
            assertEquals(403, robin.get(path).status(), path);
            assertEquals(
                    403, browser().signIn("coordinator@demo.test").get(path).status(), path);
            assertEquals(200, administrator().get(path).status(), path);
        }
        for (String path : List.of("/api/my-statements.json", "/api/my-statements.csv", "/api/my-statements/newer")) {
            assertEquals(303, browser().get(path).status(), path);
        }
    }

    @Test
    void theDescriptionOfTheStoreIsOpenToEverybody() throws Exception {
        TestBrowser.Answer answer = browser().get("/api/openapi.json");
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("application/json"), answer.header("Content-Type"));
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            assertEquals("3.1.0", reader.readObject().getString("openapi"));
        }
    }
}
