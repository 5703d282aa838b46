package org.jumptojob.e2e;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new trainee does the first module, in seven ways; see {@link FirstModule}. */
class FirstModuleJourneyIT {

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void theFirstModuleCanBeDoneWithTheMouse() {
        new FirstModule(Run.MOUSE).doWhole();
    }

    @Test
    void theFirstModuleCanBeDoneWithoutJavaScript() {
        new FirstModule(Run.WITHOUT_SCRIPT).doWhole();
    }

    @Test
    @Tag("all")
    void theFirstModuleCanBeDoneWithTheKeyboardAlone() {
        new FirstModule(Run.KEYBOARD).doWhole();
    }

    @Test
    @Tag("all")
    void theFirstModuleCanBeDoneInAWindowOf320Pixels() {
        new FirstModule(Run.NARROW).doWhole();
    }

    @Test
    @Tag("all")
    void theFirstModuleCanBeDoneWithLettersOfTwiceTheSize() {
        new FirstModule(Run.LARGE_TEXT).doWhole();
    }

    @Test
    @Tag("all")
    void theFirstModuleCanBeDoneInDarkColours() {
        new FirstModule(Run.DARK).doWhole();
    }

    @Test
    @Tag("all")
    void theFirstModuleCanBeDoneInHighContrast() {
        new FirstModule(Run.CONTRAST).doWhole();
    }
}
