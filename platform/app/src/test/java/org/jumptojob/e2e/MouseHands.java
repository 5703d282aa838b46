package org.jumptojob.e2e;

import com.microsoft.playwright.Locator;

/** A mouse or a finger; what is written comes in one piece, as by pasting. */
final class MouseHands implements Hands {

    @Override
    public void press(Locator target) {
        target.click();
    }

    /** The whole label is there to be hit. */
    @Override
    public void choose(Locator input) {
        input.locator("xpath=ancestor::label").click();
    }

    @Override
    public void write(Locator field, String text) {
        field.click();
        field.fill(text);
    }
}
