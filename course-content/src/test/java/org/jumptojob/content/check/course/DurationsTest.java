package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final String TRACK = "curricula/sample/track.yaml";

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Durations(), sample);
    }

    @Test
    void numbersThatAgreePass() {
        check(Sample.content()).isFaultless();
    }

    @Test
    void aModuleTakesAsLongAsItsActivities() {
        check(Sample.content().replace(MODULE + "module.yaml", "minutes: 20", "minutes: 80"))
                .shows(MODULE + "module.yaml", "minutes: 80", "take 20 minutes, with the sessions 20")
                .andNothingElse();
    }

    @Test
    void anActivityTakesAboutAsLongAsItLooks() {
        check(Sample.content()
                        .replace(MODULE + "01-rest.yaml", "minutes: 5", "minutes: 30")
                        .replace(MODULE + "module.yaml", "minutes: 20", "minutes: 45"))
                .shows(MODULE + "01-rest.yaml", "minutes: 30", "worked out it is about 0")
                .andNothingElse();
    }

    @Test
    void aSessionLastsAsLongAsItsParts() {
        String session = "id: s-m1-rest\ntype: session\nminutes: 90\ncontent:\n  minutes: 90\n"
                + "  parts:\n    - {id: p1, minutes: 60}\n    - {id: p2, minutes: 20}\n";
        Sample sample = Sample.content()
                .with(MODULE + "01-rest.yaml", session)
                .replace(MODULE + "module.yaml", "minutes: 20", "minutes: 105");
        check(sample)
                .shows(MODULE + "01-rest.yaml", "minutes: 90", "take 80 minutes together")
                .andNothingElse();
        check(sample.replace(MODULE + "01-rest.yaml", "p2, minutes: 20", "p2, minutes: 30"))
                .isFaultless();
    }

    @Test
    void aTrackClaimsNoHoursThatAreNotThere() {
        check(Sample.content().replace(TRACK, "hours: 1", "hours: 40"))
                .shows(TRACK, "hours: 40", "what is there takes about 0")
                .andNothingElse();
    }
}
