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
        administrator.locator("button[name=show]").click();
        assertThat(administrator.locator(".message")).containsText("The course is shown now.");
    }

    private static Page page(TestServer server) {
        return Browsers.somebody(server, new Browser.NewContextOptions()).newPage();
    }
}
