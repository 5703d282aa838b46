package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.profile.Profile;
import org.jumptojob.xapi.profile.ProfileCheck;

/**
 * The journey of a new trainee through the first module: she makes an account, does all twelve steps, leaves in the middle
 * of the quiz, goes on in another browser, and finishes. At the end "My learning" and the learning record store must
 * tell the same story.
 */
final class FirstModule {

    private static final String PRIVATE = "I would like to work with animals";
    private static final String NEXT = ".next .button";
    private static final String FORTH = "nav.onward form[action$='/done'] button";
    private static final String SAVE_AND_GO_ON = "form.private .buttons .button:not(.second)";
    private static final String NEXT_QUESTION = "nav.onward a.forth";
    private static final Pattern SEVERAL_ANSWERS = Pattern.compile("You gave (\\d+) answers in");
    private static final int STEPS = 12;

    /** Each question once, and the first one twice. */
    private static final int ANSWERS = 9;

    private final Run run;
    private final TestServer server = TestServer.shared();
    private final Trainee trainee;
    private final Watch watch;

    FirstModule(Run run) {
        this.run = run;
        this.trainee = new Trainee(server, run.hands(), run.options());
        this.watch = new Watch(run);
    }

    void doWhole() {
        openBrowser();
        arrive();
        signUp();
        begin();
        doStepsBeforeQuiz();
        beginQuiz();
        trainee.page().context().close();
        openBrowser();
        comeBack();
        endQuiz();
        comparesRecords();
        trainee.page().context().close();
    }

    private void openBrowser() {
        watch.hear(trainee.openBrowser().context());
    }

    private Page page() {
        return trainee.page();
    }

    private void see(String name) {
        watch.see(page(), name);
    }

    /** The home page of a stranger, and "Make it fit you" where this run needs something. */
    private void arrive() {
        trainee.open("/");
        see("home-of-a-stranger");
        if (run.preferences().isEmpty()) {
            return;
        }
        trainee.go(".tools a[href='/fit']");
        run.preferences().forEach((field, value) -> trainee.choose("input[name=" + field + "][value='" + value + "']"));
        see("make-it-fit-you");
        trainee.go("form[action='/do/preferences'] button.button");
        looksAsChosen();
        see("home-as-chosen");
    }

    private void looksAsChosen() {
        Map<String, String> attributes = Map.of("textSize", "data-text", "theme", "data-theme");
        run.preferences()
                .forEach((field, value) ->
                        assertThat(page().locator("html")).hasAttribute(attributes.get(field), value));
    }

    private void signUp() {
        trainee.go(".site-nav a[href='/sign-in']");
        see("sign-in");
        trainee.go("main a[href='/sign-up']");
        see("sign-up");
        trainee.fillSignUp();
        see("sign-up-filled");
        trainee.go("form[action='/do/sign-up'] > .buttons button");
        see("look-at-your-mail");
        trainee.go("main a[href='/demo/mail']");
        see("demo-mail");
        trainee.go(trainee.newestMail().locator("a[href*='/link?']"));
        see("link");
        trainee.go("#link > .buttons button");
        assertTrue(trainee.isSignedIn(), page().url());
        looksAsChosen();
        see("home-signed-in");
    }

    private void begin() {
        trainee.go(".card a[href='/tracks/jump-to-job']");
        see("track");
        trainee.go(NEXT);
        assertThat(page().locator("#where")).hasText("Step 1 of " + STEPS);
        see("step-1-page");
    }

    private void doStepsBeforeQuiz() {
        goOn("step-2-page");
        goOn("step-3-checklist");
        trainee.choose("input[name=item][value=c6]");
        see("step-3-filled");
        trainee.go(SAVE_AND_GO_ON);
        see("step-4-page");
        goOn("step-5-checklist");
        trainee.choose("input[name=item][value=c1]");
        trainee.choose("input[name=item][value=c3]");
        trainee.write("#line", PRIVATE);
        see("step-5-filled");
        trainee.go(SAVE_AND_GO_ON);
        see("step-6-page");
        goOn("step-7-reflection");
        trainee.write("#field-p1", PRIVATE);
        trainee.write("#field-p3", "We meet on Tuesday.");
        see("step-7-filled");
        trainee.go(SAVE_AND_GO_ON);
        see("step-8-session");
        goOn("step-9-page");
        goOn("step-10-scale");
        trainee.choose("input[name='item.f1'][value='4']");
        trainee.choose("input[name='item.f2'][value='1']");
        see("step-10-filled");
        trainee.go(SAVE_AND_GO_ON);
        see("step-11-reflection");
        trainee.go("form.skip button");
        assertThat(page().locator("#where")).hasText("Step " + STEPS + " of " + STEPS);
    }

