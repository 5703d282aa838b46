package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-22T23:30:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-23T08:00:00Z");

    private final Pseudonyms page = new Pseudonyms(ZoneOffset.UTC);

    @Test
    void onePersonHasOneCodeOnOneDayOfAPage() {
        assertEquals(page.of("robin", MORNING), page.of("robin", EVENING));
        assertTrue(page.of("robin", MORNING).matches("[0-9a-f]{5}"));
    }

    @Test
    void twoPeopleHaveTwoCodes() {
        assertNotEquals(page.of("robin", MORNING), page.of("sam", MORNING));
    }

    /** Of forty days some might share a code by chance, one in a million each; none does all the time. */
    @Test
    void theCodesOfTheNextDaysAreOthers() {
        List<String> codes = IntStream.range(0, 40)
                .mapToObj(day -> page.of("robin", MORNING.plusSeconds(day * 86_400L)))
                .distinct()
                .toList();
        assertTrue(codes.size() > 30, codes::toString);
    }

    @Test
    void anotherPageHasOtherCodes() {
        List<String> here = codes(page);
        List<String> there = codes(new Pseudonyms(ZoneOffset.UTC));
        assertNotEquals(here, there);
        assertFalse(there.containsAll(here));
    }

    private static List<String> codes(Pseudonyms pseudonyms) {
        return IntStream.range(0, 40)
                .mapToObj(i -> pseudonyms.of("person " + i, MORNING))
                .toList();
    }

    @Test
    void aDayEndsByTheReadersOwnClock() {
        Pseudonyms brussels = new Pseudonyms(ZoneId.of("Europe/Brussels"));
        assertEquals(brussels.of("robin", EVENING), brussels.of("robin", NEXT_DAY));
        assertNotEquals(brussels.of("robin", MORNING), brussels.of("robin", EVENING));
    }
}
