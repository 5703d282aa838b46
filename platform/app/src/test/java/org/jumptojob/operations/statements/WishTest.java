package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.records.StatementFilter;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final ActivityNames NAMES = new ActivityNames(Bundled.content(), "en", "https://learn.example.org");

    private static Wish wish(String... pairs) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return Wish.of(Asked.with(parameters));
    }

    private static StatementFilter filter(Wish wish) {
        return wish.filter(null, NAMES, BRUSSELS);
    }

    @Test
    void whoAsksForNothingSeesEverything() {
        assertTrue(wish().isEverything());
        assertTrue(wish("what", "", "from", " ").isEverything());
        assertEquals(StatementFilter.NONE, filter(wish()));
    }

    @Test
    void aKindOfEventIsItsVerb() {
        assertEquals(Profile.ANSWERED, filter(wish("what", "answered")).verb());
        assertNull(filter(wish("what", "no-such-thing")).verb());
    }

    @Test
    void aCourseIsEverythingThatHappenedInIt() {
        assertEquals(
                new StatementFilter.Wanted("https://learn.example.org/activities/jump-to-job", true),
                filter(wish("course", "jump-to-job")).activity());
    }

    @Test
    void aStepCountsOnlyWithItsCourse() {
        assertEquals(
                new StatementFilter.Wanted("https://learn.example.org/activities/j2j-m1-quiz", true),
                filter(wish("course", "jump-to-job", "step", "j2j-m1-quiz")).activity());
        assertNull(filter(wish("step", "j2j-m1-quiz")).activity());
    }

    @Test
    void daysBeginAndEndByTheReadersOwnClock() {
        StatementFilter filter = filter(wish("from", "2026-11-22", "to", "2026-11-22"));
        assertEquals(Instant.parse("2026-11-21T22:59:59.999999Z"), filter.since());
        assertEquals(Instant.parse("2026-11-22T22:59:59.999999Z"), filter.until());
    }

    @Test
    void theDayOnWhichTheClocksChangeIsWhole() {
        StatementFilter filter = filter(wish("from", "2026-10-25", "to", "2026-10-25"));
        assertEquals(25, Duration.between(filter.since(), filter.until()).toHours());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "22.11.2026", "2026-02-30", "1850-01-01", "9999-12-31", "+999999999-01-01"})
    void aDayThatCannotBeReadIsNamedAndCountsAsEmpty(String typed) {
        Wish wish = wish("from", typed, "to", "2026-11-22");
        assertEquals(Set.of("from"), wish.unread());
        assertNull(wish.from());
        assertFalse(wish.isEverything());
    }

    @Test
    void theAddressOfAWishAsksForTheSame() {
        assertEquals(
                "course=jump-to-job&from=2026-11-01&step=j2j-m1-quiz&to=2026-11-22&what=answered",
                wish(
                                "what",
                                "answered",
                                "course",
                                "jump-to-job",
                                "step",
                                "j2j-m1-quiz",
                                "from",
                                "2026-11-01",
                                "to",
                                "2026-11-22")
                        .query());
        assertEquals("", wish("course", "\"><script>", "what", "x&y=z").query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1 OR 1=1", "1234567890123456789", "x"})
    void aPlaceThatIsNoneIsTheBeginning(String typed) {
        assertNull(Wish.place(Asked.with(Map.of("before", typed)), "before"));
    }

    @Test
    void aPlaceIsANumber() {
        assertEquals(123L, Wish.place(Asked.with(Map.of("before", "123")), "before"));
        assertNull(Wish.place(Asked.with(Map.of()), "before"));
    }
}
