package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person writes her plan, her plan for good and hard days and her card. */
class OwnPlanIT {

    private static final String STATUS = ".save-status";
    private static final String SAVE = "form.private .buttons button:not([name])";

    private final TestServer server = TestServer.shared();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void aStepIsSavedByItselfAndTheEnterKeyDeletesNone() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open("/plan-page/steps");
        page.locator("#what-1").fill("Ask at the garden centre");
        assertThat(page.locator(STATUS)).hasText("Saved");
        page.reload();
        assertThat(page.locator("#what-1")).hasValue("Ask at the garden centre");
        page.locator("#who-1").fill("my sister");
        page.locator("#who-1").press("Enter");
        assertThat(page.locator(".message.saved")).isVisible();
        assertThat(page.locator("#what-1")).hasValue("Ask at the garden centre");
        assertThat(page.locator("#who-1")).hasValue("my sister");
        trainee.go("button[name=drop]");
        assertThat(page.locator("#what-1")).hasValue("");
        trainee.open("/plan-history/steps");
        assertThat(page.locator(".events a")).hasCount(1);
    }

    @Test
    void anEarlierVersionIsReadComparedAndBroughtBack() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open("/plan-page/wishes");
        page.locator("#field-dream").fill("A garden.");
        page.locator("form.private summary").click();
        page.locator("#label").fill("At first");
        trainee.go("button[name=keep]");
        page.locator("#field-dream").fill("A kitchen.");
        trainee.go(SAVE);
        trainee.open("/plan-history/wishes");
        trainee.go(".events a");
        assertThat(page.locator("main")).containsText("A garden.");
        assertThat(page.locator("main")).containsText("What has changed since then");
        trainee.go("form[action$='/restore'] button");
        assertThat(page.locator("#field-dream")).hasValue("A garden.");
    }

    @Test
    void thePlanForHardDaysIsDeletedWithOneClickAndAQuestion() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open("/my-hard-days");
        page.locator("#text-good").fill("I hum.");
        page.locator("#head-own1").fill("My dog");
        trainee.go(SAVE);
        assertThat(page.locator("#heading-own1")).hasText("My dog");
        page.locator("details.delete summary").click();
        assertThat(page.locator("details.delete p")).isVisible();
        trainee.go("details.delete button");
        assertThat(page.locator("#text-good")).hasValue("");
    }

    @Test
    void theCardShowsWhatOthersWouldRead() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open("/my-card");
        page.locator("input[name=pick][value=quiet]").check();
        page.locator("#own").fill("Let me draw it.");
        trainee.go(SAVE);
        assertThat(page.locator(".version li")).hasCount(2);
    }
}
