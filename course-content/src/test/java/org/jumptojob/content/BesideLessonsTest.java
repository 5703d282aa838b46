package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.content.check.ContentCheck;
import org.junit.jupiter.api.Test;

/** Pictures and recordings that stand beside a lesson. */
class BesideLessonsTest {

    private static final String MODULE = Sample.MODULE + "module.yaml";

    private static Sample with(String recording) {
        return Sample.content().append(MODULE, "recordings:\n" + recording);
    }

    private static String film(String beside, String url) {
        return "  - {beside: " + beside + ", kind: sign-language, language: {en: Flemish Sign Language, en-simple:"
                + " Flemish Sign Language}, url: \"" + url + "\"}\n";
    }

    private static Module module(Sample sample) {
        return ContentReader.read(sample.files())
                .content()
                .tracks()
                .get(0)
                .modules()
                .get(0);
    }

    @Test
    void aFilmInSignLanguageStandsBesideItsLesson() {
        Sample sample = with(film("01-rest", "https://films.example.org/rest"));
        assertEquals(List.of(), ContentCheck.check(sample.files()).problems());
        Recording film = module(sample).recordings().get(0);
        assertEquals("rest", film.beside());
        assertEquals(Recording.SIGN_LANGUAGE, film.kind());
        assertEquals("Flemish Sign Language", film.language().in("en-simple"));
    }

    @Test
    void aRecordingNamesALessonOfItsModule() {
        with(film("02-quiz", "https://films.example.org/rest"))
                .checkedBy(ContentReader::read)
                .shows(MODULE, "02-quiz, kind", "is no lesson");
        with(film("09-gone", "https://films.example.org/rest"))
                .checkedBy(ContentReader::read)
                .shows(MODULE, "09-gone", "is no lesson");
    }

    @Test
    void aRecordingIsReachedByASafeAddress() {
        with(film("01-rest", "http://films.example.org/rest"))
                .checkedBy(ContentCheck::check)
                .shows(MODULE, "http://films", "url");
    }

    @Test
    void withoutRecordingsThereIsNoSlotToShow() {
        assertTrue(module(Sample.content()).recordings().isEmpty());
    }

    @Test
    void everyPictureOfTheStarterContentStandsBesideALesson() {
        for (Track track : ContentReader.read(ContentFiles.classPath(getClass().getClassLoader()))
                .content()
                .tracks()) {
            for (Module module : track.modules()) {
                for (Picture picture : module.pictures()) {
                    assertTrue(module.activity(picture.beside()).isPresent(), picture::id);
                }
            }
        }
    }
}
