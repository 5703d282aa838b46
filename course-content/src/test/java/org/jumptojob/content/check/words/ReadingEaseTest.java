package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class ReadingEaseTest {

    private static final String EASY = MODULE + "01-rest.en-simple.md";

    private static Sample.Broken check(String more) {
        return Measured.by(new ReadingEase(), Sample.content().append(EASY, "\n" + more.repeat(12) + "\n"));
    }

    @Test
    void easyTextsAreEasyToRead() {
        check("You can go home now. ").isFaultless();
    }

    @Test
    void aHardTextNeedsAReasonAndMakesItsTrackHard() {
        check("Organisational responsibilities necessitate documentation always. ")
                .shows(EASY, "#", "give the reason in check/reasons.yaml")
                .shows("curricula/sample/track.yaml", "id:", "75 is the least");
    }

    @Test
    void aTrackIsEasierThanItsHardestTextMayBe() {
        // About 66: no single text needs a reason, but the one in the middle of a track has to be easier.
        check("People are happy and open every day. ")
                .shows("curricula/sample/track.yaml", "id:", "75 is the least")
                .andNothingElse();
    }
}
