package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two browsers at once: a trainee shares a page of her plan with her coach until Friday, and takes it back while it is open. */
class SharingJourneyIT {

    private static final String SHARED = "I stay calm with animals.";
    private static final String KEPT = "I want to work by the sea.";

    private final TestServer server = TestServer.shared();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void aSharedPageIsSeenByTheCoachAloneAndGoneAtTheNextClickAfterItWasTakenBack() {
        play(true);
    }

    @Test
    void theSameWithoutJavaScript() {
        play(false);
    }

    @Test
    void whatWasTakenBackIsNotThereByTheBackButtonEither() {
        for (boolean script : new boolean[] {true, false}) {
            Page trainee = signedIn("trainee@demo.test", script);
            Page coach = signedIn("coach@demo.test", script);
            write(trainee, "strengths", SHARED);
            share(trainee);
            coach.navigate("/shared-with-me");
            coach.locator("a[href^='/shared/']").first().click();
            assertThat(coach.locator("#thing")).containsText(SHARED);
            coach.navigate("/help");
            trainee.navigate("/my-sharing");
            trainee.locator("form[action='/do/sharing/stop'] button").first().click();
            coach.goBack();
            assertThat(coach.locator("h1")).hasText("Not shared at present");
            assertThat(coach.locator("body")).not().containsText(SHARED);
            coach.goBack();
            assertThat(coach.locator("a[href^='/shared/']")).hasCount(0);
        }
    }

    /** A browser that keeps whole pages for its Back button shows them without asking the server. */
    @Test
    void aPageThatTheBrowserHadKeptIsFetchedAnew() {
        Page trainee = signedIn("trainee@demo.test", true);
        Page coach = signedIn("coach@demo.test", true);
        write(trainee, "strengths", SHARED);
        share(trainee);
        coach.navigate("/shared-with-me");
        coach.locator("a[href^='/shared/']").first().click();
        assertThat(coach.locator("#thing")).containsText(SHARED);
        trainee.navigate("/my-sharing");
        trainee.locator("form[action='/do/sharing/stop'] button").first().click();
        assertThat(trainee.locator("body")).containsText("You do not share it with");
        coach.evaluate("() => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertThat(coach.locator("h1")).hasText("Not shared at present");
        assertThat(coach.locator("body")).not().containsText(SHARED);
    }

    private void play(boolean script) {
        Page trainee = signedIn("trainee@demo.test", script);
        Page coach = signedIn("coach@demo.test", script);
        Page manager = signedIn("manager@demo.test", script);
        write(trainee, "strengths", SHARED);
        write(trainee, "wishes", KEPT);
        share(trainee);

        coach.navigate("/shared-with-me");
        coach.locator("a[href^='/shared/']").first().click();
        assertThat(coach.locator("#thing")).containsText(SHARED);
        assertThat(coach.locator("body")).not().containsText(KEPT);
        manager.navigate(coach.url());
        assertThat(manager.locator("body")).not().containsText(SHARED);
        assertThat(manager.locator("h1")).hasText("Not shared at present");

        trainee.navigate("/my-sharing");
        trainee.locator("form[action='/do/sharing/stop'] button").first().click();
        assertThat(trainee.locator("body")).containsText("You do not share it with");
        coach.reload();
        assertThat(coach.locator("h1")).hasText("Not shared at present");
        assertThat(coach.locator("body")).not().containsText(SHARED);
        coach.navigate("/shared-with-me");
        assertThat(coach.locator("a[href^='/shared/']")).hasCount(0);

        trainee.navigate("/my-sharing");
        assertThat(trainee.locator(".events").first()).containsText("Closed since");
        trainee.navigate("/who-sees-what");
        assertThat(trainee.locator(".events").first()).containsText("Coach (demo) looked at");
        assertThat(trainee.locator(".events").first()).not().containsText("Manager");
    }

    private Page signedIn(String address, boolean script) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setJavaScriptEnabled(script);
        return Browsers.signIn(Browsers.somebody(server, options), address);
    }

    private static void write(Page trainee, String page, String text) {
        trainee.navigate("/plan-page/" + page);
        trainee.locator("#sheet textarea").first().fill(text);
        trainee.locator("#sheet .buttons button.button").first().click();
        trainee.navigate("/plan-page/" + page);
        assertThat(trainee.locator("#sheet textarea").first()).hasValue(text);
    }

    private static void share(Page trainee) {
        trainee.navigate("/plan-page/strengths");
        trainee.locator("a[href='/share?kind=plan-page&thing=strengths']").click();
        trainee.locator("a[href*='to=person-']")
                .filter(new Locator.FilterOptions().setHasText("Coach (demo)"))
                .click();
        trainee.locator("input[name=purpose][value=talk]").check();
        trainee.locator("input[name=until][value=friday]").check();
        trainee.locator("form[action='/do/sharing/check'] button.button").click();
        assertThat(trainee.locator("h1")).hasText("Please check");
        trainee.locator("a[href^='/shared/preview']").click();
        assertThat(trainee.locator("#main")).containsText("Coach (demo) would see this. Nothing is shared yet.");
        assertThat(trainee.locator("dl.facts")).containsText("to talk about it");
        trainee.locator("a[href*='check=1']").click();
        assertThat(trainee.locator("h1")).hasText("Please check");
        trainee.locator("form[action='/do/sharing/give'] button.button:not(.second)")
                .click();
        assertThat(trainee.locator("#receipt")).containsText("You have shared this");
        trainee.navigate("/plan-page/strengths");
        assertThat(trainee.locator(".notice", new Page.LocatorOptions().setHasText("Open to others now")))
                .containsText("Coach (demo) can see this until the end of");
        trainee.navigate("/plan-page/wishes");
        assertThat(trainee.locator("body")).not().containsText("Open to others now");
    }
}
