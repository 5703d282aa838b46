package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of records says when there are newer ones; it changes nothing by itself and never moves the focus. */
class NewerRecordsIT {

    private static final long LOOK_AGAIN = 15_000;

    private final TestServer server = TestServer.shared();
    private Trainee trainee;
    private Page list;
    private String question;

    @BeforeEach
    void aTraineeLooksAtHerRecords() {
        trainee = Trainee.signedUp(server);
        trainee.open(Trainee.QUIZ);
        String item = trainee.page().locator("input[name=item]").first().inputValue();
        question = Trainee.QUIZ + "?q=" + item + "&again=1";
        trainee.answer("a");
        list = trainee.page();
        list.clock().install();
        trainee.open("/my-statements");
        list.clock().pauseAt(System.currentTimeMillis() + 3_600_000L);
    }

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    private Locator region() {
        return list.locator("[data-newer]");
    }

    /** In another tab; one answer is one record. */
    private void answerElsewhere() {
        Page other = list.context().newPage();
        trainee.sitsAt(other);
        trainee.open(question);
        trainee.answer("a");
        trainee.sitsAt(list);
        other.close();
        list.bringToFront();
    }

    /** Lets the page look, and waits until it has its answer. */
    private void look() {
        list.waitForResponse(
                response -> response.url().contains("/api/my-statements/newer"),
                () -> list.clock().runFor(LOOK_AGAIN));
    }

    @Test
    void nothingIsSaidWhileThereIsNothingNew() {
        look();
        assertThat(region()).isEmpty();
    }

    @Test
    void theNumberOfNewOnesIsSaidAndTheLinkShowsThem() {
        int before = list.locator(".events > li").count();
        list.locator("#what").focus();
        answerElsewhere();
        look();
        assertThat(region()).containsText("New since you opened this page: 1.");
        assertEquals("status", region().getAttribute("role"));
        assertThat(list.locator("#what")).isFocused();
        assertThat(list.locator(".events > li")).hasCount(before);
        trainee.go(region().locator("a"));
        assertThat(list.locator(".events > li")).hasCount(before + 1);
        assertThat(region()).isEmpty();
    }

    @Test
    void whoStandsOnTheLinkStaysThereWhenTheNumberChanges() {
        answerElsewhere();
        look();
        region().locator("a").focus();
        answerElsewhere();
        look();
        assertThat(region()).containsText("New since you opened this page: 2.");
        assertThat(region().locator("a")).isFocused();
    }

    @Test
    void aSignInThatHasEndedChangesNothingOnThePage() {
        list.context().clearCookies();
        look();
        assertThat(region()).isEmpty();
        assertThat(list.locator("h1")).hasText("My records, one by one");
    }
}
