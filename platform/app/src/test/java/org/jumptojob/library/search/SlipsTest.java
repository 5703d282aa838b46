package org.jumptojob.library.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    private static final Map<String, Integer> WORDS =
            Map.of("interview", 9, "disability", 30, "career", 20, "carer", 2, "job", 50, "coach", 40, "support", 25);

    @ParameterizedTest
    @CsvSource({
        "interveiw, interview",
        "intervew, interview",
        "inteviw, interview",
        "dissabillity, disability",
        "suport, support",
        "carreer, career"
    })
    void aSlipOfTheKeysLeadsToTheWordThatWasMeant(String typed, String meant) {
        assertEquals(meant, Slips.of(typed, WORDS).get(0));
    }

    @Test
    void twoWordsWrittenAsOneAreTwo() {
        assertEquals(List.of("job", "coach"), Slips.of("jobcoach", WORDS));
    }

    @Test
    void whatIsNearNothingStaysUnknown() {
        assertEquals(List.of(), Slips.of("xylophone", WORDS));
    }

    /** With three letters almost everything is near to something. */
    @Test
    void aShortWordIsNotGuessed() {
        assertEquals(List.of(), Slips.of("jab", WORDS));
    }

    @Test
    void lettersThatChangedPlacesAreOneSlip() {
        assertEquals(1, Slips.distance("agreement", "argeement"));
        assertEquals(2, Slips.distance("dream", "drm"));
        assertEquals(0, Slips.distance("same", "same"));
    }
}
