package org.jumptojob.records.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void thePauseDoublesFromASecondToAQuarterOfAnHour() {
        assertEquals(Duration.ofSeconds(1), BackOff.pause(1, Optional.empty(), 0));
        assertEquals(Duration.ofSeconds(8), BackOff.pause(4, Optional.empty(), 0));
        assertEquals(Duration.ofMinutes(15), BackOff.pause(11, Optional.empty(), 0));
        assertEquals(Duration.ofMinutes(15), BackOff.pause(Integer.MAX_VALUE, Optional.empty(), 0));
    }

    @Test
    void upToAHalfIsTakenOffByChance() {
        assertEquals(Duration.ofSeconds(4), BackOff.pause(4, Optional.empty(), 1));
        assertEquals(Duration.ofSeconds(6), BackOff.pause(4, Optional.empty(), 0.5));
    }

    @Test
    void aStoreMayAskForMoreButForAnHourAtMost() {
        assertEquals(Duration.ofSeconds(30), BackOff.pause(1, Optional.of(Duration.ofSeconds(30)), 0));
        assertEquals(Duration.ofSeconds(8), BackOff.pause(4, Optional.of(Duration.ofSeconds(1)), 0));
        assertEquals(Duration.ofHours(1), BackOff.pause(1, Optional.of(Duration.ofDays(365)), 0));
        assertEquals(Duration.ofSeconds(1), BackOff.pause(1, Optional.of(Duration.ofSeconds(-5)), 0));
    }
}
