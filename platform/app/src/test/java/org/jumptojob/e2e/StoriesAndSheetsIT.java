package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A story in which one decides, a worksheet and the guide to a meeting: with a mouse, by keyboard alone and without a script. */
class StoriesAndSheetsIT {

    private static final String STORY = "/learn/jump-to-job/speaking-up/table-by-the-machine";
    private static final String SHEET = "/learn/jump-to-job/my-strengths/my-three-strengths";
    private static final String MEETING = "/learn/jump-to-job/speaking-up/listening-pairs";
    private static final String BOX = "form.private :is(textarea, input[type=text]):first-of-type";
    private static final String STAY = "form.private button.second[name=stay]";
    private static final String GO_ON = "form.private .buttons button:not([name]):not([formaction])";

    private final TestServer server = TestServer.shared();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    private Trainee trainee(Run run) {
        Trainee trainee = new Trainee(server, run.hands(), run.options());
        trainee.openBrowser();
        trainee.signUp();
        return trainee;
    }

    private static void decide(Trainee trainee, int option) {
        trainee.go(trainee.page().locator("button[name=answer]").nth(option));
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "KEYBOARD", "WITHOUT_SCRIPT"})
    void aStoryIsWalkedToAnEndingAndItsWayIsShown(Run run) {
        Trainee trainee = trainee(run);
        Page page = trainee.open(STORY);
        int decisions = 0;
        while (page.locator("button[name=answer]").count() > 0) {
            assertTrue(decisions < 10, "the story does not end");
            decide(trainee, 0);
            decisions++;
        }
        assertTrue(decisions >= 2, "decisions: " + decisions);
        assertThat(page.locator("main")).containsText("You chose:");
        assertThat(page.locator("main")).containsText("There are no points.");
        page.reload();
        assertThat(page.locator("main")).containsText("You chose:");
        trainee.go("form[action$='/done'] button");
        assertFalse(page.url().endsWith(STORY), page.url());
        trainee.open("/tracks/jump-to-job?module=speaking-up");
        assertThat(page.locator("li:has(a[href='" + STORY + "']) .state.done")).hasCount(1);
        assertFalse(trainee.record().contains("\"response\""), "what was chosen is in no record");
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "WITHOUT_SCRIPT"})
    void goingBackChangesNothingUntilSomebodyDecidesAnew(Run run) {
        Trainee trainee = trainee(run);
        Page page = trainee.open(STORY);
        decide(trainee, 0);
        String second = page.locator("#lesson section").innerText();
        trainee.go("a[href*='step=1']");
        assertThat(page.locator("button[name=answer]").first()).containsText("You chose this before.");
        trainee.open(STORY);
        assertEquals(second, page.locator("#lesson section").innerText());
        trainee.go("a[href*='step=1']");
        decide(trainee, 1);
        assertFalse(second.equals(page.locator("#lesson section").innerText()), "another way");
    }

    @Test
    void aStrangerWalksByAddressesAndNothingIsKept() {
        Trainee stranger = new Trainee(server, new MouseHands(), Run.WITHOUT_SCRIPT.options());
        Page page = stranger.openBrowser();
        page.navigate(STORY);
        while (page.locator("ul.decide a").count() > 0) {
            stranger.go(page.locator("ul.decide a").first());
        }
        assertThat(page.locator("main")).containsText("You chose:");
        assertEquals(
                0,
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("jtj-sign-in"))
                        .count());
    }

    @Test
    void aWorksheetIsSavedByItself() {
        Trainee trainee = trainee(Run.MOUSE);
        Page page = trainee.open(SHEET);
        page.locator(BOX).first().fill("I stay calm.");
        assertThat(page.locator(".save-status")).hasText("Saved");
        page.reload();
        assertThat(page.locator(BOX).first()).hasValue("I stay calm.");
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "KEYBOARD", "WITHOUT_SCRIPT"})
    void whatStandsInAWorksheetGoesIntoThePlan(Run run) {
        Trainee trainee = trainee(run);
        Page page = trainee.open(SHEET);
        run.hands().write(page.locator(BOX).first(), "I stay calm when it is loud.");
        run.hands().press(page.locator("details.into-plan summary"));
        assertThat(page.locator("input[name=into]").first()).isVisible();
        run.hands().choose(page.locator("input[name=into]").first());
        trainee.go("button[formaction$='/plan']");
        assertThat(page.locator(".message.saved")).containsText("It stands in your plan now.");
        assertThat(page.locator(BOX).first()).hasValue("I stay calm when it is loud.");
        trainee.open("/plan-page/strengths");
        assertTrue(page.content().contains("I stay calm when it is loud."));
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "WITHOUT_SCRIPT"})
    void twoTabsWithAWorksheetKeepBothTexts(Run run) {
        Trainee trainee = trainee(run);
        Page one = trainee.open(SHEET);
        Page two = one.context().newPage();
        two.navigate(SHEET);
        one.locator(BOX).first().fill("From the first tab.");
        trainee.go(STAY);
        trainee.sitsAt(two);
        two.locator(BOX).first().fill("From the second tab.");
        if (run == Run.MOUSE) {
            assertThat(two.locator("main")).containsText("This text was also changed somewhere else.");
            trainee.open(SHEET);
        } else {
            trainee.go(STAY);
        }
        assertThat(two.locator("#versions")).containsText("From the first tab.");
        assertThat(two.locator("#versions")).containsText("From the second tab.");
        trainee.go("#versions form:has(input[value=both]) button");
        String kept = two.locator(BOX).first().inputValue();
        assertTrue(kept.contains("From the first tab.") && kept.contains("From the second tab."), kept);
    }

    @Test
    void theGuideOfAMeetingIsPrintedWithoutAnythingToPress() {
        Trainee trainee = trainee(Run.MOUSE);
        Page page = trainee.open(MEETING);
        trainee.go("a[href$='?for=guide']");
        String guide = page.locator("#lesson").innerText();
        assertTrue(page.locator("#lesson .session-parts > li").count() >= 3);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#lesson")).isVisible();
        for (String hidden : List.of(".site-nav", ".onward", ".reading-tools", "button[data-print]")) {
            for (Locator one : page.locator(hidden).all()) {
                assertThat(one).isHidden();
            }
        }
        String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        trainee.go("a[href$='?for=participants']");
        assertFalse(guide.equals(page.locator("#lesson").innerText()), "easy words for who takes part");
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "KEYBOARD", "WITHOUT_SCRIPT"})
    void whoeverDoesAMeetingAloneIsDoneWithIt(Run run) {
        Trainee trainee = trainee(run);
        Page page = trainee.open(MEETING);
        List<String> alone = page.locator("aside.notice li a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertEquals(2, alone.size());
        for (String path : alone) {
            trainee.open("/tracks/jump-to-job?module=speaking-up");
            assertThat(page.locator("li:has(a[href='" + MEETING + "']) .state.done"))
                    .hasCount(0);
            trainee.open(path);
            trainee.go(GO_ON);
        }
        trainee.open("/tracks/jump-to-job?module=speaking-up");
        assertThat(page.locator("li:has(a[href='" + MEETING + "']) .state.done"))
                .hasCount(1);
    }
}
