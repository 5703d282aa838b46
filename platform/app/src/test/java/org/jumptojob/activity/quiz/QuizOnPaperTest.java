package org.jumptojob.activity.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.activity.OnPaper;
import org.jumptojob.learning.paper.PaperForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuizOnPaperTest {

    private static String paper(PaperForm form) {
        return OnPaper.text(new QuizType(), Quizzes.ALL_KINDS, form);
    }

    @Test
    void inAFileToKeepEachAnswerIsFoldedBelowItsQuestion() {
        String[] parts = paper(PaperForm.OFFLINE).split("<details");
        assertEquals(6, parts.length);
        assertTrue(parts[0].contains("1. Which?"));
        assertTrue(parts[1].contains("<summary>") && parts[1].contains("Yes B.") && parts[1].contains("2. True?"));
        assertFalse(parts[1].contains("Yes A."), "the answer of another question");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperForm.class,
            names = {"PAGE", "PDF"})
    void whereNothingCanBeFoldedTheAnswersComeAfterAllQuestions(PaperForm form) {
        String paper = paper(form);
        int answers = paper.indexOf("id=\"top-answers\"");
        assertTrue(answers > paper.indexOf("5. What first?"));
        String questions = paper.substring(0, answers);
        assertFalse(questions.contains("Yes B.") || questions.contains("Second.") || questions.contains("This fits"));
        assertTrue(paper.substring(answers).contains("Yes B."));
        assertFalse(paper.contains("<details"));
    }

    @Test
    void everyAnswerSaysWhy() {
        String paper = paper(PaperForm.PDF);
        String answers = paper.substring(paper.indexOf("id=\"top-answers\""));
        assertTrue(answers.contains("This does not fit.</strong> A – No A."), answers);
        assertTrue(answers.contains("L1: R2</strong> R2 fits."), answers);
        assertTrue(answers.indexOf("C</strong> First.") < answers.indexOf("A</strong> Second."), answers);
    }
}
