package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.Test;

/** The library and the search as a browser without scripts meets them. */
class LibraryIT {

    private static final Pattern LINK = Pattern.compile(
            "href=\"(/(?:library|search|words|tools|guides|thoughts|competences|sources|rights)(?:[/?][^\"#]*)?)[\"#]");

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }

    @Test
    void aStrangerFindsTheMeaningOfAnOldWordByOneForm() throws Exception {
        TestBrowser stranger = browser();
        assertTrue(stranger.get("/").body().matches("(?s).*<form[^>]* method=\"get\" action=\"/search\".*"));
        String found = stranger.get("/search?q=medical+file").body();
        assertTrue(found.contains("href=\"/words/client\""), found);
        assertTrue(found.contains("Outside of a hospital nobody is a patient."), found);
    }

    @Test
    void theSwitchOfWordsKeepsTheQuestion() throws Exception {
        TestBrowser stranger = browser();
        TestBrowser.Answer page = stranger.get("/search?q=medical+file");
        assertTrue(page.body().contains("A person who uses a service."));
        TestForm words = page.form("/do/preferences/words");
        TestBrowser.Answer turned =
                stranger.post("/do/preferences/words", "words", "easy", "return", words.hidden("return"));
        assertEquals("/search?q=medical%20file", turned.location());
        assertTrue(stranger.get(turned.location()).body().contains("is a person who uses a service."));
    }

    @Test
    void whatIsTypedStandsOnThePageAsText() throws Exception {
        String typed = "%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cb%3E%27";
        String page = browser().get("/search?q=" + typed).body();
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("\"><b>"), page);
        assertTrue(page.contains("alert(1)"), page);
    }

    @Test
    void anythingMayBeTyped() throws Exception {
        for (String query : List.of(
                "",
                "?q",
                "?q=",
                "?q=%00%01",
                "?q=%F0%9F%98%80",
                "?q=a&page=0",
                "?q=work&page=999999",
                "?q=work&page=x",
                "?q=" + "long+".repeat(500),
                "?q=%25%7B0%7D%27",
                "?q=%23%7B1%2B1%7D",
                "?page=2")) {
            assertEquals(200, browser().get("/search" + query).status(), query);
        }
    }

    /** The server's log and all other files of the site beside the database. */
    @Test
    void whatSomebodyLooksForIsKeptNowhere() throws Exception {
        TestServer server = TestServer.shared();
        String word = "kept" + UUID.randomUUID().toString().replace("-", "");
        assertTrue(browser().get("/search?q=" + word).body().contains(word));
        assertFalse(browser().get("/search").body().contains(word));
        try (Stream<Path> files = Files.walk(server.data().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(contains(Files.readAllBytes(file), word.getBytes(StandardCharsets.UTF_8)), file::toString);
            }
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyLinkInsideTheLibraryLeadsSomewhere() throws Exception {
        TestBrowser stranger = browser();
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/library"));
        while (!open.isEmpty()) {
            String path = open.remove();
            if (seen.add(path)) {
                TestBrowser.Answer page = stranger.get(path);
                assertEquals(200, page.status(), path);
                Matcher links = LINK.matcher(page.body());
                while (links.find()) {
                    open.add(links.group(1));
                }
            }
        }
        for (String wanted : List.of(
                "/words/client",
                "/tools",
                "/guides",
                "/thoughts/pw-m1",
                "/competences/JC-26",
                "/sources/eu-gdpr",
                "/rights",
                "/search")) {
            assertTrue(seen.contains(wanted), () -> wanted + " is not in " + seen);
        }
    }

    @Test
    void aWordMarkedInALessonLinksToItsPage() throws Exception {
        String lesson = browser().get("/learn/jump-to-job/a-safe-start/welcome").body();
        Matcher word = Pattern.compile("id=\"word-([a-z-]+)\"").matcher(lesson);
        assertTrue(word.find());
        assertTrue(lesson.contains("href=\"/words/" + word.group(1) + "\""));
        assertEquals(200, browser().get("/words/" + word.group(1)).status());
    }

    @Test
    void whatIsNotThereAnswers404() throws Exception {
        for (String path : List.of(
                "/library/nothing",
                "/words/nothing",
                "/words/client/more",
                "/thoughts/nothing",
                "/competences/nothing",
                "/sources/nothing",
                "/tools/nothing")) {
            assertEquals(404, browser().get(path).status(), path);
        }
    }
}
