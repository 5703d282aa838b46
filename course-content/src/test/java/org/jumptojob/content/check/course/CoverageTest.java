package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String FILE = "coverage.tsv";
    private static final String REST = MODULE + "01-rest.en.md";

    private static Sample sample(String lines) {
        return Sample.content().with(FILE, "# what is taught where\n" + lines);
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Coverage(), sample);
    }

    @Test
    void aMarkedSentenceCarriesItsRow() {
        Sample sample = sample("HB-1-01\ts-m1\nHB-1-02\ts-m1\n");
        check(sample).isFaultless();
        List<List<String>> rows = Measured.tables(new Coverage(), sample).get(1).rows();
        assertEquals(List.of("HB-1-01", "s-m1", REST + ":4", "You may take one whenever you need it."), rows.get(0));
        assertEquals(List.of("HB-1-02", "s-m1", REST + ":7", "Look at the help page."), rows.get(1));
    }

    @Test
    void theRowsOfEachTrackAreCounted() {
        List<List<String>> rows = Measured.tables(new Coverage(), sample("HB-1-01\ts-m1\nHB-9-09\ts-m1\n"))
                .get(0)
                .rows();
        assertEquals(List.of(List.of("sample", "2", "1")), rows);
    }

    @Test
    void aRowThatNothingCarriesIsShown() {
        check(sample("HB-1-01\ts-m1\nHB-9-09\ts-m1\n"))
                .shows(FILE, "HB-9-09", "Nothing in the module carries 'HB-9-09 s-m1'")
                .andNothingElse();
    }

    @Test
    void aRowCarriedInAnotherModuleIsShown() {
        check(sample("HB-1-01\ts-m2\n"))
                .shows(FILE, "HB-1-01", "Nothing in the module")
                .andNothingElse();
    }

    @Test
    void aLessonInProseThatNamesItsRowsOnlyInItsStructureCarriesNone() {
        Sample sample = sample("HB-1-01\ts-m1\n");
        sample.replace(REST, "{src=HB-1-01}", "").replace(REST, "{src=HB-1-01,HB-1-02}", "");
        sample.without(MODULE + "02-quiz.en.yaml")
                .without(MODULE + "03-think.en.yaml")
                .without(MODULE + "04-list.en.yaml");
        check(sample).shows(FILE, "HB-1-01", "Nothing in the module").andNothingElse();
    }

    @Test
    void anItemCarriesItsRowsAndSoDoesAnExercise() {
        Sample sample = sample("HB-5-05\ts-m1\nHB-6-06\ts-m1\n")
                .replace(
                        MODULE + "02-quiz.yaml", "kind: single, sources: [HB-1-01]", "kind: single, sources: [HB-5-05]")
                .replace(MODULE + "03-think.yaml", "sources: [HB-1-01]", "sources: [HB-6-06]");
        check(sample).isFaultless();
        assertEquals(
                "When can you rest?",
                Measured.tables(new Coverage(), sample).get(1).rows().get(0).get(3));
    }

    @Test
    void aLessonInProseCarriesSixRowsAtMost() {
        Sample sample = sample("").append(REST, "\nFour more. {src=A-1,A-2,A-3,A-4}\n\nOne more. {src=A-5}\n");
        check(sample)
                .shows(REST, "One more.", "carries its 7th row; 6 is the most")
                .andNothingElse();
    }

    @Test
    void withoutTheListNobodyKnowsWhatToTeach() {
        assertEquals(1, Measured.by(new Coverage(), Sample.content()).problems().size());
    }
}
