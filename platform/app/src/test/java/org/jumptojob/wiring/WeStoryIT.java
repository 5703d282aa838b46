package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Five people write a we-story by the forms of the pages; one takes her part back, and nothing of it remains anywhere. */
@ExtendWith(ArquillianExtension.class)
class WeStoryIT {

    private static final List<String> FIVE = List.of("trainee", "peer-worker", "expert", "professional", "coach");

    /** Who takes her part back, and who wrote a sentence that rests on her part and on another's. */
    private static final int TAKER = 1;

    private static final int MIXED = 2;
    private static final String STEPS = "/do/story-steps/";

    private static final String OPEN = "Your group reads a part of a story of yours.";

    @Inject
    private Database database;

    @Inject
    private Instance<PersonalData> rooms;

    @Inject
    private OwnTransactions transactions;

    @Inject
    private HttpServletRequest request;

    private final List<TestBrowser> people = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
    private String weStory = "";

    @BeforeEach
    void fivePeopleOfOneGroupSignIn() throws Exception {
        for (String name : FIVE) {
            people.add(browser().signIn(name + "@demo.test"));
        }
    }

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    @Test
    void fivePeopleWriteAWeStoryAndNothingRemainsOfThePartThatOneTakesBack() throws Exception {
        for (int i = 0; i < FIVE.size(); i++) {
            give(i);
        }
        write(0, "Some of us know " + marker + ".", TAKER);
        write(TAKER, "We call it " + marker + ".", TAKER);
        write(MIXED, "Two of us know " + marker + " or snow.", TAKER, 3);
        write(3, "All of us went on.", 0, 2, 3, 4);
        everybodyAgrees();
        String shared = showOutside();
        TestBrowser reader = browser().signIn("coordinator@demo.test");
        assertTrue(reader.get(shared).body().contains(marker));
        for (TestBrowser person : people) {
            assertTrue(person.get(ours()).body().contains(marker));
        }
        orderCopy(people.get(0));
        assertTrue(copy(people.get(0)).contains(marker), "a sentence that she wrote is in her copy");

        assertTrue(people.get(3).get("/who-sees-what").body().contains(OPEN), "she gave a part");
        assertFalse(reader.get("/who-sees-what").body().contains(OPEN), "she gave none");
        people.get(TAKER).get(ours());
        TestBrowser.Answer back = people.get(TAKER).post(STEPS + parts.get(TAKER) + "/take-back");
        assertEquals(303, back.status(), back.body());

        String after = reader.get(shared).body();
        assertFalse(after.contains(marker), after);
        assertTrue(after.contains("This is not shared with you at present."), after);
        readAgain();
        nobodyReadsAnything();
        assertFalse(copy(people.get(0)).contains(marker), "the copy that lay ready was made anew");
        nothingIsStored();
        assertTrue(people.get(0).get(ours()).body().contains("All of us went on."), "what the others wrote stays");
    }

    /** Writes a story of her own, and gives other words from it to the group. */
    private void give(int number) throws Exception {
        TestBrowser person = people.get(number);
        String save = person.get("/story/new").form("/save").action();
        String story = save.replaceFirst(".*/stories/([^/]+)/save", "$1");
        assertEquals(
                303,
                person.post(save, "version", "0", "title", "Mine", "happened", "It stays with me.")
                        .status());
        List<String> places =
                person.get("/story/" + story).form("/prepare").choices().get("to");
        String to = weStory.isEmpty()
                ? places.stream()
                        .filter(place -> place.startsWith("group:"))
                        .findFirst()
                        .orElseThrow()
                : "we:" + weStory;
        String page = person.post("/do/stories/" + story + "/prepare", "to", to, "passage", "own")
                .location();
        String step = page.replaceFirst("/give-story/", "");
        person.get(page);
        TestBrowser.Answer given = person.post(STEPS + step + "/give", telling(words(number)));
        assertEquals(303, given.status(), given.body());
        assertTrue(person.get(page).form("/take-back").action().contains(step));
        parts.add(step);
        if (weStory.isEmpty()) {
            weStory = person.get("/story/" + story).form("/prepare").choices().get("to").stream()
                    .filter(place -> place.startsWith("we:") && !places.contains(place))
                    .findFirst()
                    .orElseThrow()
                    .substring("we:".length());
        }
    }

    private String words(int number) {
        return "I went on. " + (number == TAKER ? marker : "snow");
    }

    private String[] telling(String text) {
        return new String[] {
            "text",
            text,
            "listener",
            "our group",
            "goal",
            "to be heard",
            "fact",
            "a fact of " + text,
            "wish",
            "one wish",
            "note",
            "none",
            "yes",
            "yes"
        };
    }

    private String ours() {
        return "/we-story/" + weStory;
    }

