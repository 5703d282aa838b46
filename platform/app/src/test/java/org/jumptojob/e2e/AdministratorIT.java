package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator finds, invites and locks people and gives roles. */
class AdministratorIT {

    private static final String FOUND = "#people\\:list tbody a";

    private final TestServer server = TestServer.shared();
    private Trainee trainee;
    private Page page;

    @BeforeEach
    void anAdministratorFindsAPerson() {
        trainee = Trainee.signedUp(server);
        page = Browsers.signIn(Browsers.somebody(server, new Browser.NewContextOptions()), "admin@demo.test");
        page.navigate("/");
        page.locator(".site-nav a[href='/admin']").click();
        page.locator("#part").fill(trainee.address());
        page.locator("main form[role=search] button").click();
        assertThat(page.locator(FOUND)).hasCount(1);
        assertThat(page.locator("#people\\:list tbody")).containsText(trainee.address());
        page.locator(FOUND).click();
        assertThat(page.locator("h1")).hasText("Sam");
    }

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void aLockedPersonIsOutAtOnceAndBackAfterUnlocking() {
        page.locator("form[action$='/lock'] button").click();
        assertThat(page.locator(".message")).hasText("The account is locked.");
        trainee.open("/me");
        assertFalse(trainee.isSignedIn());
        trainee.signIn(Trainee.PASSPHRASE);
        assertThat(trainee.page().locator("#problems")).containsText("This account is closed for now.");
        page.locator("form[action$='/unlock'] button").click();
        assertThat(page.locator(".message")).hasText("The account is unlocked.");
        trainee.signIn();
    }

    @Test
    void aRoleIsGivenAndTakenAway() {
        page.locator("#role").selectOption("coach");
        page.locator("form[action$='/roles'] button").click();
        assertThat(page.locator(".message")).hasText("The role is given.");
        assertThat(page.locator(".events")).containsText("Job coach");
        page.locator("form[action$='/take'] button").click();
        assertThat(page.locator(".message")).hasText("The role is taken away.");
        assertThat(page.locator(".events")).hasCount(0);
    }

    @Test
    void anotherAdministratorHasTheAdministratorsPages() {
        page.locator("#role").selectOption("administrator");
        page.locator("form[action$='/roles'] button").click();
        assertThat(page.locator(".message")).hasText("The role is given.");
        trainee.open("/admin");
        assertThat(trainee.page().locator("h1")).hasText("Administration");
        page.locator("form[action$='/take'] button").click();
        assertThat(page.locator(".message")).hasText("The role is taken away.");
        assertEquals(403, trainee.page().navigate("/admin").status());
    }

    @Test
    void anInvitationMakesAnAccountWithTheRole() {
        Trainee invited = new Trainee(server, Run.MOUSE.hands(), Run.MOUSE.options());
        page.navigate("/admin");
        page.locator("#address").fill(invited.address());
        page.locator("#role").selectOption("coach");
        page.locator("form[action='/do/admin/people/invite'] button").click();
        assertThat(page.locator(".message")).hasText("The invitation is on its way.");
        invited.openBrowser();
        invited.openMail();
        invited.write("#displayName", "Kim");
        invited.write("#passphrase", Trainee.PASSPHRASE);
        invited.go("#link > .buttons button");
        assertTrue(invited.isSignedIn(), invited.page().url());
        page.navigate("/admin?part=" + invited.address());
        assertThat(page.locator("#people\\:list tbody")).containsText("Job coach");
    }

    @Test
    void anAddressWithAnAccountIsNotInvitedAgain() {
        page.navigate("/admin");
        page.locator("#address").fill(trainee.address());
        page.locator("form[action='/do/admin/people/invite'] button").click();
        assertThat(page.locator("#problems")).containsText("There is an account with this address already.");
        assertThat(page.locator("#address")).hasValue(trainee.address());
    }

    @Test
    void aSettingIsChangedAtOnceAndBadInputComesBack() {
        String form = "form[action='/do/admin/settings/answer-days'] button";
        page.navigate("/admin-settings");
        page.locator("#to-answer-days").click();
        page.locator("#value").fill("900");
        page.locator(form).click();
        assertThat(page.locator("#problems")).containsText("This is no number within the limits.");
        assertThat(page.locator("#value")).hasValue("900");
        page.locator("#value").fill("4");
        page.locator(form).click();
        assertThat(page.locator(".message")).hasText("The setting is changed.");
        assertThat(page.locator("#rules")).containsText("Changed by you");
        page.navigate("/change-setting/answer-days");
        page.locator("form[action$='/back'] button").click();
        assertThat(page.locator("#rules")).containsText("Set at the server.");
    }

    @Test
    void thePageOfTheSiteTellsHowItGoesAndTheMailsShowNoWholeAddress() {
        page.navigate("/admin-site");
        assertThat(page.locator("#health")).containsText("H2");
        assertThat(page.locator("#concerns")).containsText("could not be sent");
        page.navigate("/admin-mails");
        assertThat(page.locator("#letters")).containsText("n…@example.org");
    }

    @Test
    void anAccountWithoutAnAddressIsMadeForACoordinatorToKeep() {
        page.navigate("/admin");
        page.locator("#alias").fill("Robin");
        page.locator("#place").selectOption(new SelectOption().setLabel("Jump to Job"));
        page.locator("#keeper").fill("coach@demo.test");
        page.locator("form[action='/do/admin/aliases'] button").click();
        assertThat(page.locator("#problems")).containsText("Nobody with this address is a coordinator");
        assertThat(page.locator("#alias")).hasValue("Robin");
        page.locator("#keeper").fill("coordinator@demo.test");
        page.locator("form[action='/do/admin/aliases'] button").click();
        assertThat(page.locator("h1")).hasText("Robin");
        assertThat(page.locator(".facts")).containsText("not made yet");
    }

    @Test
    void nobodyElseSeesThesePages() {
        for (String path : List.of("/admin-site", "/admin-mails", "/admin-settings", "/change-setting/answer-days")) {
            assertEquals(403, trainee.page().navigate(path).status(), path);
        }
        assertEquals(403, trainee.page().navigate("/admin").status());
        assertEquals(403, trainee.page().navigate("/admin-tracks").status());
        trainee.openBrowser();
        trainee.open("/admin");
        assertThat(trainee.page()).hasURL(server.url("/sign-in?next=%2Fadmin"));
    }
}
