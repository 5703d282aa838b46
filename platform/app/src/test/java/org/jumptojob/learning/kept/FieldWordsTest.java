package org.jumptojob.learning.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jumptojob.activity.Samples;
import org.junit.jupiter.api.Test;

class FieldWordsTest {

    private static final FieldWords SHEET = new FieldWords(Optional.of(Samples.activity("worksheet", """
              fields:
                - {id: f1, kind: line}
                - {id: f2, kind: choice, options: [o1, o2]}
              feeds: none
            """, """
            title: My week
            intro: This is for you.
            fields:
              f1: {label: "What do I wish for?"}
              f2: {label: "How often?", options: {o1: "Each day", o2: "Sometimes"}}
            """)));

    @Test
    void aBoxIsCalledByItsQuestion() {
        assertEquals("What do I wish for?", SHEET.label("f1"));
        FieldWords think = new FieldWords(Optional.of(Samples.activity(
                "reflection",
                "  {prompts: [who], form: story}\n",
                "title: T\nprompts: {who: {label: Who helps you?}}\n")));
        assertEquals("Who helps you?", think.label("who"));
    }

    @Test
    void aChoiceIsToldInWordsAndATextAsItIs() {
        assertEquals("Sometimes", SHEET.value("f2", "o2"));
        assertEquals("o2", SHEET.value("f1", "o2"));
    }

    @Test
    void whatTheCoursesHaveNoMoreKeepsItsName() {
        assertEquals("f9", SHEET.label("f9"));
        FieldWords gone = new FieldWords(Optional.empty());
        assertEquals("f1", gone.label("f1"));
        assertEquals("o1", gone.value("f2", "o1"));
    }
}
