package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
                + " Flemish Sign Language}, url: \"" + url + "\", transcript: \"https://films.example.org/words\"}\n";
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

    /** Who neither sees nor hears it reads it. */
    @Test
    void aRecordingHasItsWordsToRead() {
        String url = "https://films.example.org/rest";
        String whole = film("01-rest", url);
        String words = ", transcript: \"https://films.example.org/words\"";
        with(whole.replace(words, "")).checkedBy(ContentCheck::check).shows(MODULE, "beside: 01-rest", "transcript");
        with(whole.replace("https://films.example.org/words", "http://films.example.org/words"))
                .checkedBy(ContentCheck::check)
                .shows(MODULE, "http://films", "transcript");
        Sample own = with(whole.replace("https://films.example.org/words", "Rest is part of work."));
        assertEquals(List.of(), ContentCheck.check(own.files()).problems());
        assertEquals("Rest is part of work.", module(own).recordings().get(0).transcript());
        assertFalse(module(own).recordings().get(0).isTranscriptElsewhere());
        assertTrue(module(with(whole)).recordings().get(0).isTranscriptElsewhere());
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
