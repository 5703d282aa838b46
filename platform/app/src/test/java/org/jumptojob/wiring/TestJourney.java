package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A person's way through a module: whatever kind of activity comes, she does it in the shortest way. */
final class TestJourney {

    /** The address of each step of the module begins so. */
    static final String MODULE = "/learn/jump-to-job/a-safe-start/";

    private TestJourney() {}

    /** The addresses of the module's steps, in their order. */
    static List<String> steps(TestBrowser person) throws IOException, InterruptedException {
        return Pattern.compile("href=\"(" + MODULE + "[a-z0-9-]+)\"")
                .matcher(person.get("/tracks/jump-to-job").body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    static void doModule(TestBrowser person) throws IOException, InterruptedException {
        for (String step : steps(person)) {
            doStep(person, step);
        }
    }

    static void doStep(TestBrowser person, String path) throws IOException, InterruptedException {
        TestBrowser.Answer page = person.get(path);
        assertEquals(200, page.status(), path);
        TestBrowser.Answer answer;
        if (has(page, "/skip")) {
            answer = person.post(page.form("/skip").action());
        } else if (has(page, "/note")) {
            answer = person.post(page.form("/note").action(), "version", "0");
        } else {
            answer = read(person, path, page);
        }
        assertEquals(303, answer.status(), path);
    }

    private static TestBrowser.Answer read(TestBrowser person, String path, TestBrowser.Answer first)
            throws IOException, InterruptedException {
        TestBrowser.Answer page = first;
        while (!has(page, "/done")) {
            TestForm question = page.form("/answer");
            Map<String, List<String>> answer = TestQuiz.fill(question, options -> 0);
            assertEquals(303, person.post(question.action(), answer).status());
            page = person.get(path);
        }
        return person.post(page.form("/done").action());
    }

    private static boolean has(TestBrowser.Answer page, String action) {
        return TestForm.of(page.body()).stream().anyMatch(form -> form.action().endsWith(action));
    }
}
