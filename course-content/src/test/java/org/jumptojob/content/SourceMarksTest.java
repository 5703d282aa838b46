package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMarksTest {

    @Test
    void marksAreTakenOutWithTheBlankBeforeThem() {
        assertEquals("Rest.\nNow.", SourceMarks.strip("Rest. {src=CP-0-01}\nNow. {src=CP-0-01,CP-2.1-03}"));
    }

    @Test
    void marksAreListedInOrder() {
        assertEquals(
                List.of("CP-0-01", "CP-2.1-03", "PR-A-3-volunteers"),
                SourceMarks.list("a {src=CP-0-01,CP-2.1-03} b {src=PR-A-3-volunteers}"));
    }

    @Test
    void aBadlyWrittenMarkIsFoundAndNamesNothing() {
        for (String bad :
                List.of("{src=}", "{src CP-0-01}", "{src=CP-0-01, CP-0-02}", "{ src=CP-0-01", "{src=CP-0-01")) {
            List<SourceMarks.Mark> marks = SourceMarks.find("Rest. " + bad);
            assertEquals(1, marks.size(), bad);
            assertEquals(List.of(), marks.get(0).ids(), bad);
        }
    }

    @Test
    void otherBracesAreLeftAlone() {
        assertEquals("{srcs} {a}", SourceMarks.strip("{srcs} {a}"));
    }
}
