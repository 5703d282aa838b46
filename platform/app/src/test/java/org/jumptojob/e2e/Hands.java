package org.jumptojob.e2e;

import com.microsoft.playwright.Locator;

/** How a person works a page. */
interface Hands {

    /** Presses a button or follows a link. */
    void press(Locator target);

    /** Ticks a box or chooses one of several. */
    void choose(Locator input);

    /** Writes into an empty field. */
    void write(Locator field, String text);
}
