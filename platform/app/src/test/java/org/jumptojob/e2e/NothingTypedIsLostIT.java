package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to page, tab, sign-in or server: a person goes on where she was, with what she typed. */
class NothingTypedIsLostIT {

    private static final String ONE = "We speak about it on Monday.";
    private static final String OTHER = "We write each other a letter.";
    private static final String TEXT = "#field-p1";
    private static final String STATUS = ".save-status";
    private static final String SAVE = "form.private .buttons button[name=stay]";
    private static final String CHOSEN = "input[name=answer][value=a]";

    /** A pause after which a text must have been sent, in milliseconds. */
    private static final long PAUSE = 2000;

    private final TestServer server = TestServer.shared();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void aReloadAfterAnAnswerRepeatsNothing() {
        Trainee trainee = Trainee.signedUp(server);
        trainee.open(Trainee.QUIZ);
        trainee.answer("a");
        trainee.page().reload();
        assertThat(trainee.page().locator(CHOSEN)).isChecked();
        assertEquals(1, Xapi.answers(trainee));
    }

    @Test
    void goingBackAndForthRepeatsAndLosesNothing() {
        Trainee trainee = Trainee.signedUp(server);
        trainee.open(Trainee.QUIZ);
        trainee.answer("a");
        trainee.go("nav.onward a.forth");
        trainee.page().goBack();
        assertThat(trainee.page().locator(CHOSEN)).isChecked();
        trainee.page().goBack();
        trainee.page().goForward();
        assertThat(trainee.page().locator(CHOSEN)).isChecked();
        assertEquals(1, Xapi.answers(trainee));
    }

    @Test
    void aChoiceThatWasNotSentWaitsInItsTab() {
        Trainee trainee = Trainee.signedUp(server);
        trainee.open(Trainee.QUIZ);
        trainee.choose(CHOSEN);
        trainee.open("/help");
        trainee.open(Trainee.QUIZ);
        assertThat(trainee.page().locator(CHOSEN)).isChecked();
        assertEquals(0, Xapi.statementsOf(trainee.record()).size());
    }

