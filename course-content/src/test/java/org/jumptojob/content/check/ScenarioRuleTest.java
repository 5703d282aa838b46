package org.jumptojob.content.check;

import static org.jumptojob.content.check.Added.STRUCTURE;
import static org.jumptojob.content.check.Added.TEXT;
import static org.jumptojob.content.check.Added.check;

import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRuleTest {

    private static Sample scenario() {
        return Added.activity("scenario", """
                  seat: learner
                  form: none
                  start: s1
                  nodes:
                    - id: s1
                      choices:
                        - {id: a, next: s2}
                        - {id: b, next: s3}
                    - id: s2
                      choices:
                        - {id: a, next: s3}
                        - {id: b, next: e1}
                    - id: s3
                      choices:
                        - {id: a, next: e1}
                        - {id: b, next: e2}
                  endings: [e1, e2]
                """, """
                title: The bench
                intro: A made-up story.
                nodes:
                  s1: {text: It rains., choices: {a: {text: I wait.}, b: {text: I go.}}}
                  s2: {text: It still rains., choices: {a: {text: I go now.}, b: {text: I stay.}}}
                  s3: {text: You are wet., choices: {a: {text: I laugh.}, b: {text: I run.}}}
                endings:
                  e1: {title: Warm, text: You sit by the fire., think: Who helps you?}
                  e2: {title: Cold, text: You look for a towel., think: What helps you?}
                """);
    }

    @Test
    void aScenarioWithWaysThatEndIsFaultless() {
        check(scenario()).isFaultless();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start: s1              | start: s9              | 's9' is none of the decisions
            {id: b, next: e2}      | {id: b, next: e7}      | 'e7' is neither a decision nor an ending
            'endings: [e1, e2]'    | 'endings: [e1, e2, s2]' | 's2' is a decision too
            """)
    void aChoiceThatLeadsNowhereIsShown(String old, String next, String words) {
        check(scenario().replace(STRUCTURE, old, next)).shows(STRUCTURE, next, words);
    }

    @Test
    void aDecisionThatNobodyReachesIsShown() {
        check(scenario().replace(STRUCTURE, "next: s2}", "next: s3}"))
                .shows(STRUCTURE, "- id: s2", "No choice leads to 's2'")
                .andNothingElse();
    }

    @Test
    void anEndingThatNobodyReachesIsShown() {
        check(scenario().replace(STRUCTURE, "next: e2}", "next: e1}"))
                .shows(STRUCTURE, "endings:", "No choice leads to the ending 'e2'")
                .andNothingElse();
    }

    @Test
    void aWayThatComesBackIsShown() {
        check(scenario().replace(STRUCTURE, "{id: a, next: e1}", "{id: a, next: s1}"))
                .shows(STRUCTURE, "- id: s1", "A way comes back to 's1'");
    }

    @Test
    void aWayWithOneDecisionIsTooShort() {
        check(scenario()
                        .replace(STRUCTURE, "{id: a, next: s2}", "{id: a, next: e1}")
                        .replace(STRUCTURE, "{id: b, next: s3}", "{id: b, next: s2}"))
                .shows(STRUCTURE, "nodes:", "On the shortest way there is 1 to decide")
                .andNothingElse();
    }

    @Test
    void aPointOfAttentionAsksForThreeDecisionsAndThreeEndings() {
        check(scenario().replace(STRUCTURE, "form: none", "form: separate"))
                .shows(STRUCTURE, "nodes:", "there have to be at least 3")
                .shows(STRUCTURE, "endings:", "There have to be at least 3 endings");
    }

    @Test
    void aChoiceWithoutWordsIsShown() {
        check(scenario().replace(TEXT, ", b: {text: I run.}", "")).shows(TEXT, "s3:", "'choices' has no text for 'b'");
    }

    @Test
    void theSameIdsMayStandInAnotherScenario() {
        // Decisions are named within their scenario; choices within their decision.
        check(scenario().replace(STRUCTURE, "- {id: b, next: e2}", "- {id: a, next: e2}"))
                .shows(STRUCTURE, "- {id: a, next: e2}", "stands in this list twice");
    }
}
