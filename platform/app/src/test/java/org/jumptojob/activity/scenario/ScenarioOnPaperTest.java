package org.jumptojob.activity.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.activity.OnPaper;
import org.jumptojob.learning.paper.PaperForm;
import org.junit.jupiter.api.Test;

class ScenarioOnPaperTest {

    private final String paper = OnPaper.text(new ScenarioType(), Stories.BENCH, PaperForm.PDF);

    @Test
    void eachChoiceSaysWhereToGoOn() {
        assertTrue(paper.contains("I wait. <a class=\"go\" href=\"#top-s2\">Go on at decision 2.</a>"), paper);
        assertTrue(paper.contains("I go. <a class=\"go\" href=\"#top-s3\">Go on at decision 3.</a>"), paper);
        assertTrue(paper.contains("I run. <a class=\"go\" href=\"#top-e2\">Go on at ending B.</a>"), paper);
    }

    @Test
    void eachDecisionAndEachEndingStandsThereOnce() {
        for (String id : new String[] {"s1", "s2", "s3", "e1", "e2"}) {
            assertEquals(2, paper.split("id=\"top-" + id + "\"", -1).length, id);
        }
        assertTrue(paper.contains("Ending A: Warm") && paper.contains("Who helps you?"), paper);
    }
}
