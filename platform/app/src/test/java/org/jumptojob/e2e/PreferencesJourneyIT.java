package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Make it fit you": in the browser before there is an account, and with the person afterwards. */
class PreferencesJourneyIT {

    private static final String LESSON = "/learn/jump-to-job/a-safe-start/we-are-a-group";
    private static final String EASY = "form[action='/do/preferences/words'] button";
    private static final String SAVE = "form[action='/do/preferences'] button.button";

    /** The part of the lesson that stands at the top of the window. */
    private static final String PART_IN_SIGHT = """
            () => Array.from(document.querySelectorAll('#lesson [id]'))
                .filter(part => part.getBoundingClientRect().top < window.innerHeight / 3).map(part => part.id).pop()
            """;

    private final TestServer server = TestServer.shared();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void theChoicesOfAStrangerStayInHerBrowser() {
        Trainee stranger = somebody(Run.MOUSE);
        chooseDarkAndLarge(stranger);
        Page page = stranger.open("/tracks/jump-to-job");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("data-text", "150");
        stranger.openBrowser();
        stranger.open("/");
        assertThat(stranger.page().locator("html")).hasAttribute("data-theme", "auto");
    }

    @Test
    void aChoiceIsSeenBeforeItIsSaved() {
        Trainee stranger = somebody(Run.MOUSE);
        Page page = stranger.open("/fit");
        stranger.choose("input[name=theme][value=contrast]");
        assertThat(page.locator("html")).hasAttribute("data-theme", "contrast");
        page.reload();
        stranger.open("/");
        assertThat(page.locator("html")).hasAttribute("data-theme", "auto");
    }

    @Test
    void theChoicesGoWithThePersonToAnotherDevice() {
        travels(Run.MOUSE);
    }

    @Test
    void withoutJavaScriptTheChoicesGoWithThePersonToo() {
        travels(Run.WITHOUT_SCRIPT);
    }

    private void travels(Run run) {
        Trainee trainee = somebody(run);
        chooseDarkAndLarge(trainee);
        trainee.signUp();
        trainee.openBrowser();
        trainee.open("/");
        assertThat(trainee.page().locator("html")).hasAttribute("data-theme", "auto");
        trainee.signIn();
        assertThat(trainee.page().locator("html")).hasAttribute("data-theme", "dark");
        assertThat(trainee.page().locator("html")).hasAttribute("data-text", "150");
    }

    @Test
    void theOfferOfTheFirstVisitCanBeWavedAway() {
        Trainee stranger = somebody(Run.WITHOUT_SCRIPT);
        Page page = stranger.open("/");
        assertThat(page.locator(".fit-line")).hasCount(1);
        stranger.go("form[action='/do/preferences/not-now'] button");
        assertThat(page).hasURL(server.url("/"));
        assertThat(page.locator(".fit-line")).hasCount(0);
        stranger.open("/help");
        assertThat(page.locator(".fit-line")).hasCount(0);
    }

    @Test
    void easyWordsKeepThePlaceInTheLesson() {
        Trainee stranger = somebody(Run.MOUSE);
        Page page = stranger.open(LESSON);
        String standard = page.locator("#lesson").innerText();
        page.evaluate("document.querySelector('#lesson [id]:nth-last-of-type(1)').scrollIntoView()");
        Object part = page.evaluate(PART_IN_SIGHT);
        assertTrue(((Number) page.evaluate("window.scrollY")).intValue() > 0, "the lesson fills more than the window");
        // By its script, because a mouse would scroll back to the button first.
        page.evaluate("document.querySelector(\"" + EASY + "\").form.requestSubmit(document.querySelector(\"" + EASY
                + "\"))");
        assertThat(page.locator(EASY)).hasAttribute("aria-pressed", "true");
        assertEquals(part, page.evaluate(PART_IN_SIGHT));
        assertThat(page).hasURL(server.url(LESSON));
        assertTrue(!standard.equals(page.locator("#lesson").innerText()), "the lesson in other words");
    }

    @Test
    void easyWordsKeepTheQuestionWithoutJavaScript() {
        Trainee trainee = somebody(Run.WITHOUT_SCRIPT);
        trainee.signUp();
        Page page = trainee.open(Trainee.QUIZ + "?q=j2j-m1-q3");
        String question = page.locator("legend").innerText();
        trainee.go(EASY);
        assertThat(page.locator(EASY)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("legend .number")).hasText("Question 3 of 8");
        trainee.go(EASY);
        assertEquals(question, page.locator("legend").innerText());
    }

    private Trainee somebody(Run run) {
        Trainee somebody = new Trainee(server, run.hands(), run.options());
        somebody.openBrowser();
        return somebody;
    }

    private static void chooseDarkAndLarge(Trainee somebody) {
        somebody.open("/");
        somebody.go(".tools a[href='/fit']");
        somebody.choose("input[name=theme][value=dark]");
        somebody.choose("input[name=textSize][value='150']");
        somebody.go(SAVE);
        assertThat(somebody.page().locator("h1")).hasText("Learn for work, at your own pace");
    }
}
