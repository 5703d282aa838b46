package org.jumptojob.learning.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jumptojob.content.Module;
import org.jumptojob.content.Recording;
import org.jumptojob.content.Titles;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Drawings;
import org.jumptojob.curriculum.Place;
import org.junit.jupiter.api.Test;

/** What stands beside the text of a lesson. */
class BesideTest {

    private static final String LESSON = "j2j-m6-problem-in-small-parts";
    private static final Recording FILM = new Recording(
            "problem-in-small-parts",
            Recording.SIGN_LANGUAGE,
            new Titles(Map.of("en", "Flemish Sign Language")),
            "https://films.example.org/parts",
            "Cut it into small parts.");

    private static Beside beside(String activity, Recording... recordings) {
        Place place = Bundled.places().get(activity);
        Module module = place.module();
        Module with = new Module(
                module.id(),
                module.slug(),
                module.title(),
                module.summary(),
                module.outcomes(),
                module.minutes(),
                module.completionRule(),
                module.activities(),
                module.licence(),
                module.pictures(),
                List.of(recordings));
        return new Beside(new Place(place.track(), with, place.activity()), new Drawings(), "en-simple");
    }

    @Test
    void aPictureStandsInTheLessonThatItHelpsToUnderstandWithWordsOfTheReader() {
        List<Beside.Drawn> pictures = beside(LESSON).getPictures();
        assertEquals(1, pictures.size());
        assertTrue(pictures.get(0).getSvg().startsWith("<svg "));
        assertTrue(
                pictures.get(0).getAlt().contains("3 baskets"), pictures.get(0).getAlt());
        assertTrue(
                pictures.get(0).getText().startsWith("There is 1 big word"),
                pictures.get(0).getText());
        assertTrue(beside("j2j-m6-what-helps-what-drains").getPictures().isEmpty());
    }

    @Test
    void aFilmInSignLanguageIsOfferedOnlyWhereThereIsOne() {
        assertTrue(beside(LESSON).getRecordings().isEmpty());
        Beside.Recorded film = beside(LESSON, FILM).getRecordings().get(0);
        assertEquals("https://films.example.org/parts", film.getUrl());
        assertEquals("Flemish Sign Language", film.getLanguage());
        assertEquals("Cut it into small parts.", film.getTranscript());
        assertFalse(film.isTranscriptElsewhere());
        assertTrue(beside("j2j-m6-what-helps-what-drains", FILM).getRecordings().isEmpty());
    }
}
