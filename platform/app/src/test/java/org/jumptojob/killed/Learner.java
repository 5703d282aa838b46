package org.jumptojob.killed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jumptojob.wiring.TestBrowser;
import org.jumptojob.wiring.TestForm;
import org.jumptojob.wiring.TestQuiz;

/** One person who answers the questions of a quiz again and again, and remembers which answers were acknowledged. */
final class Learner {

    /**
     * An answer of which the person was told that it is saved.
     *
     * @param revision how many answers to the item there are with it
     */
    record Acknowledged(String person, String item, int revision, String answer) {}

    private static final String QUIZ = "/learn/jump-to-job/a-safe-start/quiz";

    private final String address;
    private final TestBrowser browser;
    private final Random random;
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private List<String> items = List.of();

    Learner(String root, String address, long seed) throws IOException, InterruptedException {
        this.address = address;
        this.random = new Random(seed);
        this.browser = new TestBrowser(root).signIn(address);
    }

    int sent() {
        return sent.get();
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /**
     * Answers on and on. A request that fails is made again, until something was killed.
     *
     * @param afterEach is run after each acknowledged answer
     */
    void answer(AtomicBoolean killed, Runnable afterEach) {
        boolean works = true;
        while (works || !killed.get()) {
            try {
                works = answerOne();
                if (works) {
                    afterEach.run();
                }
            } catch (IOException e) {
                // The server is gone, or this connection is: the next request tells which.
                works = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @return whether it was acknowledged: she was sent on to the page with the result */
    private boolean answerOne() throws IOException, InterruptedException {
        if (items.isEmpty()) {
            items = itemsOfTheQuiz();
        }
        String item = items.get(random.nextInt(items.size()));
        TestBrowser.Answer page = browser.get(QUIZ + "?q=" + item + "&again=1");
        if (page.status() != 200) {
            return false;
        }
        TestForm form = page.form("/answer");
        Map<String, List<String>> fields = TestQuiz.fill(form, options -> random.nextInt(options.size()));
        int seen = Integer.parseInt(form.hidden("seen"));
        sent.incrementAndGet();
        TestBrowser.Answer result = browser.post(form.action(), fields);
        if (result.status() != 303 || !result.location().endsWith("#result-" + item)) {
            return false;
        }
        acknowledged.add(new Acknowledged(address, item, seen + 1, TestQuiz.stored(fields)));
        return true;
    }

    /** Goes through the questions by "next", as they stand. */
    private List<String> itemsOfTheQuiz() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        String next = QUIZ;
        while (!next.isEmpty()) {
            TestBrowser.Answer page = browser.get(next);
            if (page.status() != 200) {
                return List.of();
            }
            String item = page.form("/answer").hidden("item");
            if (found.contains(item)) {
                break;
            }
            found.add(item);
            next = nextQuestion(page.body(), found);
        }
        return found;
    }

    private static String nextQuestion(String page, List<String> known) {
        var links = Pattern.compile("href=\"" + QUIZ + "\\?q=([a-z0-9-]+)\"").matcher(page);
        while (links.find()) {
            if (!known.contains(links.group(1))) {
                return QUIZ + "?q=" + links.group(1);
            }
        }
        return "";
    }
}
