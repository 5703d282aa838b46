package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {

    private static final String REST = MODULE + "01-rest.en.md";
    private static final String LAW =
            "You may rest (Directive 2003/88/EC, Article 4) (as of 2026), check for your country. [EU]";

    private static Sample sample(String law) {
        return Sample.content()
                .append(REST, "\n" + law + "\n")
                .append("sources.yaml", "  - {id: hours, title: \"Directive 2003/88/EC on working time\"}\n")
                .replace(MODULE + "01-rest.yaml", "[handbook]", "[handbook, hours]");
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Laws(), sample);
    }

    @Test
    void aSentenceAboutLawHasAYearAReminderATagAndASource() {
        check(sample(LAW)).isFaultless();
        assertEquals(
                LAW,
                Measured.tables(new Laws(), sample(LAW)).get(0).rows().get(0).get(1));
        check(Sample.content()).isFaultless();
    }

    @ParameterizedTest
    @ValueSource(strings = {" (as of 2026)", ", check for your country", " [EU]"})
    void whatIsMissingIsShown(String part) {
        check(sample(LAW.replace(part, "")))
                .shows(REST, "You may rest (", "Say as of when")
                .andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"See Article 27.", "A rule. [UN]", "The General Data Protection Regulation helps you."})
    void whateverNamesALawIsLaw(String words) {
        check(sample(words)).shows(REST, words, "Say as of when");
    }

    @Test
    void theLawIsASourceOfTheActivity() {
        check(sample(LAW).replace(MODULE + "01-rest.yaml", "[handbook, hours]", "[handbook]"))
                .shows(REST, "You may rest (", "No source of this activity is \"2003/88\"")
                .andNothingElse();
    }
}
