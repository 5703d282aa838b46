package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person fills in a worksheet and puts some of it into her plan. */
class WorksheetIT {

    private static final String SHEET = "/learn/jump-to-job/my-dream-and-my-direction/my-first-step";
    private static final String SAID = ".message.saved";

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void theEnterKeyInALineSavesAndEndsNothing() {
        Trainee trainee = Trainee.signedUp(TestServer.shared());
        Page page = trainee.open(SHEET);
        page.locator("#field-f1").fill("Work with animals");
        page.locator("#field-f1").press("Enter");
        assertThat(page.locator(SAID)).hasText("Saved.");
        assertThat(page.locator("#field-f1")).hasValue("Work with animals");
        assertThat(page.locator("form.skip button")).isVisible();
    }

    @Test
    void whatIsTickedStandsInThePlanAndTheSheetStays() {
        Trainee trainee = Trainee.signedUp(TestServer.shared());
        Page page = trainee.open(SHEET);
        page.locator("#field-f1").fill("Work with animals");
        page.locator("#field-f2").fill("Write to the animal shelter");
        page.locator(".into-plan summary").click();
        page.locator(".into-plan input[value=f2]").check();
        trainee.go(".into-plan button");
        assertThat(page.locator(SAID)).hasText("Saved. It stands in your plan now.");
        assertThat(page.locator("#field-f1")).hasValue("Work with animals");
        trainee.open("/my-plan");
        assertThat(page.locator("main")).containsText("Write to the animal shelter");
        assertThat(page.locator("main")).not().containsText("Work with animals");
    }
}
