package org.jumptojob.e2e.reading;

import java.util.HashSet;
import java.util.Set;

/**
 * Guides to meetings, for somebody without a group: she does the same with one person or alone, by the links of the page,
 * and the meeting counts as done.
 */
final class Meetings implements Way {

    private final ScreenReader reader;
    private final Journal journal;
    private final Set<String> followed = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private String left = "";

    Meetings(ScreenReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** How many meetings count as done. */
    int done() {
        return done.size();
    }

    /** Whether she has left the order of the steps for what a guide named, and goes back by the page of the course. */
    boolean isElsewhere() {
        return !left.isEmpty();
    }

    /** She has come back to the page of the course, which may tell that the meeting is done by now. */
    void isBack(Reading track) {
        if (isToldDone(track.main(), left)) {
            done.add(left);
        }
        left = "";
    }

    private static boolean isToldDone(Reading track, String meeting) {
        return track.every("listitem").stream()
                .map(track::within)
                .anyMatch(step -> step.has("link", meeting) && step.says("Done"));
    }

    @Override
    public boolean isHere(Reading page) {
        return page.main().says("The meeting takes about ");
    }

    @Override
    public Reading goOn(Reading page) {
        Reading main = page.main();
        if (main.says("This step is done.")) {
            return expectDone(page);
        }
        Reading alone = main.within(main.every("complementary").stream()
                .filter(aside -> main.within(aside).says("You have no group?"))
                .findFirst()
                .orElseThrow());
        Heard other = alone.every("link").stream()
                .filter(link -> followed.add(page.title() + ": " + link.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("All was done alone, and not the meeting: " + page.where()));
        left = page.title();
        return reader.follow(other);
    }

    /** The page of the course says that the meeting is done, though nobody met. */
    private Reading expectDone(Reading page) {
        if (!done.add(page.title())) {
            return reader.follow(Way.forth(page));
        }
        Reading track = reader.follow(page.main().every("link").get(0)).main();
        if (!isToldDone(track, page.title())) {
            journal.found(track.where(), "“" + page.title() + "” is not told as done");
        }
        return reader.follow(track.the("link", page.title()));
    }
}
