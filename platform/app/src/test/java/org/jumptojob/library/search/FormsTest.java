package org.jumptojob.library.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource({
        "job, jobs",
        "box, boxes",
        "boss, bosses",
        "story, stories",
        "worry, worried",
        "quiz, quizzes",
        "child, children",
        "person, people",
        "share, sharing",
        "share, shared",
        "plan, planning",
        "plan, planned",
        "travel, travelling",
        "bully, bullying",
        "tell, told",
        "clear, clearly",
        "family, families",
        "colour, color",
        "organise, organize",
        "behaviour, behavior",
        "coach, coach's",
        "life, lives",
        "disability, disabilities",
        "feeling, feelings"
    })
    void theFormsOfAWordAreOne(String one, String other) {
        assertEquals(Forms.of(one), Forms.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "thing, thin",
        "need, ned",
        "bed, be",
        "string, str",
        "for, four",
        "your, yor",
        "bus, bu",
        "work, worth",
        "bring, br",
        "business, busy"
    })
    void wordsThatOnlyLookAlikeStayApart(String one, String other) {
        assertNotEquals(Forms.of(one), Forms.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Café, cafe", "Zoë, zoe", "Sørlandet, sorlandet", "Straße, strasse", "Don’t, don't", "WORK, work"})
    void accentsAndCapitalsMakeNoDifference(String typed, String folded) {
        assertEquals(folded, Forms.folded(typed));
    }
}
