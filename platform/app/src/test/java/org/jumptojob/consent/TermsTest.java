package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    private static Terms until(String until, String day) {
        return new Terms("talk", "", until, day);
    }

    @Test
    void fridayIsTheNextOneAndOnAFridayTheOneAfter() {
        assertEquals(Optional.of(FRIDAY), until("friday", "").lastDay(MONDAY));
        assertEquals(Optional.of(FRIDAY.plusDays(7)), until("friday", "").lastDay(FRIDAY));
    }

    @Test
    void todayIsTheEarliestDayAndAYearFromNowTheLatest() {
        assertEquals(Map.of(), until("day", "2026-11-23").problems(MONDAY));
        assertEquals(
                Map.of("until", "sharing.problem-past"),
                until("day", "2026-11-22").problems(MONDAY));
        assertEquals(Map.of(), until("day", "2027-11-23").problems(MONDAY));
        assertEquals(
                Map.of("until", "sharing.problem-far"),
                until("day", "2027-11-25").problems(MONDAY));
    }

    @Test
    void whatIsNoDayIsSaid() {
        for (String odd : List.of("", "Friday", "2026-02-30", "24.12.2026")) {
            assertEquals(
                    Map.of("until", "sharing.problem-day"), until("day", odd).problems(MONDAY), odd);
        }
        assertEquals(
                Map.of("until", "sharing.problem-until"), until("for-ever", "").problems(MONDAY));
    }

    @Test
    void ownWordsAreNeededOnlyWhereNoOtherWordTells() {
        assertEquals(
                Map.of("words", "sharing.problem-words-missing"),
                new Terms("other", "  ", "friday", "").problems(MONDAY));
        assertEquals(Map.of(), new Terms("other", "for the fair", "friday", "").problems(MONDAY));
        assertEquals(
                Map.of("words", "sharing.problem-words-long"),
                new Terms("talk", "x".repeat(201), "friday", "").problems(MONDAY));
        assertEquals(Map.of("purpose", "sharing.problem-purpose"), new Terms("", "", "month", "").problems(MONDAY));
    }

    @Test
    void everythingThatCanBeWrongIsSaidAtOnce() {
        assertEquals(3, new Terms("", "x".repeat(201), "", "").problems(MONDAY).size());
    }

    @Test
    void everyPurposeAndProblemHasWords() {
        Texts texts = new Texts();
        for (Purpose purpose : Purpose.values()) {
            assertFalse(texts.get("sharing.purpose-" + purpose.word()).isBlank());
        }
        for (String problem : List.of("purpose", "words-long", "words-missing", "until", "day", "past", "far")) {
            assertFalse(texts.get("sharing.problem-" + problem).isBlank());
        }
        for (String word : List.of("given", "ends", "month", "asked", "apart")) {
            assertFalse(texts.get("sharing.notice-" + word).isBlank());
            assertFalse(texts.get("sharing.why-" + word).isBlank());
        }
        for (String word : List.of("list", "list-one")) {
            assertTrue(texts.get("sharing.notice-" + word).contains("{2}"), word);
        }
    }
}
