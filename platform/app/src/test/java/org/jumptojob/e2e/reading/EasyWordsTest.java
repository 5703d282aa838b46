package org.jumptojob.e2e.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.PlainText;
import org.junit.jupiter.api.Test;

class EasyWordsTest {

    private static final EasyWords WORDS = EasyWords.ofAllCourses();

    private static List<Activity> lessons() {
        return ContentReader.read(ContentFiles.classPath(EasyWordsTest.class.getClassLoader()))
                .content()
                .activities()
                .values()
                .stream()
                .filter(activity -> activity.type().equals("page"))
                .toList();
    }

    @Test
    void everyLessonHasSentencesThatStandInItsStandardTextAlone() {
        assertTrue(WORDS.count() > 1000, () -> WORDS.count() + " sentences");
        for (Activity lesson : lessons()) {
            String text = PlainText.of(lesson.text("en").body());
            assertFalse(WORDS.standardIn(text).isEmpty(), lesson.id());
        }
    }

    @Test
    void noEasyTextHasOneOfThem() {
        for (Activity lesson : lessons()) {
            String text = PlainText.of(lesson.text("en-simple").body());
            assertEquals(List.of(), WORDS.standardIn(text), lesson.id());
        }
    }
}
