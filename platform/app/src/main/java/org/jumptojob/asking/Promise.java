package org.jumptojob.asking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Until when an answer is promised: working days are Monday to Friday, and a day lasts until its end. */
final class Promise {

    private Promise() {}

    /**
     * @param days working days after the day of the question
     * @param zone the zone of the people who answer
     * @return the first moment after the last promised day
     */
    static Instant due(Instant asked, int days, ZoneId zone) {
        LocalDate day = asked.atZone(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
