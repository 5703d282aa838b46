package org.jumptojob.e2e.sweep;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.e2e.Browsers;
import org.jumptojob.e2e.TestServer;

/**
 * The people of the sweep and what they have done: a new trainee who answered, wrote and ticked, so that every page
 * has its richest content. Made once for all tests of the run.
 */
final class Stage {

    private static final String ADMINISTRATOR = "admin@demo.test";
    private static final String COORDINATOR = "coordinator@demo.test";

    /** The trainee's passphrase. */
    private static final String WORDS = "seven calm rivers meet";

    /** One activity of the bundled content with its address. */
    record Step(Activity activity, String path) {
        boolean is(String type) {
            return activity.type().equals(type);
        }
    }

    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*(/link\\?t=[^\"]+)\"");

    private static Stage shared;

    private final TestServer server = TestServer.shared();
    private final Map<Who, Browserful> browsers = new EnumMap<>(Who.class);
    private final List<Step> steps = steps();
    private final String trainee = address("trainee");

    private Stage() {
        for (Who who : List.of(Who.NEWCOMER, Who.STRANGER, Who.STRANGER_WITH_PROBLEMS)) {
            browsers.put(who, somebody());
        }
        browsers.put(Who.TRAINEE, newTrainee(trainee));
        browsers.put(Who.TRAINEE_WITH_PROBLEMS, signedIn(trainee, WORDS));
        browsers.put(Who.COORDINATOR, signedIn(COORDINATOR, Browsers.PASSPHRASE));
        browsers.put(Who.COORDINATOR_WITH_PROBLEMS, signedIn(COORDINATOR, Browsers.PASSPHRASE));
        browsers.put(Who.ADMINISTRATOR, signedIn(ADMINISTRATOR, Browsers.PASSPHRASE));
        browsers.put(Who.ADMINISTRATOR_WITH_PROBLEMS, signedIn(ADMINISTRATOR, Browsers.PASSPHRASE));
        Learned.everything(of(Who.TRAINEE), steps);
        keepTwoForms();
    }

    static synchronized Stage shared() {
        if (shared == null) {
            shared = new Stage();
        }
        return shared;
    }

    TestServer server() {
        return server;
    }

    Browserful of(Who who) {
        return browsers.get(who);
    }

    String traineeAddress() {
        return trainee;
    }

    /** All activities of the bundled content, in order. */
    List<Step> allSteps() {
        return steps;
    }

    /** A fresh browser, with nothing in its cache, that holds somebody's cookies. */
    BrowserContext fresh(Who who, Browser.NewContextOptions options) {
        return Browsers.somebody(
                server, options.setStorageState(of(who).context().storageState()));
    }

    /** What her browser holds now. */
    List<Cookie> cookies(Who who) {
        return of(who).context().cookies();
    }

    /** Somebody who was never here. */
    Browserful somebody() {
        return new Browserful(Browsers.somebody(server, new Browser.NewContextOptions()));
    }

    static String address(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private Browserful signedIn(String address, String passphrase) {
        Browserful browser = somebody();
        String to = browser.post("/do/sign-in", "email", address, "passphrase", passphrase);
        if (to.endsWith("/sign-in")) {
            throw new IllegalStateException(address + " cannot sign in");
        }
        return new Browserful(browser.context());
    }

    private Browserful newTrainee(String address) {
        Browserful browser = somebody();
        browser.post("/do/sign-up", "age", "yes", "email", address, "displayName", "Robin", "passphrase", WORDS);
        String link = linkFor(address);
        browser.post("/do/link", "t", link.replaceFirst(".*t=", ""));
        return new Browserful(browser.context());
    }

    /** The link of the newest mail to an address, such as {@code /link?t=…}. */
    String linkFor(String address) {
        String mails = somebody().html("/demo/mail");
        int mine = mails.indexOf(address);
        Matcher matcher = LINK.matcher(mails);
        if (mine < 0 || !matcher.find(mine)) {
            throw new IllegalStateException("There is no mail with a link to " + address);
        }
        return matcher.group(1);
    }

    /** Two forms that were sent after her sign-in had ended. */
    private void keepTwoForms() {
        Browserful ended = signedIn(trainee, WORDS);
        String token = ended.token();
        ended.post("/do/sign-out");
        Step note =
                steps.stream().filter(step -> step.is("reflection")).findFirst().orElseThrow();
        Step quiz = steps.stream().filter(step -> step.is("quiz")).findFirst().orElseThrow();
        String field = Learned.fields(note.activity()).get(0);
        ended.post(
                "/do/learn/" + note.activity().id() + "/note",
                "version",
                "1",
                field,
                "A long text. It must not be lost.");
        ended.post(
                "/do/learn/" + quiz.activity().id() + "/answer",
                Learned.answer(Learned.items(quiz.activity()).get(0), 0));
        if (!ended.token().equals(token)) {
            throw new IllegalStateException("the forms were not the trainee's");
        }
    }

    private static List<Step> steps() {
        Content content = ContentReader.read(ContentFiles.classPath(Stage.class.getClassLoader()))
                .content();
        List<Step> steps = new ArrayList<>();
        for (Track track : content.tracks()) {
            for (Module module : track.modules()) {
                module.activities()
                        .forEach(activity -> steps.add(new Step(
                                activity, "/learn/" + track.slug() + "/" + module.slug() + "/" + activity.slug())));
            }
        }
        return steps;
    }
}
