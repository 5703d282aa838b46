package org.jumptojob.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.bench.site.Accounts;
import org.jumptojob.bench.site.BenchTrack;

/** Signs the learners in and lets them take up the tracks. */
final class Learners {

    static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern START = Pattern.compile("action=\"(/do/learn/[^/\"]+/start)\"");
    private static final List<String> TRACKS = List.of("jump-to-job", BenchTrack.SLUG);

    private final String address;

    Learners(String address) {
        this.address = address;
    }

    List<Learner> signIn(int count) throws IOException, InterruptedException {
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            learners.add(signIn(Accounts.learner(i)));
        }
        return learners;
    }

    private Learner signIn(String account) throws IOException, InterruptedException {
        Browser browser = browserOf(account);
        String token = "";
        for (String track : TRACKS) {
            String page = browser.get("/tracks/" + track);
            token = Browser.find(page, TOKEN);
            Matcher start = START.matcher(page);
            if (start.find()) {
                browser.post(start.group(1), Map.of("token", token));
            }
        }
        return new Learner(browser.cookie(Learner.COOKIE), token);
    }

    /** A browser in which a person is signed in. */
    Browser browserOf(String account) throws IOException, InterruptedException {
        Browser browser = new Browser(address);
        String visit = Browser.find(browser.get("/sign-in"), TOKEN);
        browser.post("/do/sign-in", Map.of("token", visit, "email", account, "passphrase", Accounts.PASSPHRASE));
        return browser;
    }
}
