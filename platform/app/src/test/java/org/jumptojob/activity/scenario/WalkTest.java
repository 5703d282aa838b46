package org.jumptojob.activity.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.activity.scenario.Walk.Taken;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final Scenario BENCH = Scenario.of(Stories.BENCH);

    private static Walk walk(String... answers) {
        return Walk.of(BENCH, Stories.attempt("0", answers));
    }

    @Test
    void aWayBeginsAtTheFirstDecision() {
        assertEquals("s1", walk().at());
        assertFalse(walk().hasEnded());
    }

    @Test
    void aWayEndsWhereAChoiceLeadsToAnEnding() {
        assertEquals("s2", walk("s1:a").at());
        assertTrue(walk("s1:a", "s2:b").hasEnded());
        assertEquals("e2", walk("s1:b", "s3:b").at());
    }

    @Test
    void whoDecidesAgainLeavesTheOldWayFromThereOn() {
        Walk walk = walk("s1:a", "s2:a", "s3:b", "s1:b");
        assertEquals(List.of(new Taken("s1", "b")), walk.taken());
        assertEquals("s3", walk.at());
        assertEquals("e1", walk("s1:a", "s2:a", "s3:b", "s3:a").at());
    }

    @Test
    void aChoiceThatStandsNotOnTheWayIsPassedOver() {
        assertEquals("s2", walk("s1:a", "s3:b", "s9:a", "s2:z").at());
    }

    @Test
    void aWayInAnAddressIsTheSameWay() {
        assertEquals(walk("s1:a", "s2:a").taken(), Walk.of(BENCH, "a.a").taken());
        assertEquals("a.a", Walk.of(BENCH, "a.a.x.x").inWords(9));
        assertEquals("a", Walk.of(BENCH, "a.a").inWords(1));
        assertEquals("s1", Walk.of(BENCH, "<script>").at());
        assertEquals("e1", Walk.of(BENCH, "b.a.a.a.a").at());
    }
}
