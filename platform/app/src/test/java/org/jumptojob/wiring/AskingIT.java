package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.Test;

/** A question goes to a person and its answer comes back, in browsers without a script. */
class AskingIT {

    private static final String QUESTION = "a question with a canary " + UUID.randomUUID();
    private static final String ANSWER = "an answer with a parrot " + UUID.randomUUID();
    private static final String LESSON = "/learn/jump-to-job/a-safe-start/welcome";

    @Test
    void aStrangerIsToldWhereToTurn() throws Exception {
        String page = browser().get("/ask").body();
        assertTrue(page.contains("href=\"/help\""));
        assertFalse(page.contains("action=\"/do/ask\""));
    }

    @Test
    void thePersonWhoTakesAQuestionReadsItAndTheAskerReadsTheAnswer() throws Exception {
        TestBrowser asker = browser().signUp(UUID.randomUUID() + "@new.test");
        String id = ask(asker);
        for (String other : new String[] {"coach", "neighbour", "admin"}) {
            TestBrowser stranger = browser().signIn(other + "@demo.test");
            assertFalse(stranger.get("/questions").body().contains(id), other);
            assertEquals(404, stranger.post("/do/questions/take", "id", id).status(), other);
            assertFalse(stranger.get("/questions?q=" + id).body().contains(QUESTION), other);
        }
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        String queue = coordinator.get("/questions").body();
        assertTrue(queue.contains(id));
        assertFalse(queue.contains(QUESTION), "the words are for who takes it");
        String held = coordinator.post("/do/questions/take", "id", id).location();
        assertTrue(coordinator.get(held).body().contains(QUESTION));
        coordinator.post("/do/questions/answer", "id", id, "answer", ANSWER);
        assertFalse(coordinator.get(held).body().contains(QUESTION), "what is answered is out of hand");
        assertTrue(asker.get("/my-questions").body().contains(ANSWER));
        assertTrue(asker.get("/my-notices").body().contains("Your question has an answer."));
        String mails = browser().get("/demo/mail").body();
        assertFalse(mails.contains(ANSWER) || mails.contains(QUESTION));
        asker.post("/do/ask/take-back", "id", id);
        assertFalse(asker.get("/my-questions").body().contains(ANSWER));
    }

    @Test
    void wordsAreKeptWhereTheReceiverIsMissing() throws Exception {
        TestBrowser asker = browser().signUp(UUID.randomUUID() + "@new.test");
        asker.get("/ask");
        assertEquals("/ask", asker.post("/do/ask", "text", "few words").location());
        assertTrue(asker.get("/ask").body().contains("few words"));
        String words = "long words ".repeat(300).strip();
        assertEquals("/my-questions", asker.post("/do/ask", "text", words).location());
        assertTrue(asker.get("/my-questions").body().contains(words));
        String to =
                asker.get("/ask?draft=1").form("/do/ask").choices().get("to").get(0);
        asker.post("/do/ask", "draft", "1", "to", to);
        assertTrue(browser()
                .signIn("coordinator@demo.test")
                .get("/questions")
                .body()
                .contains("/do/questions/take"));
    }

    @Test
    void whatSheWroteIsKeptWhereTheQuestionWasTakenAwayMeanwhile() throws Exception {
        TestBrowser asker = browser().signUp(UUID.randomUUID() + "@new.test");
        String id = ask(asker);
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        coordinator.get("/questions");
        for (String words : new String[] {
            "few words of hers", "long words of hers ".repeat(100).strip()
        }) {
            coordinator.post("/do/questions/take", "id", id);
            coordinator.post("/do/questions/put-back", "id", id);
            String page = shown(coordinator, coordinator.post("/do/questions/answer", "id", id, "answer", words));
            assertTrue(page.contains("This question is not with you."));
            assertTrue(page.contains(words));
            assertFalse(page.contains(QUESTION));
            String held = shown(coordinator, coordinator.post("/do/questions/take", "id", id, "answer", words));
            assertTrue(held.contains(QUESTION));
            assertTrue(held.contains(">" + words + "</textarea>"), "she sends it, or writes on");
        }
        coordinator.post("/do/questions/answer", "id", id, "answer", ANSWER);
        assertTrue(asker.get("/my-questions").body().contains(ANSWER));
    }

    /** The page that an answer is, or leads to. */
    private static String shown(TestBrowser browser, TestBrowser.Answer answer) throws Exception {
        return answer.location().isEmpty()
                ? answer.body()
                : browser.get(answer.location()).body();
    }

    @Test
    void wordsThatAreSentFromTheFormThatCameBackAreKeptNoSecondTime() throws Exception {
        TestBrowser asker = browser().signUp(UUID.randomUUID() + "@new.test");
        asker.get("/ask");
        asker.post("/do/ask", "text", "few words");
        TestForm form = asker.get("/ask").form("/do/ask");
        String to = form.choices().get("to").get(0);
        asker.post("/do/ask", "draft", form.hidden("draft"), "to", to, "text", "few words, changed");
        String mine = asker.get("/my-questions").body();
        assertTrue(mine.contains("few words, changed"));
        assertFalse(mine.contains("It is not sent yet."));
        assertFalse(asker.get("/ask").body().contains("few words"), "they are sent");
    }

    @Test
    void thePageThatSheCameFromIsOfferedAndToldOnlyWhereSheTicksIt() throws Exception {
        TestBrowser asker = browser().signUp(UUID.randomUUID() + "@new.test");
        String page = asker.send(asker.request("/ask")
                        .header("Referer", TestServer.shared().url(LESSON))
                        .GET())
                .body();
        assertTrue(page.contains(LESSON));
        asker.post("/do/ask", "to", receiver(asker), "text", QUESTION, "page", LESSON);
        assertFalse(asker.get("/my-questions").body().contains(LESSON));
        asker.post("/do/ask", "to", receiver(asker), "text", QUESTION, "page", LESSON, "tick", "about");
        assertTrue(asker.get("/my-questions").body().contains(LESSON));
    }

    /** Asks the one receiver there is and gives the number of the question. */
    private static String ask(TestBrowser asker) throws Exception {
        assertEquals(
                "/my-questions",
                asker.post("/do/ask", "to", receiver(asker), "text", QUESTION).location());
        return asker.get("/my-questions").form("/do/ask/take-back").hidden("id");
    }

    private static String receiver(TestBrowser asker) throws Exception {
        return asker.get("/ask").form("/do/ask").choices().get("to").get(0);
    }

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }
}
