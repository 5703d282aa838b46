package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private static final String EASY = MODULE + "01-rest.en-simple.md";

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Digits(), sample);
    }

    private static Sample.Broken check(String more) {
        return check(Sample.content().append(EASY, "\n" + more + "\n"));
    }

    @Test
    void numbersAreDigits() {
        check("You have 3 days.").isFaultless();
        check("You have three days.")
                .shows(EASY, "You have three", "write \"three\" as 3")
                .andNothingElse();
        check("Twelve people come.")
                .shows(EASY, "Twelve", "write \"twelve\" as 12")
                .andNothingElse();
    }

    @Test
    void oneIsMostlySomebody() {
        check("No one comes. Take this one. Nobody is often alone.").isFaultless();
    }

    @Test
    void aTitleKeepsItsName() {
        Sample sample =
                Sample.content().replace(MODULE + "04-list.en-simple.yaml", "title: List", "title: My two lists");
        check(sample.append(EASY, "\nOpen [My two lists](activity:s-m1-list).\n"))
                .isFaultless();
        check(sample.append(EASY, "\nWrite two lists.\n"))
                .shows(EASY, "Write two", "as 2")
                .andNothingElse();
    }

    @Test
    void standardTextsMayWriteNumbersInWords() {
        check(Sample.content().append(MODULE + "01-rest.en.md", "\nYou have three days.\n"))
                .isFaultless();
    }
}