    @Test
    void anAnswerThatIsPressedTwiceCountsOnce() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open(Trainee.QUIZ);
        trainee.choose(CHOSEN);
        page.locator("form[action$='/answer'] > .buttons > button:not(.read)").dblclick();
        assertThat(page.locator(".result")).isVisible();
        page.waitForLoadState();
        assertEquals(1, Xapi.answers(trainee));
    }

    @Test
    void anEmptyAnswerIsSaidAtItsOwnQuestionOnly() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open(Trainee.QUIZ);
        trainee.check();
        assertThat(page.locator("#problems")).containsText("You did not choose an answer.");
        page.reload();
        assertThat(page.locator("#problems")).containsText("You did not choose an answer.");
        trainee.answer("a");
        assertThat(page.locator("#problems")).hasCount(0);
        trainee.go("nav.onward a.forth");
        assertThat(page.locator("#problems")).hasCount(0);
        assertEquals(1, Xapi.answers(trainee));
    }

    @Test
    void aMessageIsSaidOnce() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open(Trainee.AGREEMENT);
        trainee.write(TEXT, ONE);
        trainee.go(SAVE);
        assertThat(page.locator(".message.saved")).isVisible();
        page.reload();
        assertThat(page.locator(".message.saved")).hasCount(0);
        assertThat(page.locator(TEXT)).hasValue(ONE);
    }

    @Test
    void twoTextsOfTwoTabsBothStayUntilSheChooses() {
        Trainee trainee = Trainee.signedUp(server);
        Page first = trainee.open(Trainee.AGREEMENT);
        Page second = first.context().newPage();
        second.navigate(Trainee.AGREEMENT);
        first.locator(TEXT).fill(ONE);
        assertThat(first.locator(STATUS)).hasText("Saved");
        second.locator(TEXT).fill(OTHER);
        assertThat(second.locator(STATUS)).containsText("Both texts are kept");
        second.locator(STATUS + " a").click();
        assertThat(second.locator(".version .own-text", new Page.LocatorOptions().setHasText(ONE)))
                .isVisible();
        assertThat(second.locator(".version .own-text", new Page.LocatorOptions().setHasText(OTHER)))
                .isVisible();
        trainee.go(second.locator(".versions button").last());
        assertThat(second.locator(".versions")).hasCount(0);
        assertThat(second.locator(TEXT)).hasValue(ONE + "\n\n" + OTHER);
    }

    @Test
    void withoutJavaScriptTwoTextsOfTwoTabsBothStayToo() {
        Trainee trainee = new Trainee(server, Run.WITHOUT_SCRIPT.hands(), Run.WITHOUT_SCRIPT.options());
        trainee.openBrowser();
        trainee.signUp();
        Page first = trainee.open(Trainee.AGREEMENT);
        Page second = first.context().newPage();
        second.navigate(Trainee.AGREEMENT);
        first.locator(TEXT).fill(ONE);
        trainee.go(first.locator(SAVE));
        second.locator(TEXT).fill(OTHER);
        trainee.go(second.locator(SAVE));
        assertThat(second.locator(".version")).hasCount(2);
        trainee.go(second.locator(".version button").last());
        assertThat(second.locator(TEXT)).hasValue(OTHER);
    }

    /** The browser's clock is held, so that the two seconds are two seconds on every machine. */
    @Test
    void aPrivateTextIsSavedTwoSecondsAfterThePause() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.page();
        page.clock().install();
        trainee.open(Trainee.AGREEMENT);
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000L);
        page.locator(TEXT).fill(ONE);
        assertThat(page.locator(STATUS)).hasText("");
        page.clock().runFor(PAUSE);
        assertThat(page.locator(STATUS)).hasText("Saved");
        trainee.openBrowser();
        trainee.signIn();
        trainee.open(Trainee.AGREEMENT);
        assertThat(trainee.page().locator(TEXT)).hasValue(ONE);
    }

    @Test
    void whatWasSentAfterTheSignInEndedComesBackToItsOwner() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = sentAfterTheEnd(trainee);
        trainee.signIn(Trainee.PASSPHRASE);
        assertThat(page).hasURL(server.url("/kept"));
        assertThat(page.locator(".own-text")).containsText(ONE);
        trainee.go("form:has(input[name=kept]) button");
        trainee.open("/kept");
        assertThat(page.locator(".own-text")).hasCount(0);
        trainee.open(Trainee.AGREEMENT);
        assertThat(page.locator(TEXT)).hasValue(ONE);
    }

    @Test
    void whatWasSentAfterTheSignInEndedIsShownToNobodyElse() {
        Trainee other = Trainee.signedUp(server);
        Trainee trainee = Trainee.signedUp(server);
        Page page = sentAfterTheEnd(trainee);
        page.locator("form[action='/do/sign-in'] input[type=email]").fill(other.address());
        page.locator("form[action='/do/sign-in'] input[type=password]").fill(Trainee.PASSPHRASE);
        trainee.go("form[action='/do/sign-in'] .buttons button");
        assertTrue(trainee.isSignedIn(), page.url());
        trainee.open("/kept");
        assertThat(page.locator(".own-text")).hasCount(0);
        trainee.open(Trainee.AGREEMENT);
        assertThat(page.locator(TEXT)).hasValue("");
    }

    /** She writes, signs out everywhere on another device, and then presses "Save". */
    private Page sentAfterTheEnd(Trainee trainee) {
        Page page = trainee.open(Trainee.AGREEMENT);
        Page elsewhere = trainee.openBrowser();
        trainee.signIn();
        trainee.open("/account");
        trainee.go("form[action='/do/sign-out-everywhere'] button");
        elsewhere.context().close();
        trainee.sitsAt(page);
        trainee.write(TEXT, ONE);
        assertThat(page.locator(STATUS)).containsText("You are signed out");
        trainee.go(SAVE);
        assertThat(page).hasURL(server.url("/sign-in?held=1"));
        return page;
    }

    @Test
    @Tag("all")
    void aServerThatWasKilledHasLostNothing() {
        try (TestServer own = TestServer.fresh(Map.of())) {
            Trainee trainee = Trainee.signedUp(own);
            Page page = trainee.open(Trainee.QUIZ);
            trainee.answer("a");
            trainee.open(Trainee.AGREEMENT);
            trainee.write(TEXT, ONE);
            assertThat(page.locator(STATUS)).hasText("Saved");
            own.kill();
            trainee.write("#field-p2", OTHER);
            assertThat(page.locator(STATUS)).containsText("Your text is safe in this tab");
            own.start();
            page.evaluate("window.dispatchEvent(new Event('online'))");
            assertThat(page.locator(STATUS))
                    .hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            page.reload();
            assertThat(page.locator(TEXT)).hasValue(ONE);
            assertThat(page.locator("#field-p2")).hasValue(OTHER);
            trainee.open(Trainee.QUIZ + "?q=j2j-m1-q1");
            assertThat(page.locator(CHOSEN)).isChecked();
            assertEquals(1, Xapi.answers(trainee));
        }
    }
}
