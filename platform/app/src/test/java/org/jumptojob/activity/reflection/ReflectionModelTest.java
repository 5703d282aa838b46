package org.jumptojob.activity.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.activity.Samples;
import org.jumptojob.activity.reflection.ReflectionType.ReflectionModel;
import org.jumptojob.activity.reflection.ReflectionType.ReflectionModel.Prompt;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.PrivateNotes;
import org.junit.jupiter.api.Test;

class ReflectionModelTest {

    private static final Activity THINK =
            Samples.activity("reflection", "  {prompts: [who, what], form: story}\n", """
            title: Think
            intro: |
              This is only for you.

              Nobody reads it.
            prompts: {what: {label: What helps you?, hint: A walk?}, who: {label: Who helps you?}}
            """);

    private static ReflectionModel model(PrivateNotes.Opened note) {
        return (ReflectionModel) new ReflectionType().model(Samples.page(THINK, null, note));
    }

    @Test
    void theQuestionsStandInTheOrderOfTheStructure() {
        ReflectionModel model = model(null);
        assertEquals(List.of("This is only for you.", "Nobody reads it."), model.getIntro());
        assertEquals(
                List.of("Who helps you?", "What helps you?"),
                model.getPrompts().stream().map(Prompt::getLabel).toList());
        assertEquals(
                List.of("", "A walk?"),
                model.getPrompts().stream().map(Prompt::getHint).toList());
        assertEquals(
                List.of("", ""),
                model.getPrompts().stream().map(Prompt::getValue).toList());
    }

    @Test
    void herTextsStandAtTheirQuestions() {
        ReflectionModel model = model(Samples.note(Map.of("what", List.of("A garden.")), null));
        assertEquals(
                List.of("", "A garden."),
                model.getPrompts().stream().map(Prompt::getValue).toList());
        assertEquals(
                List.of("", ""),
                model.getPrompts().stream().map(Prompt::getOtherValue).toList());
    }

    @Test
    void bothTextsOfTwoTabsAreShown() {
        ReflectionModel model =
                model(Samples.note(Map.of("what", List.of("A garden.")), Map.of("what", List.of("A kitchen."))));
        assertEquals("A garden.", model.getPrompts().get(1).getValue());
        assertEquals("A kitchen.", model.getPrompts().get(1).getOtherValue());
    }

    @Test
    void onlyItsQuestionsAreKept() {
        assertEquals(Set.of("who", "what"), new ReflectionType().noteFields(THINK));
    }
}