    private void goOn(String next) {
        trainee.go(FORTH);
        see(next);
    }

    /** The first four questions; the first one is tried twice. */
    private void beginQuiz() {
        see("question-1-single");
        trainee.answer("a");
        assertThat(page().locator(".result")).hasClass("result look");
        see("question-1-does-not-fit");
        trainee.answer("c");
        assertThat(page().locator(".result")).hasClass("result fits");
        see("question-1-fits");
        trainee.go(NEXT_QUESTION);
        see("question-2-true-or-false");
        trainee.answer("f");
        see("question-2-fits");
        trainee.go(NEXT_QUESTION);
        trainee.answer("b");
        trainee.go(NEXT_QUESTION);
        trainee.answer("a");
        see("question-4-fits");
    }

    /** In the other browser everything is as she left it. */
    private void comeBack() {
        trainee.open("/");
        trainee.go(".site-nav a[href='/sign-in']");
        trainee.signIn(Trainee.PASSPHRASE);
        looksAsChosen();
        see("home-of-the-other-browser");
        trainee.go(NEXT);
        assertThat(page().locator("legend .number")).hasText("Question 5 of 8");
        trainee.go("nav.onward .back >> nth=0");
        assertThat(page().locator("input[name=answer][value=a]")).isChecked();
        trainee.go(NEXT_QUESTION);
    }

    private void endQuiz() {
        trainee.answer("b");
        trainee.go(NEXT_QUESTION);
        trainee.answer("c");
        trainee.go(NEXT_QUESTION);
        see("question-7-several");
        trainee.answer("a", "c");
        assertThat(page().locator(".result")).hasClass("result fits");
        see("question-7-fits");
        trainee.go(NEXT_QUESTION);
        see("question-8-order");
        moveDown("a");
        moveDown("a");
        see("question-8-in-order");
        trainee.check();
        assertThat(page().locator(".result")).hasClass("result fits");
        see("question-8-fits");
        trainee.go(FORTH);
        assertThat(page().locator("#done")).isVisible();
        assertThat(page().locator("#count-a-safe-start")).hasText(STEPS + " of " + STEPS + " steps done");
        see("module-done");
    }

    /** With the script it happens in place, without it on the server. */
    private void moveDown(String option) {
        Locator down = page().locator("button[value='" + option + ":down']");
        if (run == Run.WITHOUT_SCRIPT) {
            trainee.go(down);
        } else {
            run.hands().press(down);
        }
    }

    private void comparesRecords() {
        trainee.go(".site-nav a[href='/me']");
        see("my-learning");
        String record = trainee.record();
        List<JsonObject> hers = Xapi.statementsOf(record);
        List<JsonObject> stored = new Xapi(server).statements(Xapi.registration(hers.get(0)));
        // A client gets all but what the content marks as sensitive; she herself gets everything.
        assertEquals(ids(hers.stream().filter(one -> !isSensitive(one)).toList()), ids(stored));
        assertTrue(hers.size() > stored.size(), "the first module has a sensitive step");
        assertEquals(1, Xapi.count(hers, Profile.REGISTERED));
        assertEquals(ANSWERS, Xapi.count(hers, Profile.ANSWERED));
        assertEquals(ANSWERS, answersTold());
        // Each step, and the module.
        assertEquals(STEPS + 1, Xapi.count(hers, Profile.COMPLETED));
        assertEquals(STEPS + 1, lines("You finished"));
        assertEquals(Xapi.count(hers, Profile.INITIALIZED), lines("You began"));
        assertFalse(record.contains(PRIVATE) || stored.toString().contains(PRIVATE), "a private text in the records");
        ProfileCheck profile = new ProfileCheck();
        hers.forEach(
                statement -> assertEquals(List.of(), profile.check(statement).problems(), statement.toString()));
    }

    private static boolean isSensitive(JsonObject statement) {
        return StatementFacts.of(statement).sensitive();
    }

    /** Answers that follow one another are told in one line, such as "You gave 9 answers in “Quiz”.". */
    private int answersTold() {
        int told = lines("You answered a question in");
        for (String line : page().locator(".events li").allInnerTexts()) {
            Matcher several = SEVERAL_ANSWERS.matcher(line);
            told += several.find() ? Integer.parseInt(several.group(1)) : 0;
        }
        return told;
    }

    private int lines(String words) {
        return page().locator(".events li", new Page.LocatorOptions().setHasText(words))
                .count();
    }

    private static Set<String> ids(List<JsonObject> statements) {
        return statements.stream().map(statement -> statement.getString("id")).collect(Collectors.toSet());
    }
}
