package org.jumptojob.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static String due(String asked, int days) {
        return Promise.due(Instant.parse(asked), days, BRUSSELS)
                .atZone(BRUSSELS)
                .toLocalDateTime()
                .toString();
    }

    @Test
    void threeWorkingDaysAfterAMondayEndWithThursday() {
        assertEquals("2026-11-27T00:00", due("2026-11-23T09:00:00Z", 3));
    }

    @Test
    void saturdayAndSundayDoNotCount() {
        assertEquals("2026-11-26T00:00", due("2026-11-20T09:00:00Z", 3));
        assertEquals("2026-11-24T00:00", due("2026-11-21T09:00:00Z", 1));
    }

    @Test
    void theDayIsThatOfThePeopleWhoAnswer() {
        // Half an hour before midnight in UTC it is Tuesday already in Brussels.
        assertEquals("2026-11-26T00:00", due("2026-11-23T23:30:00Z", 1));
    }

    @Test
    void noDayMeansTheSameDay() {
        assertEquals("2026-11-24T00:00", due("2026-11-23T09:00:00Z", 0));
    }
}
