package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTextTest {

    private static final StoryText STORY = new StoryText("My leap", "It was when I went there.", "proud", "a friend");

    @Test
    void whatWasWrittenComesBackFromItsSealedForm() {
        assertEquals(STORY, StoryText.ofJson(STORY.toJson()));
        Telling telling = new Telling("„words“", "them", "goal", "fact\nfact", "wish");
        assertEquals(telling, Telling.ofJson(telling.toJson()));
    }

    @Test
    void aTextThatGrowsGoesOn() {
        assertTrue(STORY.goesOn(new StoryText("My leap", "It was when I went there, and back.", "proud", "a friend")));
        assertFalse(STORY.goesOn(new StoryText("My leap", "Another story.", "proud", "a friend")));
    }

    @Test
    void twoTextsAreJoinedBoxByBoxAndNothingTwice() {
        StoryText other = new StoryText("My step", "It was when I went there.", "", "my dog");
        assertEquals(
                new StoryText("My leap / My step", "It was when I went there.", "proud", "a friend\n\nmy dog"),
                STORY.joined(other));
    }

    @Test
    void aPartBeginsWithTheBoxThatSheChoseOrWithNothing() {
        assertEquals("proud", STORY.passage("felt"));
        assertEquals("", STORY.passage("own"));
        assertEquals("", STORY.passage(null));
    }

    @Test
    void aLineHasRoomForThreeHundredLetters() {
        String line = "x".repeat(300);
        assertEquals(Map.of(), new Telling("a", line, line, line, line).problems(true));
        assertEquals(
                Map.of("goal", "stories.line-long"), new Telling("a", line, line + "x", line, line).problems(true));
    }

    @Test
    void aStepOfAWholeStoryNeedsNoPassageOfItsOwn() {
        assertEquals(Map.of(), new Telling("", "a", "b", "c", "d").problems(false));
    }
}
