package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In and out of an account: by passphrase, by mail, everywhere, and for good. */
class SignInJourneyIT {

    private static final String BY_PASSPHRASE = "form[action='/do/sign-in'] ";
    private static final String BY_LINK = "form[action='/do/sign-in-link'] ";
    private static final String WRONG = "twelve red kites fly low";

    /** More wrong tries than are free of waiting. */
    private static final int TRIES = 7;

    private final TestServer server = TestServer.shared();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void aPassphraseSignsInOnAnotherDeviceAndLeadsWhereSheWantedToGo() {
        Trainee trainee = Trainee.signedUp(server);
        trainee.openBrowser();
        trainee.open("/me");
        assertThat(trainee.page()).hasURL(server.url("/sign-in?next=%2Fme"));
        trainee.signIn(Trainee.PASSPHRASE);
        assertThat(trainee.page()).hasURL(server.url("/me"));
    }

    @Test
    void aLinkByMailSignsInWithoutAPassphrase() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.openBrowser();
        signInByMail(trainee);
        assertThat(page).hasURL(server.url("/"));
        assertTrue(trainee.isSignedIn());
    }

    @Test
    void aLinkWorksOnce() {
        Trainee trainee = Trainee.signedUp(server);
        trainee.openBrowser();
        signInByMail(trainee);
        trainee.openBrowser();
        trainee.openMail();
        assertThat(trainee.page().locator("h1")).hasText("This link does not work any more");
        assertFalse(trainee.isSignedIn());
    }

    @Test
    void aNewPassphraseEndsTheOldOneAndEverySignIn() {
        Trainee trainee = Trainee.signedUp(server);
        Page old = trainee.page();
        Page page = trainee.openBrowser();
        trainee.open("/sign-in");
        trainee.go("a[href='/new-passphrase']");
        trainee.write("#email", trainee.address());
        trainee.go("form[action='/do/new-passphrase'] .buttons button");
        trainee.openMail();
        trainee.write("#passphrase", WRONG);
        trainee.go("#link > .buttons button");
        assertTrue(trainee.isSignedIn(), page.url());
        old.navigate("/me");
        assertThat(old).hasURL(server.url("/sign-in?next=%2Fme"));
        trainee.openBrowser();
        trainee.open("/sign-in");
        trainee.signIn(Trainee.PASSPHRASE);
        assertFalse(trainee.isSignedIn());
        trainee.write(BY_PASSPHRASE + "input[type=password]", WRONG);
        trainee.go(BY_PASSPHRASE + ".buttons button");
        assertTrue(trainee.isSignedIn());
    }

    @Test
    void aWrongPassphraseIsSaidInWordsAndKeepsTheAddress() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.openBrowser();
        trainee.open("/sign-in");
        trainee.signIn(WRONG);
        assertThat(page.locator("#problems")).containsText("Address and passphrase do not fit together.");
        assertThat(page.locator("#problems")).isFocused();
        assertThat(page.locator(BY_PASSPHRASE + "input[type=email]")).hasValue(trainee.address());
        assertThat(page.locator(BY_PASSPHRASE + "input[type=password]")).hasValue("");
    }

    @Test
    void whoeverGuessesWaitsButTheOwnerComesInByMailAndInHerOwnBrowser() {
        Trainee trainee = Trainee.signedUp(server);
        Page own = trainee.page();
        Page guesser = trainee.openBrowser();
        trainee.open("/sign-in");
        trainee.signIn(WRONG);
        for (int i = 1; i < TRIES; i++) {
            trainee.write(BY_PASSPHRASE + "input[type=password]", WRONG);
            trainee.go(BY_PASSPHRASE + ".buttons button");
        }
        assertThat(guesser.locator("#problems")).containsText("There were many tries.");
        trainee.openBrowser();
        signInByMail(trainee);
        assertTrue(trainee.isSignedIn());
        trainee.sitsAt(own);
        trainee.go("form[action='/do/sign-out'] button");
        trainee.signIn(Trainee.PASSPHRASE);
        assertTrue(trainee.isSignedIn());
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowserToo() {
        Trainee trainee = Trainee.signedUp(server);
        Page old = trainee.page();
        trainee.openBrowser();
        trainee.signIn();
        trainee.open("/account");
        trainee.go("form[action='/do/sign-out-everywhere'] button");
        assertFalse(trainee.isSignedIn());
        old.reload();
        assertThat(old.locator("form[action='/do/sign-out']")).hasCount(0);
    }

    @Test
    void signingOutLeavesNothingInTheTab() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open(Trainee.QUIZ);
        trainee.choose("input[name=answer][value=a]");
        assertEquals(1, page.evaluate("sessionStorage.length"));
        trainee.go("form[action='/do/sign-out'] button");
        assertEquals(0, page.evaluate("sessionStorage.length"));
    }

    @Test
    void aClosedAccountTakesItsStatementsWithIt() {
        Trainee trainee = Trainee.signedUp(server);
        Page page = trainee.open(Trainee.QUIZ);
        trainee.answer("a");
        String registration =
                Xapi.registration(Xapi.statementsOf(trainee.record()).get(0));
        Xapi xapi = new Xapi(server);
        assertEquals(4, xapi.statements(registration).size());
        trainee.open("/account");
        trainee.go("a[href='/account-close']");
        trainee.choose("#sure");
        trainee.go("form[action='/do/account/close'] button");
        assertThat(page).hasURL(server.url("/account-closed"));
        assertFalse(trainee.isSignedIn());
        assertEquals(0, xapi.statements(registration).size());
        trainee.open("/sign-in");
        trainee.signIn(Trainee.PASSPHRASE);
        assertFalse(trainee.isSignedIn());
        assertThat(page.locator("#problems")).containsText("Address and passphrase do not fit together.");
    }

    @Test
    void anAccountIsNotClosedByAPressAlone() {
        Trainee trainee = Trainee.signedUp(server);
        trainee.open("/account-close");
        trainee.go("form[action='/do/account/close'] button");
        assertTrue(trainee.isSignedIn());
        assertThat(trainee.page().locator("#problems")).containsText("Please tick the box");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswersAsAKnownOne() {
        Trainee known = Trainee.signedUp(server);
        String unknown = "nobody-" + UUID.randomUUID() + "@example.org";
        assertEquals(wrongSignIn(known.address()), wrongSignIn(unknown));
        assertEquals(
                asked("/new-passphrase", "/do/new-passphrase", known.address()),
                asked("/new-passphrase", "/do/new-passphrase", unknown));
        assertEquals(
                asked("/sign-in", "/do/sign-in-link", known.address()), asked("/sign-in", "/do/sign-in-link", unknown));
        assertEquals(signUp(known.address()), signUp(unknown));
    }

    private String wrongSignIn(String address) {
        Trainee stranger = stranger("/sign-in");
        stranger.write(BY_PASSPHRASE + "input[type=email]", address);
        stranger.write(BY_PASSPHRASE + "input[type=password]", WRONG);
        stranger.go(BY_PASSPHRASE + ".buttons button");
        return seen(stranger, address);
    }

    private String asked(String path, String action, String address) {
        Trainee stranger = stranger(path);
        stranger.write("form[action='" + action + "'] input[type=email]", address);
        stranger.go("form[action='" + action + "'] .buttons button");
        return seen(stranger, address);
    }

    private String signUp(String address) {
        Trainee stranger = stranger("/sign-up");
        stranger.choose("input[name=age][value=yes]");
        stranger.write("#email", address);
        stranger.write("#displayName", "Sam");
        stranger.write("#passphrase", Trainee.PASSPHRASE);
        stranger.go("form[action='/do/sign-up'] > .buttons button");
        return seen(stranger, address);
    }

    private Trainee stranger(String path) {
        Trainee stranger = new Trainee(server, Run.MOUSE.hands(), Run.MOUSE.options());
        stranger.openBrowser();
        stranger.open(path);
        return stranger;
    }

    /** The page as a person sees it, without what she typed herself. */
    private static String seen(Trainee stranger, String address) {
        Locator main = stranger.page().locator("main");
        String seen = stranger.page().url() + "\n" + main.innerText().replace(address, "");
        stranger.page().context().close();
        return seen;
    }

    private static void signInByMail(Trainee trainee) {
        trainee.open("/sign-in");
        trainee.write(BY_LINK + "input[type=email]", trainee.address());
        trainee.go(BY_LINK + ".buttons button");
        trainee.openMail();
        trainee.go("#link > .buttons button");
    }
}
