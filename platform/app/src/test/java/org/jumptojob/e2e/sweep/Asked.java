package org.jumptojob.e2e.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.asking.DemoQuestions;
import org.jumptojob.e2e.Browsers;

/** The trainee of the sweep has asked two questions and has an answer to one, so that the pages of the routes show both. */
final class Asked {

    private static final Pattern RECEIVER = Pattern.compile("name=\"to\"[^>]* value=\"(role:[^\"]+:coordinator)\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    private Asked() {}

    static List<Scene> scenes(Stage stage) {
        askAndAnswer(stage);
        String held = "/questions?q=" + DemoQuestions.TAKEN;
        return List.of(
                new Scene("ask-problem", Who.TRAINEE_WITH_PROBLEMS, "/ask")
                        .after(browser -> browser.post("/do/ask", "text", "What does this word mean?", "to", "nobody")),
                new Scene("ask-draft", Who.TRAINEE, "/ask?draft=1"),
                new Scene("questions-queue", Who.ADMINISTRATOR, "/questions"),
                new Scene("questions-none", Who.TRAINEE, "/questions"),
                new Scene("questions-not-mine", Who.TRAINEE, held),
                new Scene("questions-problem", Who.ADMINISTRATOR_WITH_PROBLEMS, held)
                        .after(browser -> browser.post(
                                "/do/questions/answer", "id", DemoQuestions.TAKEN.toString(), "answer", "")),
                new Scene("questions-kept", Who.TRAINEE_WITH_PROBLEMS, held)
                        .after(browser -> browser.post(
                                "/do/questions/answer",
                                "id",
                                DemoQuestions.TAKEN.toString(),
                                "answer",
                                "Yes, of course.")),
                new Scene("no-more-mail-odd", Who.STRANGER_WITH_PROBLEMS, "/no-more-mail")
                        .after(browser -> browser.post("/do/notices/stop", "t", "not one of ours")));
    }

    private static void askAndAnswer(Stage stage) {
        Browserful trainee = stage.of(Who.TRAINEE);
        String to = found(trainee.html("/ask"), RECEIVER);
        trainee.post("/do/ask", "to", to, "text", "May I come back to this lesson later?");
        trainee.post("/do/ask", "to", to, "text", "Who can read this?");
        Browserful answering = stage.somebody();
        answering.post("/do/sign-in", "email", "coordinator@demo.test", "passphrase", Browsers.PASSPHRASE);
        Browserful coordinator = new Browserful(answering.context());
        String question = found(trainee.html("/my-questions"), QUESTION);
        coordinator.post("/do/questions/take", "id", question);
        coordinator.post("/do/questions/answer", "id", question, "answer", "Only the person who answers you, and you.");
    }

    private static String found(String html, Pattern pattern) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing fits " + pattern);
        }
        return matcher.group(1);
    }
}
