package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class GuessingTest {

    private static final String TRACK = "curricula/sample/track.yaml";
    private static final String QUIZ = MODULE + "02-quiz";

    /**
     * A module whose quiz has these single choices.
     *
     * @param keys the right option of each
     * @param longest the longest option of each
     */
    private static Sample single(String keys, String longest) {
        StringBuilder items = new StringBuilder("id: s-m1-quiz\ntype: quiz\ncontent:\n  items:\n");
        StringBuilder texts = new StringBuilder("title: Quiz\nitems:\n");
        for (int i = 0; i < keys.length(); i++) {
            items.append("    - {id: q%d, kind: single, options: [a, b, c], key: [%s]}\n".formatted(i, keys.charAt(i)));
            texts.append("  q" + i + ":\n    question: What?\n    options:\n");
            for (char option : "abc".toCharArray()) {
                String words = option == longest.charAt(i) ? "a long answer" : "an answer";
                texts.append("      " + option + ": {text: " + words + "}\n");
            }
        }
        return Sample.content()
                .with(QUIZ + ".yaml", items.toString())
                .with(QUIZ + ".en.yaml", texts.toString())
                .with(QUIZ + ".en-simple.yaml", texts.toString());
    }

    private static Sample trueFalse(String keys, int others) {
        Sample sample = single("abc".repeat(others / 3), "bca".repeat(others / 3));
        for (int i = 0; i < keys.length(); i++) {
            sample.append(
                    QUIZ + ".yaml",
                    "    - {id: t%d, kind: true-false, options: [t, f], key: [%s]}\n".formatted(i, keys.charAt(i)));
        }
        return sample;
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Guessing(), sample);
    }

    @Test
    void mixedItemsCannotBeGuessed() {
        check(single("abcabc", "bcabbc")).isFaultless();
    }

    @Test
    void theRightOptionIsNotOftenTheLongest() {
        check(single("abcabcabca", "abcabacabc"))
                .shows(TRACK, "id:", "50 % of the right options are the longest (en)")
                .shows(TRACK, "id:", "are the longest (en-simple)");
    }

    @Test
    void eachPlaceIsRightAboutAsOften() {
        check(single("aaaabc", "bcbcca"))
                .shows(TRACK, "id:", "67 % of the right options stand in place 1; in a track it is 25 to 42 %")
                .shows(TRACK, "id:", "17 % of the right options stand in place 2");
    }

    @Test
    void whoAlwaysTakesTheFirstOrTheLongestDoesNotPass() {
        check(single("aaaab", "bbbbc"))
                .shows(MODULE + "module.yaml", "id: s-m1", "Who always takes the first has 80 % right");
        check(single("abcab", "abcac"))
                .shows(MODULE + "module.yaml", "id: s-m1", "Who always takes the longest has 80 % right");
    }

    @Test
    void whoAlwaysSaysFalseDoesNotPass() {
        check(trueFalse("fffft", 0))
                .shows(MODULE + "module.yaml", "id: s-m1", "Who always takes \"false\" has 80 % right");
    }

    @Test
    void whoKnowsTheBestWayForEachKindDoesNotPass() {
        // Always the first: 60 %. Always "false": 40 %. The first, and "false" where that can be said: all.
        Sample sample = single("aaa", "bcb");
        for (int i = 0; i < 2; i++) {
            sample.append(
                    QUIZ + ".yaml", "    - {id: t%d, kind: true-false, options: [t, f], key: [f]}\n".formatted(i));
        }
        check(sample)
                .shows(MODULE + "module.yaml", "id: s-m1", "Who mixes these has 100 % right")
                .shows(MODULE + "module.yaml", "id: s-m1", "Who mixes these in easy words has 100 % right");
    }

    @Test
    void oneItemInSixIsTrueOrFalseAndHalfOfTheseAreTrue() {
        check(trueFalse("tf", 12)).isFaultless();
        check(trueFalse("tff", 9)).shows(TRACK, "id:", "25 % of the items are true-or-false");
        check(trueFalse("tff", 15))
                .shows(TRACK, "id:", "33 % of the true-or-false items are true")
                .andNothingElse();
    }

    @Test
    void theFiguresAreShown() {
        List<String> row =
                Measured.tables(new Guessing(), Sample.content()).get(1).rows().get(0);
        assertEquals(List.of("s-m1", "5"), row.subList(0, 2));
        assertEquals("0", row.get(4));
        assertEquals("20", row.get(5));
    }
}
