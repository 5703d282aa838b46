package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.operations.PlatformCommand;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's own copy, and the commands about data, in the real server. */
@ExtendWith(ArquillianExtension.class)
class OwnCopyIT {

    @Inject
    private Instance<PersonalData> rooms;

    @Inject
    private Instance<Retention> kinds;

    @Inject
    private Instance<PlatformCommand> commands;

    @Inject
    private OwnTransactions transactions;

    @Inject
    private Database database;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private UUID trainee() throws Exception {
        try (var connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query(
                            "SELECT person_id FROM login WHERE subject = ?",
                            row -> row.uuid("person_id"),
                            "trainee@demo.test")
                    .get(0);
        }
    }

    @Test
    void theRoomsWriteExactlyTheChaptersThatTheListOfTablesNames() throws Exception {
        UUID trainee = trainee();
        List<String> words = new ArrayList<>();
        rooms.forEach(room -> transactions.answer(() -> room.about(trainee)).forEach(chapter -> {
            words.add(chapter.word());
            assertFalse(texts.get(chapter.title()).isBlank());
            chapter.rows()
                    .forEach(row -> row.keySet()
                            .forEach(key -> assertFalse(texts.get(key).isBlank(), key)));
        }));
        assertEquals(words.size(), new TreeSet<>(words).size(), () -> "a chapter stands twice: " + words);
        assertEquals(named(), new TreeSet<>(words));
    }

    private static Set<String> named() throws IOException {
        try (var in = PersonalData.class.getResourceAsStream("/db/chapters.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1)[1])
                    .filter(word -> !word.equals("-"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyKindOfDataHasAWordOfItsOwnAndCanBeCounted() {
        Set<String> words = new TreeSet<>();
        kinds.forEach(kind -> {
            assertTrue(words.add(kind.word()), kind.word());
            assertTrue(transactions.answer(() -> kind.count(Instant.EPOCH)) == 0, kind.word());
        });
        assertTrue(words.containsAll(Set.of("audit", "export", "mail", "sign_in")), words::toString);
    }

    @Test
    void theTrailOfThisSiteHolds() {
        PlatformCommand verify = commands.stream()
                .filter(command -> command.name().equals("verify-audit"))
                .findFirst()
                .orElseThrow();
        PlatformCommand.Told told = verify.run(Map.of());
        assertTrue(told.good(), told::text);
    }

    @Test
    void aPersonAsksForHerCopyAndTakesItAndNobodyElseDoes() throws Exception {
        String root = "http://" + request.getServerName() + ":" + request.getServerPort();
        TestBrowser browser = new TestBrowser(root).signIn("trainee@demo.test");
        browser.post("/do/my-data/copy/delete");
        assertEquals(404, browser.get("/api/my-data.zip").status());
        assertEquals(303, browser.post("/do/my-data/copy").status());
        long end = System.nanoTime() + 60_000_000_000L;
        while (!browser.get("/my-data").body().contains("/api/my-data.zip")) {
            assertTrue(System.nanoTime() < end, "the copy was not made within a minute");
        }
        TestBrowser.Answer file = browser.get("/api/my-data.zip");
        assertEquals(200, file.status());
        assertTrue(file.body().startsWith("PK"));
        for (String other : List.of("coach@demo.test", "admin@demo.test", "neighbour@demo.test")) {
            assertEquals(
                    404,
                    new TestBrowser(root).signIn(other).get("/api/my-data.zip").status(),
                    other);
        }
        assertEquals(303, new TestBrowser(root).get("/api/my-data.zip").status());
        assertEquals(303, browser.post("/do/my-data/copy/delete").status());
        assertEquals(404, browser.get("/api/my-data.zip").status());
    }
}
