package org.jumptojob.activity.quiz;

import org.jumptojob.activity.Samples;
import org.jumptojob.content.Activity;

/** A quiz with one question of each kind. */
final class Quizzes {

    static final Activity ALL_KINDS = Samples.activity("quiz", """
              items:
                - {id: one, kind: single, options: [a, b, c], key: [b]}
                - {id: truth, kind: true-false, options: [t, f], key: [f]}
                - {id: some, kind: several, options: [a, b, c], key: [a, c]}
                - {id: match, kind: match, left: [l1, l2], right: [r1, r2], pairs: {l1: r2, l2: r1}}
                - {id: order, kind: order, options: [a, b, c], key: [c, a, b]}
            """, """
            title: Quiz
            intro: |
              First line.

              Second line.
            items:
              one: {question: Which?, options: {a: {text: A, feedback: No A.}, b: {text: B, feedback: Yes B.}, c: {text: C, feedback: No C.}}}
              truth: {question: True?, options: {t: {text: True, feedback: No.}, f: {text: False, feedback: Yes.}}}
              some: {question: Which ones?, options: {a: {text: A, feedback: Yes A.}, b: {text: B, feedback: No B.}, c: {text: C, feedback: Yes C.}}}
              match: {question: What fits?, left: {l1: {text: L1, feedback: R2 fits.}, l2: {text: L2, feedback: R1 fits.}}, right: {r1: {text: R1}, r2: {text: R2}}}
              order: {question: What first?, options: {a: {text: A, feedback: Second.}, b: {text: B, feedback: Third.}, c: {text: C, feedback: First.}}}
            """);

    private Quizzes() {}
}
