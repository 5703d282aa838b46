package org.jumptojob.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.content.Effort;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private final Workload workload = new Workload(Bundled.curriculum());

    private static Track track(String slug) {
        return Bundled.content().track(slug).orElseThrow();
    }

    @Test
    void aTrackTakesAsLongAsItsModulesTogether() {
        Track track = track("jump-to-job");
        double minutes = track.modules().stream()
                .map(Effort::of)
                .mapToDouble(Effort::minutes)
                .sum();
        assertEquals(minutes, workload.of(track).minutes(), 0.001);
        assertTrue(minutes > 60, "it is worked out from what is there");
    }

    /** Nobody has to do them, so nobody has to plan time for them. */
    @Test
    void modulesForPracticeAreNotCountedInATrack() {
        Track track = track("peer-worker");
        Module first = track.modules().get(0);
        assertTrue(track.modules().get(1).isPractice());
        assertEquals(workload.of(first).minutes(), workload.of(track).minutes(), 0.001);
        assertTrue(workload.of(track.modules().get(1)).minutes() > 0);
    }
}
