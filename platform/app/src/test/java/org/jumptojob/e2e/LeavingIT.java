package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jumptojob.persistence.PostgresDataSource;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.wiring.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody leaves. What she typed in nine places is then in no table, no file and no backup; and after a restore of the backup
 * from before, it is gone again.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class LeavingIT {

    private static final String LESSON = "/learn/jump-to-job/a-safe-start/welcome";
    private static final String REFLECTION = "/learn/jump-to-job/a-safe-start/three-hopes";
    private static final String WISHES = "/plan-page/wishes";

    /** What is not locked with her key: it stands in a backup as she typed it. */
    private static final Set<String> IN_THE_CLEAR = Set.of("address", "name", "statement", "document");

    private final Markers markers = new Markers();

    @TempDir
    Path folder;

    @Test
    void onH2NothingOfHerIsLeftAndABackupDoesNotBringHerBack() throws Exception {
        check("H2", Map.of(), Map.of());
    }

    @Tag("all")
    @Test
    void onPostgreSqlNothingOfHerIsLeftAndABackupDoesNotBringHerBack() throws Exception {
        check("PostgreSQL", postgreSql(TestDatabase.emptyPostgres()), postgreSql(TestDatabase.emptyPostgres()));
    }

    private static Map<String, String> postgreSql(DataSource empty) {
        PostgresDataSource source = (PostgresDataSource) empty;
        return Map.of(
                "JUMPTOJOB_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + source.getPortNumbers()[0] + "/" + source.getDatabaseName(),
                "JUMPTOJOB_DB_USER",
                "postgres",
                "JUMPTOJOB_DB_PASSWORD",
                "none");
    }

    private void check(String name, Map<String, String> database, Map<String, String> other) throws Exception {
        TestServer server = TestServer.at(folder.resolve("site/data"), database);
        Files.createDirectories(folder.resolve("site"));
        server.start();
        TestServer restored = TestServer.at(folder.resolve("other/data"), withSecretOf(server, other));
        Files.createDirectories(folder.resolve("other"));
        try {
            Path earlier = leave(server);
            Path fresh = backup(server, "fresh");
            server.close();
            // The start writes the file of H2 anew: what was deleted still lies in unused pages of it.
            server.start();
            server.close();
            Markers.Search left = markers.tables(source(server, database));
            Markers.Search inFiles = markers.files(server.data());
            Markers.Search inFresh = markers.backup(fresh);
            assertEquals(Set.of(), left.found());
            assertEquals(Set.of(), inFresh.found());

            restore(restored, earlier, server);
            Markers.Search again = markers.tables(source(restored, other));
            assertEquals(Set.of(), again.found());
            restored.start();
            goesOn(restored);
            Markers.Search inLast = markers.backup(backup(restored, "last"));
            assertEquals(Set.of(), inLast.found());
            System.out.printf(
                    "%s: %d markers. After she left: tables: %s cells; files: %s bytes; fresh backup: %s lines."
                            + " After the restore of the backup before: tables: %s cells; backup: %s lines.%n",
                    name, markers.count(), left, inFiles, inFresh, again, inLast);
            assertEquals(Set.of(), inFiles.found());
        } finally {
            server.close();
            restored.closeIfStarted();
        }
    }

    private static Map<String, String> withSecretOf(TestServer server, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put(
                "JUMPTOJOB_SECRET_FILE",
                server.data().resolveSibling("data.secret").toString());
        return settings;
    }

    private static DataSource source(TestServer server, Map<String, String> database) {
        if (database.isEmpty()) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:file:" + server.data().resolve("jumptojob") + ";IFEXISTS=TRUE");
            h2.setUser("jumptojob");
            h2.setPassword("jump-to-job");
            return h2;
        }
        PostgresDataSource postgreSql = new PostgresDataSource();
        postgreSql.setUrl(database.get("JUMPTOJOB_DB_URL"));
        postgreSql.setUser("postgres");
        return postgreSql;
    }

    /** She types in all places, a backup is made, and she closes her account. The answer is that backup. */
    private Path leave(TestServer server) throws Exception {
        TestBrowser person = new TestBrowser(server.url("")).signUp(markers.in("address") + "@leaves.test");
        person.get("/account");
        accepted(person.post("/do/account/name", "displayName", markers.in("name")));
        person.get(WISHES);
        accepted(person.post("/do/plan/wishes/save", "version", "0", "dream", markers.in("plan")));
        person.get("/my-hard-days");
        accepted(person.post("/do/hard-days/save", "version", "0", "text-good", markers.in("hard days")));
        reflect(person);
        tellAStory(person);
        joinAGroup(person);
        ask(person);
        askToRecognise(person);
        share(person, server);
        learn(person, server);
        String everything = person.get(WISHES).body()
                + person.get("/my-hard-days").body()
                + person.get(REFLECTION).body()
                + person.get("/my-questions").body()
                + person.get("/my-recognition").body()
                + person.get("/account").body()
                + person.get("/my-stories").body();
        assertEquals(
                Set.of("address", "name", "plan", "hard days", "reflection", "story", "question", "recognition"),
                new TreeSet<>(markers.placesIn(everything)),
                "what she typed is there as long as she is");
        Path earlier = backup(server, "earlier");
        assertEquals(IN_THE_CLEAR, markers.backup(earlier).found(), "private texts are locked in a backup");
        person.get("/account-close");
        assertEquals(
                "/account-closed",
                person.post("/do/account/close", "sure", "yes").location());
        return earlier;
    }

    private void reflect(TestBrowser person) throws Exception {
        TestBrowser.Answer page = person.get(REFLECTION);
        Matcher field = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"").matcher(page.body());
        assertTrue(field.find());
        accepted(person.post(page.form("/note").action(), "version", "0", field.group(1), markers.in("reflection")));
    }

    private void tellAStory(TestBrowser person) throws Exception {
        String action = person.get("/story/new").form("/save").action();
        accepted(person.post(
                action, "version", "0", "title", markers.in("story"), "happened", markers.in("story"), "felt", ""));
    }

    private static void joinAGroup(TestBrowser person) throws Exception {
        person.get("/join");
        assertEquals("/join", person.post("/do/join", "code", "jump team").location());
        TestBrowser.Answer offer = person.get("/join");
        accepted(person.post(
                "/do/join/yes", "agreement", offer.form("/do/join/yes").hidden("agreement")));
    }

    /** Somebody answers it, so that it has been in another person's hands. */
    private void ask(TestBrowser person) throws Exception {
        String to = person.get("/ask").form("/do/ask").choices().get("to").get(0);
        accepted(person.post("/do/ask", "to", to, "text", markers.in("question")));
        assertTrue(person.get("/my-questions").body().contains(markers.in("question")));
    }

    private void askToRecognise(TestBrowser person) throws Exception {
        String form = "/do/recognition-form/ask";
        String to = person.get("/recognition?track=jump-to-job")
                .form(form)
                .choices()
                .get("to")
                .get(0);
        String words = markers.in("recognition");
        accepted(person.post(form, "track", "jump-to-job", "module", "j2j-m9", "did", words, "proof", words, "to", to));
    }

    /** Her name goes to another person with what she shares. */
    private static void share(TestBrowser person, TestServer server) throws Exception {
        String things = person.get("/share?kind=plan-page").body();
        String thing = link(things, "/share\\?kind=plan-page&thing=[^\"]*wishes[^\"]*");
        String terms = link(person.get(thing).body(), "/share\\?[^\"]*thing=[^\"]*&[^\"]+");
        Map<String, List<String>> fields =
                new HashMap<>(person.get(terms).form("/do/sharing/check").hidden());
        fields.put("words", List.of("Please look"));
        fields.put("until", List.of("friday"));
        fields.put("purpose", List.of("talk"));
        String check = person.post("/do/sharing/check", fields).location();
        accepted(person.post(
                "/do/sharing/give",
                new HashMap<>(person.get(check).form("/do/sharing/give").hidden())));
        for (String other : List.of("coach", "coordinator")) {
            TestBrowser reader = new TestBrowser(server.url("")).signIn(other + "@demo.test");
            Matcher shared = Pattern.compile("href=\"(/shared/[^\"]+)\"")
                    .matcher(reader.get("/shared-with-me").body());
            while (shared.find()) {
                assertEquals(200, reader.get(shared.group(1)).status());
            }
        }
    }

    private static String link(String page, String pattern) {
        Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page.replace("&amp;", "&"));
        assertTrue(link.find(), () -> pattern + " is not in " + page);
        return link.group(1);
    }

    /** She begins a course, and a program sends a statement and a document about her. */
    private void learn(TestBrowser person, TestServer server) throws Exception {
        person.get(LESSON);
        accepted(person.post("/do/learn/j2j-m1-welcome/start"));
        Matcher account = Pattern.compile(
                        "\"homePage\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"name\"\\s*:\\s*\"([0-9a-f-]{36})\"")
                .matcher(person.get("/api/my-learning.json").body());
        assertTrue(account.find());
        String agent =
                "{\"account\":{\"homePage\":\"" + account.group(1) + "\",\"name\":\"" + account.group(2) + "\"}}";
        String statement = "{\"actor\":" + agent + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/answered\"},"
                + "\"object\":{\"id\":\"https://tool.test/one\"},\"result\":{\"response\":\"" + markers.in("statement")
                + "\"}}";
        assertEquals(200, send(server, "POST", "/xapi/statements", statement));
        String place = "/xapi/activities/state?activityId=" + encoded("https://tool.test/one")
                + "&stateId=bookmark&agent=" + encoded(agent);
        assertEquals(204, send(server, "PUT", place, "{\"at\":\"" + markers.in("document") + "\"}"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int send(TestServer server, String method, String path, String body) throws Exception {
        String key = Base64.getEncoder()
                .encodeToString((TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", "Basic " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Path backup(TestServer server, String name) throws Exception {
        Path file = folder.resolve(name + ".zip");
        TestServer.Ended ended = server.run("DataProgram", "backup", file.toString());
        assertEquals(0, ended.status(), ended.said());
        assertTrue(ended.said().contains("read back and is whole"), ended.said());
        return file;
    }

    private static void restore(TestServer restored, Path backup, TestServer old) throws Exception {
        TestServer.Ended without = restored.run("DataProgram", "restore", backup.toString());
        assertEquals(2, without.status(), without.said());
        assertTrue(without.said().contains("--tombstones"), without.said());
        Path list = old.data().resolveSibling("data.tombstones");
        TestServer.Ended ended =
                restored.run("DataProgram", "restore", backup.toString(), "--tombstones", list.toString());
        assertEquals(0, ended.status(), ended.said());
        assertTrue(ended.said().contains("closed their account: 1."), ended.said());
    }

    /** Everybody else finds the site as it was, and its audit trail holds. */
    private static void goesOn(TestServer restored) throws Exception {
        TestBrowser trainee = new TestBrowser(restored.url("")).signIn("trainee@demo.test");
        assertEquals(200, trainee.get(LESSON).status());
        TestServer.Ended verified = restored.run("Command", "verify-audit");
        assertEquals(0, verified.status(), verified.said());
        TestServer.Ended twice = restored.run("DataProgram", "restore", "/nowhere.zip");
        assertFalse(twice.status() == 0, "a server that runs is left alone");
    }

    private static void accepted(TestBrowser.Answer answer) {
        assertEquals(303, answer.status(), answer.body());
    }
}
