package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A new trainee with an address of her own, in one browser at a time. What she does goes through her hands. */
final class Trainee {

    static final String PASSPHRASE = "nine grey boats sail home";

    /** The quiz of the first module, and two of its private rooms. */
    static final String QUIZ = "/learn/jump-to-job/a-safe-start/quiz";

    static final String AGREEMENT = "/learn/jump-to-job/a-safe-start/agreement-with-one-person";
    static final String HELPS = "/learn/jump-to-job/a-safe-start/what-helps-me-learn";

    private final TestServer server;
    private final Hands hands;
    private final Browser.NewContextOptions options;
    private final String address;
    private Page page;

    Trainee(TestServer server, Hands hands, Browser.NewContextOptions options) {
        this.server = server;
        this.hands = hands;
        this.options = options;
        this.address = "trainee-" + UUID.randomUUID() + "@example.org";
    }

    /** A trainee with an account, signed in, with mouse and script. */
    static Trainee signedUp(TestServer server) {
        Trainee trainee = new Trainee(server, new MouseHands(), new Browser.NewContextOptions());
        trainee.openBrowser();
        trainee.signUp();
        return trainee;
    }

    String address() {
        return address;
    }

    Page page() {
        return page;
    }

    /** A browser that knows nothing of her, such as the one of another device. The one before stays open. */
    Page openBrowser() {
        BrowserContext context = Browsers.somebody(server, options);
        page = context.newPage();
        return page;
    }

    /** Turns to a page that is open already. */
    void sitsAt(Page other) {
        page = other;
    }

    /** Goes to a path, as by typing it. */
    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Presses what leads to another page, and waits for that. */
    void go(String selector) {
        go(page.locator(selector));
    }

    void go(Locator target) {
        Page here = target.page();
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = p -> loaded.set(true);
        here.onLoad(listener);
        hands.press(target);
        here.waitForCondition(loaded::get);
        here.offLoad(listener);
    }

    void press(String selector) {
        hands.press(page.locator(selector));
    }

    void choose(String selector) {
        hands.choose(page.locator(selector));
    }

    void write(String selector, String text) {
        hands.write(page.locator(selector), text);
    }

    /** Fills in the form of the sign-up page. */
    void fillSignUp() {
        choose("input[name=age][value=yes]");
        write("#email", address);
        write("#displayName", "Sam");
        write("#passphrase", PASSPHRASE);
    }

    void signUp() {
        open("/sign-up");
        fillSignUp();
        go("form[action='/do/sign-up'] button.button:not(.second)");
        openMail();
        go("#link button.button:not(.second)");
    }

    /** Follows the link of the newest mail to her. */
    void openMail() {
        open("/demo/mail");
        go(newestMail().locator("a[href*='/link?']"));
    }

    Locator newestMail() {
        return page.locator("li.mail", new Page.LocatorOptions().setHasText(address))
                .first();
    }

    /** Signs in at the page that is open. */
    void signIn(String passphrase) {
        write("form[action='/do/sign-in'] input[type=email]", address);
        write("form[action='/do/sign-in'] input[type=password]", passphrase);
        go("form[action='/do/sign-in'] .buttons button");
    }

    /** Signs in in the browser that is open. */
    void signIn() {
        open("/sign-in");
        signIn(PASSPHRASE);
        assertTrue(isSignedIn(), page.url());
    }

    boolean isSignedIn() {
        return page.locator("form[action='/do/sign-out']").count() == 1;
    }

    /** Answers the question of the page by its options, and sees what is said about it. */
    void answer(String... options) {
        for (String option : options) {
            choose("input[name=answer][value='" + option + "']");
        }
        check();
    }

    void check() {
        go("form[action$='/answer'] > .buttons > button:not(.read)");
    }

    /** Her own record as the page "My learning" gives it out. */
    String record() {
        return page.context().request().get("/api/my-learning.json").text();
    }
}
