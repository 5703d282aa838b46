package org.jumptojob.activity.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.activity.OnPaper;
import org.jumptojob.learning.paper.PaperForm;
import org.junit.jupiter.api.Test;

class WorksheetOnPaperTest {

    private final String paper = OnPaper.text(new WorksheetType(), Sheet.feeding("none"), PaperForm.PDF);

    @Test
    void eachBoxHasLinesToWriteOn() {
        // One for a line and a day, four for a list and a text.
        assertEquals(1 + 4 + 1 + 4, paper.split("writing-line", -1).length - 1);
        assertTrue(paper.contains("What do I wish for?") && paper.contains("A garden?"), paper);
    }

    @Test
    void whatIsChosenIsTickedByHand() {
        String box = "<span class=\"box\"></span>";
        assertTrue(
                paper.contains(
                        "<ul class=\"boxes\">\n<li>" + box + "Sometimes</li>\n<li>" + box + "Each day</li>\n</ul>"),
                paper);
        assertFalse(paper.contains("<input") || paper.contains("<textarea"));
    }
}
