package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jumptojob.mail.FakeMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first hour of a site for real people: the first administrator, the first course, the first mail. */
class ProductionSiteIT {

    private static final String CRISIS = "/learn/jump-to-job/coping-and-staying-well/helping-a-friend";
    private static final String PASSPHRASE = "Velvet harbour 7 lanterns drift";

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void theFirstAdministratorOpensACourseAndSomebodySignsUp() throws IOException {
        try (FakeMailServer mails = new FakeMailServer("");
                TestServer server = TestServer.production(mails.port())) {
            Page stranger = page(server);
            stranger.navigate("/");
            assertThat(stranger.locator("main")).containsText("No course is open here yet.");
            assertEquals(404, stranger.navigate("/tracks/jump-to-job").status());
            assertEquals(404, stranger.navigate("/demo/mail").status());

            openTheCourse(server);
            stranger.navigate("/");
            assertThat(stranger.locator(".cards")).containsText("Jump to Job");
            assertEquals(200, stranger.navigate("/tracks/jump-to-job").status());
            whatNobodyHasSignedIsHidden(stranger);

            stranger.navigate("/sign-up");
            stranger.locator("input[name=age][value=yes]").check();
            stranger.locator("input[name=email]").fill("kim@example.org");
            stranger.locator("input[name=displayName]").fill("Kim");
            stranger.locator("input[name=passphrase]").fill(PASSPHRASE);
            stranger.locator("form[action='/do/sign-up'] > .buttons button").click();
            stranger.waitForCondition(
                    () -> mails.deliveries().stream()
                            .anyMatch(mail -> mail.text().contains("kim@example.org")),
                    new Page.WaitForConditionOptions().setTimeout(60_000));
            assertTrue(mails.deliveries().stream().anyMatch(mail -> mail.text().contains(server.url("/link"))));
        }
    }

    private static void whatNobodyHasSignedIsHidden(Page stranger) {
        stranger.navigate("/tracks/jump-to-job?module=coping-and-staying-well");
        assertThat(stranger.locator("main")).containsText("Problem in small parts");
        assertEquals(0, stranger.locator("a[href='" + CRISIS + "']").count());
        assertEquals(404, stranger.navigate(CRISIS).status());
        assertThat(stranger.locator("h1")).hasText("This page is not open yet");
        assertThat(stranger.locator("main a[href='tel:112']")).isVisible();
        assertThat(stranger.locator("main a[href='/help']").first()).isVisible();
        stranger.navigate("/help");
        assertThat(stranger.locator("main")).containsText("have not written down any numbers yet");
    }

    /** The list says what waits and what it lacks; a number is written down and stands on the help page of everybody. */
    private static void fillInTheHelpPage(Page administrator) {
        assertThat(administrator.locator("main")).containsText("Nobody has signed this version.");
        administrator.locator("a[href='/admin-help']").click();
        assertThat(administrator.locator("main")).containsText("It lacks:");
        administrator.locator("a[href='/help-line/new']").click();
        administrator.locator("input[name=kind][value=talk]").check();
        administrator.locator("#name").fill("Talk line");
        administrator.locator("#phone").fill("call me");
        administrator.locator("#hours").fill("by day and by night");
        administrator.locator("#language").fill("English");
        administrator.locator("#checked").fill("2026-01-15");
        administrator.locator("#by").fill("the safety lead");
        administrator
                .locator("form[action='/do/admin/help/new'] .buttons button")
                .click();
        assertThat(administrator.locator("#phone-error")).isVisible();
        assertThat(administrator.locator("#name")).hasValue("Talk line");
        administrator.locator("#phone").fill("0000 11 22");
        administrator
                .locator("form[action='/do/admin/help/new'] .buttons button")
                .click();
        assertThat(administrator.locator(".message.saved")).isVisible();
        administrator.navigate("/help");
        assertThat(administrator.locator("a[href='tel:00001122']")).isVisible();
        administrator.navigate("/admin-help");
        administrator.locator("th a").click();
        administrator.locator("details.delete summary").click();
        administrator.locator("details.delete button").click();
        assertThat(administrator.locator("th a")).hasCount(0);
    }

    private static void openTheCourse(TestServer server) throws IOException {
        Path link = server.data().resolve("first-administrator.txt");
        Page administrator = page(server);
        administrator.navigate(Files.readString(link).strip());
        administrator.locator("input[name=email]").fill("first@example.org");
        administrator.locator("input[name=displayName]").fill("First");
        administrator.locator("input[name=passphrase]").fill(PASSPHRASE);
        administrator.locator("#link > .buttons button").click();
        administrator.waitForURL(url -> !url.contains("/link"));
        assertTrue(Files.notExists(link), "The link of the first administrator still lies there.");
        administrator.navigate("/admin-tracks");
        administrator.locator("tr:has(#track-jump-to-job) button[name=show]").click();
        assertThat(administrator.locator(".message")).containsText("The course is shown now.");
        fillInTheHelpPage(administrator);
    }

    private static Page page(TestServer server) {
        return Browsers.somebody(server, new Browser.NewContextOptions()).newPage();
    }
}
