package org.jumptojob.content.check;

import static org.jumptojob.content.check.Added.EASY;
import static org.jumptojob.content.check.Added.STRUCTURE;
import static org.jumptojob.content.check.Added.check;

import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRuleTest {

    private static Sample session() {
        return Added.activity("session", """
                  minutes: 30
                  parts:
                    - {id: p1, minutes: 10, lead: both}
                    - {id: p2, minutes: 20, lead: experience-expert}
                  replaces: [s-m1-think]
                """, """
                title: We meet
                aim: We listen.
                prepare: Find a room.
                access: The door is wide.
                quiet-way: You may write.
                material: Paper.
                what-if: ["Nobody comes: you wait."]
                parts:
                  p1: {title: Hello, text: You say your name.}
                  p2: {title: Listen, text: You listen.}
                """);
    }

    @Test
    void aGuideThatAddsUpIsFaultless() {
        check(session()).isFaultless();
    }

    @Test
    void theMinutesOfThePartsAreThoseOfTheSession() {
        check(session().replace(STRUCTURE, "minutes: 30", "minutes: 45"))
                .shows(STRUCTURE, "minutes: 45", "The parts take 30 minutes, but the session 45")
                .andNothingElse();
    }

    @ParameterizedTest
    @CsvSource({"s-m1-away, There is no activity 's-m1-away' in this module", "s-m1-more, is a session too"})
    void whatIsDoneAloneStandsInTheModule(String id, String words) {
        check(session().replace(STRUCTURE, "[s-m1-think]", "[" + id + "]"))
                .shows(STRUCTURE, "replaces:", words)
                .andNothingElse();
    }

    @Test
    void thoseWhoLeadKnowEveryCaseThatTheOthersRead() {
        check(session().replace(EASY, "you wait.\"]", "you wait.\", \"It is loud: we rest.\"]"))
                .shows(EASY, "what-if:", "There are 2 cases here, but 1 in the guide")
                .andNothingElse();
    }
}
