package org.jumptojob.e2e.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jumptojob.e2e.Browsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of a page for somebody who hears it finds what it promises to find. */
class ReadingCheckIT {

    private static final String FRAME = """
            <!DOCTYPE html><html lang="en"><head><title>A page</title><style>%s</style></head><body>
            <header><a href="/">Home</a></header><main><h1>A page</h1>%s</main><footer><p>End</p></footer></body></html>
            """;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void openBrowser() {
        context = Browsers.chromium().newContext();
        page = context.newPage();
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    private Reading shown(String style, String html) {
        page.setContent(FRAME.formatted(style, html));
        return new ScreenReader(page, new Journal("check")).again();
    }

    private List<String> wrong(String style, String html) {
        Reading reading = shown(style, html);
        CDPSession browser = context.newCDPSession(page);
        browser.send("DOM.enable");
        return ReadingCheck.wrong(reading, Layout.of(browser));
    }

    private void assertFinds(String what, String html) {
        List<String> found = wrong("", html);
        assertTrue(found.size() == 1 && found.get(0).contains(what), found::toString);
    }

    @Test
    void aPageInOrderHasNothingWrong() {
        String html = """
                <h2>Part</h2><p>Some words with <a href="/a">a link</a> in them.</p>
                <form><fieldset><legend>Which?</legend><label><input type="radio" name="x"> One</label></fieldset>
                <label for="t">Text</label><textarea id="t"></textarea><button>Save</button></form>
                <div tabindex="-1" role="status">Saved.</div>
                """;
        assertEquals(List.of(), wrong("", html));
    }

    @Test
    void aLevelOfHeadingsThatIsLeftOutIsFound() {
        assertFinds("of level 3 after 1", "<h3>Part</h3>");
    }

    @Test
    void aSecondFirstHeadingIsFound() {
        assertFinds("2 headings of level 1", "<h1>Another</h1>");
    }

    @Test
    void aButtonWithoutANameIsFound() {
        assertFinds("no name: button", "<button></button>");
    }

    @Test
    void aBoxWithoutALabelIsFound() {
        assertFinds("no name: textbox", "<input type='text'>");
    }

    @Test
    void whatTheKeyTabReachesWithoutANameIsFound() {
        assertFinds("no name: ", "<div tabindex='0'><p>Words</p></div>");
    }

    @Test
    void aPictureWithoutWordsIsFound() {
        assertFinds("a picture without words", "<svg role='img' width='20' height='20'><circle r='5'/></svg>");
    }

    @Test
    void choicesWithoutAQuestionAreFound() {
        assertFinds(
                "choices without a question",
                "<div role='group'><label><input type='radio' name='x'> One</label></div>");
    }

    @Test
    void twoLinksOfOneNameToTwoPlacesAreFound() {
        assertFinds("two links “More”", "<p><a href='http://a.test/a'>More</a> <a href='http://a.test/b'>More</a></p>");
    }

    @Test
    void twoBoxesOfOneNameAreFound() {
        assertFinds("two of textbox “Who?”", "<label>Who? <input></label> <label>Who? <input></label>");
    }

    @Test
    void anOrderOfItsOwnForTheKeyTabIsFound() {
        assertFinds("the key Tab jumps", "<p><a href='/a' tabindex='2'>One</a></p>");
    }

    @Test
    void whatStandsBeforeWhatIsToldBeforeItIsFound() {
        String two = "<div class='two'><p>First</p><p>Second</p></div>";
        assertEquals(List.of(), wrong(".two { display: flex; }", two));
        assertEquals(
                1,
                wrong(".two { display: flex; flex-direction: row-reverse; }", two)
                        .size());
        assertEquals(
                1,
                wrong(".two { display: flex; flex-direction: column-reverse; }", two)
                        .size());
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        String columns = "<div class='two'><div><p>One</p><p>Two</p></div><div><p>Three</p><p>Four</p></div></div>";
        assertEquals(List.of(), wrong(".two { display: grid; grid-template-columns: 1fr 1fr; }", columns));
    }

    @Test
    void whatIsClosedIsNotTold() {
        Reading reading = shown("", "<details><summary>More</summary><p>Words inside</p></details>");
        assertTrue(reading.summary("More").isPresent(), reading::toString);
        assertTrue(!reading.says("Words inside"), reading::toString);
    }
}
