package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class StandardTextsTest {

    private static final String TEXT = MODULE + "01-rest.en.md";
    private static final String YOUNG = "curricula/jump-to-job/01-first/01-rest";

    private static String sentence(int words) {
        return "Word" + " word".repeat(words - 1) + ". ";
    }

    private static Sample.Broken check(String more) {
        return Measured.by(new StandardTexts(), Sample.content().append(TEXT, "\n" + more + "\n"));
    }

    private static Sample.Broken young(String more) {
        return Measured.by(
                new StandardTexts(),
                Sample.content()
                        .with(YOUNG + ".yaml", "id: j2j-m1-rest\ntype: page\n")
                        .with(YOUNG + ".en.md", "# Rest\n\n" + more + "\n"));
    }

    @Test
    void sentencesHaveThirtyWordsAtMost() {
        check(sentence(30)).isFaultless();
        check(sentence(31))
                .shows(TEXT, "Word word", "at most 30 words; this one has 31")
                .andNothingElse();
    }

    @Test
    void thoseOfJumpToJobHaveTwentyFive() {
        young(sentence(25)).isFaultless();
        young(sentence(26))
                .shows(YOUNG + ".en.md", "Word word", "at most 25 words; this one has 26")
                .andNothingElse();
    }

    @Test
    void theMeanHasALimitOfItsOwn() {
        young(sentence(14).repeat(6)).isFaultless();
        young(sentence(15).repeat(6))
                .shows(YOUNG + ".en.md", "# Rest", "14 is the most in this track")
                .andNothingElse();
        check(sentence(18).repeat(90))
                .shows(TEXT, "#", "17 is the most in this track")
                .andNothingElse();
    }
}
