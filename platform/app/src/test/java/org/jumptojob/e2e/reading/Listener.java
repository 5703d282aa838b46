package org.jumptojob.e2e.reading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jumptojob.e2e.Browsers;
import org.jumptojob.e2e.TestServer;

/** A new trainee who knows a page only by what her screen reader tells: she makes an account and does courses. */
final class Listener {

    private static final int MOST_PAGES = 3000;
    private static final int WIDTH = 1000;
    private static final Pattern STEP = Pattern.compile("Step \\d+ of \\d+");
    private static final String NEXT = "Next for you";

    private final String address = "listener-" + UUID.randomUUID() + "@example.org";
    private final Journal journal;
    private final EasyWords words;
    private final ScreenReader reader;
    private final Questions questions;
    private final Stories stories;
    private final Meetings meetings;
    private final Sheets sheets;
    private boolean easyWords;

    Listener(TestServer server, String journey) {
        this.journal = new Journal(journey);
        this.words = EasyWords.ofAllCourses();
        Page page = Browsers.somebody(server, new Browser.NewContextOptions().setViewportSize(WIDTH, 800))
                .newPage();
        this.reader = new ScreenReader(page, journal);
        this.questions = new Questions(reader, journal);
        this.stories = new Stories(reader, journal);
        this.meetings = new Meetings(reader, journal);
        this.sheets = new Sheets(reader, journal);
    }

    Journal journal() {
        return journal;
    }

    Questions questions() {
        return questions;
    }

    Stories stories() {
        return stories;
    }

    Meetings meetings() {
        return meetings;
    }

    Sheets sheets() {
        return sheets;
    }

    /**
     * Comes to the site for the first time, chooses her words and makes an account; gives her first page.
     *
     * @param easy whether she wants easy words
     */
    Reading signUp(boolean easy) {
        Reading page = chooseWords(reader.open("/"), easy);
        page = reader.follow(page.the("link", "Sign in"));
        page = reader.follow(page.main().the("link", "Make an account"));
        reader.tick(page.within(page.main().beginning("group", "Are you ")).the("radio", "Yes"));
        reader.write(page.the("textbox", "E-mail address"), address);
        reader.write(page.the("textbox", "Your name here"), "Sam");
        reader.write(page.the("textbox", "Passphrase"), "nine grey boats sail home");
        page = reader.follow(page.main().the("button", "Make my account"));
        page = reader.follow(page.main().the("link", "This is a demonstration: see the mail here"));
        page = reader.follow(linkOfMail(page));
        return reader.follow(page.main().the("button", "Make my account"));
    }

    /** Chooses easy words or standard ones, where she has chosen the others; comes back to the page. */
    Reading chooseWords(Reading page, boolean easy) {
        if (easy == easyWords) {
            return page;
        }
        easyWords = easy;
        Reading fit = reader.follow(
                page.within(page.the("navigation", "Help and settings")).the("link", "Make it fit you"));
        reader.tick(fit.main().beginning("radio", easy ? "Easy words" : "Standard English"));
        return reader.follow(fit.main().the("button", "Save"));
    }

    private Heard linkOfMail(Reading mails) {
        return mails.every("listitem").stream()
                .map(mails::within)
                .filter(mail -> mail.says(address))
                .findFirst()
                .orElseThrow()
                .find("link", name -> name.contains("/link?"))
                .orElseThrow();
    }

    /**
     * Does a course from the page where it stands in a list, step after step, until nothing is next or it is enough.
     *
     * @param enough whether the page of the course is the last one to see
     */
    Reading take(Reading list, String course, Predicate<Reading> enough) {
        Reading page = reader.follow(list.main().the("link", course));
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            if (STEP.matcher(page.main().text()).find()) {
                page = goOn(page);
            } else if (enough.test(page) || !page.main().has("heading", NEXT)) {
                return page;
            } else {
                Reading next = page.main().after(page.main().the("heading", NEXT));
                page = reader.follow(next.find("button", "Start"::equals)
                        .orElseGet(() -> next.find("link", name -> name.equals("Go on") || name.equals("Start"))
                                .orElseThrow()));
            }
        }
        throw new AssertionError("The course has no end: " + page.where());
    }

    private Reading goOn(Reading page) {
        checkWords(page);
        for (Way way : List.of(questions, stories, meetings, sheets)) {
            if (way.isHere(page)) {
                boolean away = meetings.isElsewhere();
                Reading next = way.goOn(page);
                return away && hasLeft(page, next) ? back(next) : next;
            }
        }
        Reading next = reader.follow(Way.forth(page));
        return meetings.isElsewhere() ? back(next) : next;
    }

    private static boolean hasLeft(Reading page, Reading next) {
        return !page.title().equals(next.title());
    }

    /** After something out of its order she goes to the page of the course, which knows what is next. */
    private Reading back(Reading page) {
        boolean isStep = STEP.matcher(page.main().text()).find();
        Reading track = isStep ? reader.follow(page.main().every("link").get(0)) : page;
        meetings.isBack(track);
        return track;
    }

    /** A page with a text of a course says which words it has, and has only those. */
    private void checkWords(Reading page) {
        Heard toggle = page.main().the("button", "Easy words");
        if (toggle.has("pressed") != easyWords) {
            journal.found(page.where(), "the switch “Easy words” says " + toggle.states());
        }
        checkSentences(page);
    }

    /** No sentence of the standard text stands on a page for somebody who has chosen easy words. */
    private void checkSentences(Reading page) {
        if (easyWords) {
            words.standardIn(page.main().text())
                    .forEach(sentence -> journal.found(page.where(), "not in easy words: “" + sentence + "”"));
        }
    }

    /** Goes to one of the main places. */
    Reading place(Reading page, String name) {
        return heard(
                reader.follow(page.within(page.the("navigation", "Main places")).the("link", name)));
    }

    /** Follows a link of the main part. */
    Reading follow(Reading page, String link) {
        return heard(reader.follow(page.main().the("link", link)));
    }

    private Reading heard(Reading page) {
        checkSentences(page);
        return page;
    }
}
