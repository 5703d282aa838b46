package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A keyboard alone: Tab, Enter, Space and the arrows, from wherever the focus is. */
final class KeyboardHands implements Hands {

    private static final int MOST_STEPS = 400;
    private static final String IS_FOCUSED = "element => element === document.activeElement";
    private static final String IS_IN_GROUP = "element => document.activeElement.name === element.name"
            + " && document.activeElement.form === element.form";

    /** The mark of the focus may stand around the control, around the label that holds it, or around its whole card. */
    private static final String SHOWS_FOCUS = """
            element => {
                const box = element.getBoundingClientRect();
                const inside = box.bottom > 0 && box.top < window.innerHeight;
                const label = element.closest('label') || element;
                const looks = [getComputedStyle(element), getComputedStyle(element, '::after'), getComputedStyle(label)];
                return inside && looks.some(look => look.outlineStyle !== 'none' || look.boxShadow !== 'none');
            }
            """;

    @Override
    public void press(Locator target) {
        reach(target, IS_FOCUSED, "Tab");
        target.page().keyboard().press("Enter");
    }

    /** Tab goes to a group of radio buttons as a whole; the arrows go from one to the next and choose it. */
    @Override
    public void choose(Locator input) {
        if ("radio".equals(input.getAttribute("type"))) {
            reach(input, IS_IN_GROUP, "Tab");
            reach(input, IS_FOCUSED, "ArrowDown");
        } else {
            reach(input, IS_FOCUSED, "Tab");
        }
        if (!input.isChecked()) {
            input.page().keyboard().press("Space");
        }
        assertTrue(input.isChecked(), "The keyboard did not choose " + input);
    }

    @Override
    public void write(Locator field, String text) {
        reach(field, IS_FOCUSED, "Tab");
        field.page().keyboard().type(text);
    }

    private static void reach(Locator target, String there, String key) {
        Page page = target.page();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Boolean.TRUE.equals(target.evaluate(there))) {
                assertTrue(
                        Boolean.TRUE.equals(page.evaluate("(" + SHOWS_FOCUS + ")(document.activeElement)")),
                        "The focus cannot be seen at " + target);
                return;
            }
            page.keyboard().press(key);
        }
        fail("The keyboard does not reach " + target);
    }
}