    private void write(int number, String text, int... from) throws Exception {
        TestBrowser person = people.get(number);
        person.get(ours());
        TestBrowser.Answer written =
                person.post("/do/we-stories/" + weStory + "/sentences", sentence(person, text, from));
        assertEquals(303, written.status(), written.body());
        assertTrue(person.get(ours()).body().contains(text));
    }

    private Map<String, List<String>> sentence(TestBrowser person, String text, int... from) {
        List<String> resting = new ArrayList<>();
        for (int one : from) {
            resting.add(parts.get(one));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("token", List.of(person.token()));
        fields.put("text", List.of(text));
        fields.put("part", resting);
        return fields;
    }

    private void everybodyAgrees() throws Exception {
        for (TestBrowser person : people) {
            TestForm form = person.get(ours()).form("/answer");
            person.post(form.action(), "edition", form.hidden("edition"), "answer", "yes");
        }
    }

    /** The first of them shows the story to the coordinator, after everybody said yes to that; answers its address. */
    private String showOutside() throws Exception {
        TestBrowser teller = people.get(0);
        TestForm form = teller.get(ours()).form("/outside");
        Map<String, List<String>> fields = new LinkedHashMap<>(form.hidden());
        fields.putAll(Map.of(
                "listener", List.of("the team"),
                "goal", List.of("to be heard"),
                "fact", List.of("one fact"),
                "wish", List.of("one wish"),
                "note", List.of("none"),
                "yes", List.of("yes")));
        assertEquals(303, teller.post(form.action(), fields).status());
        String step = "";
        for (int i = 1; i < people.size(); i++) {
            TestForm agree = people.get(i).get(ours()).form("/yes");
            step = agree.action().replaceFirst(".*/outside/([^/]+)/yes", "$1");
            assertEquals(
                    303,
                    people.get(i)
                            .post(agree.action(), "edition", agree.hidden("edition"))
                            .status());
        }
        return "/shared/" + TestSharing.share(teller, "kind=story&thing=" + step, "Coordinator (demo)");
    }

    /** Who wrote a sentence that rests on two parts alone still reads it, until she has changed it. */
    private void readAgain() throws Exception {
        TestBrowser writer = people.get(MIXED);
        TestBrowser.Answer page = writer.get(ours());
        assertTrue(page.body().contains(marker), "she is asked to read it again");
        TestForm form = page.form("/change");
        Map<String, List<String>> fields = sentence(writer, "One of us knows snow.", 3);
        fields.put("version", List.of(form.hidden("version")));
        assertEquals(303, writer.post(form.action(), fields).status());
    }

    private void nobodyReadsAnything() throws Exception {
        List<TestBrowser> all = new ArrayList<>(people);
        for (String other : List.of("admin", "coordinator", "manager", "neighbour")) {
            all.add(browser().signIn(other + "@demo.test"));
        }
        for (TestBrowser person : all) {
            for (String path : List.of(
                    ours(),
                    "/my-stories",
                    "/my-notices",
                    "/my-sharing",
                    "/shared-with-me",
                    "/who-sees-what",
                    "/start",
                    "/demo/mail",
                    "/api/my-learning.json",
                    "/api/my-statements.json",
                    "/admin-statements",
                    "/api/admin-statements.json",
                    "/admin-audit")) {
                assertFalse(person.get(path).body().contains(marker), path);
            }
        }
    }

    /** No table holds a word of it, sealed or not: neither row nor id of the part is left, and no own copy has it. */
    private void nothingIsStored() throws Exception {
        assertEquals(List.of(), TestTables.rowsWith(database, marker));
        assertEquals(
                List.of(),
                TestTables.rowsWith(database, parts.get(TAKER)).stream()
                        .filter(row -> !row.startsWith("audit"))
                        .toList());
        assertFalse(TestTables.rowsWith(database, parts.get(0)).isEmpty(), "the search finds the parts that stay");
        for (String name : FIVE) {
            UUID person = person(name + "@demo.test");
            StringBuilder copy = new StringBuilder();
            rooms.forEach(room -> copy.append(transactions.answer(() -> room.about(person))));
            assertFalse(copy.toString().contains(marker), name);
        }
    }

    private UUID person(String address) throws Exception {
        try (var connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query("SELECT person_id FROM login WHERE subject = ?", row -> row.uuid("person_id"), address)
                    .get(0);
        }
    }

    private static void orderCopy(TestBrowser person) throws Exception {
        person.get("/my-data");
        assertEquals(303, person.post("/do/my-data/copy").status());
    }

    /** Her copy as the file that she takes, as soon as it is ready. */
    private static String copy(TestBrowser person) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!person.get("/my-data").body().contains("/api/my-data.zip")) {
            assertTrue(System.nanoTime() < end, "the copy was not made within a minute");
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(person.bytes("/api/my-data.zip")))) {
            while (in.getNextEntry() != null) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertTrue(text.length() > 0);
        return text.toString();
    }
}
