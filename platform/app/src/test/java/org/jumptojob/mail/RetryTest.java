package org.jumptojob.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTest {

    @Test
    void thePausesGrowFromAMinuteToTwelveHours() {
        List<Long> minutes = IntStream.rangeClosed(1, 7)
                .mapToObj(tries ->
                        Retry.pauseAfter(tries).map(Duration::toMinutes).orElseThrow())
                .toList();
        assertEquals(List.of(1L, 5L, 30L, 120L, 720L, 720L, 720L), minutes);
    }

    @Test
    void afterTheEighthTryThereIsNoOther() {
        assertEquals(Optional.empty(), Retry.pauseAfter(8));
    }
}
