package org.jumptojob.plan;

import org.jumptojob.consent.Thing;

/**
 * The sheets of a private room. They have no versions, so that deleting one leaves nothing; they are in no search and no
 * report.
 */
public enum OwnSheet {

    /** The card "What helps me"; others see it through the gate of {@code consent} only. */
    CARD(Card.SHEET, new Thing(SharedCard.KIND, SharedCard.ID)),

    /** The plan for good and hard days; others can see only the one line that she shares by itself. */
    HARD_DAYS(HardDays.SHEET, new Thing(SharedWorkLine.KIND, HardDays.WORK));

    private final SheetForm form;
    private final Thing shared;

    OwnSheet(SheetForm form, Thing shared) {
        this.form = form;
        this.shared = shared;
    }

    SheetForm form() {
        return form;
    }

    /** What of it can be shared. */
    Thing shared() {
        return shared;
    }
}
