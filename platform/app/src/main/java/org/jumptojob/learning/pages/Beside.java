package org.jumptojob.learning.pages;

import java.util.List;
import org.jumptojob.content.Picture;
import org.jumptojob.content.Recording;
import org.jumptojob.curriculum.Drawings;
import org.jumptojob.curriculum.Place;

/** What stands beside the text of a lesson: pictures with their words, and the lesson in sign language or as a voice. */
public final class Beside {

    /** A picture. */
    public static final class Drawn {
        private final String id;
        private final String svg;
        private final String alt;
        private final String text;

        Drawn(Picture picture, String svg, String language) {
            this.id = picture.id();
            this.svg = svg;
            this.alt = picture.alt().in(language);
            this.text = picture.text().in(language);
        }

        public String getId() {
            return id;
        }

        /** To be written into the page as it is; empty where nobody has drawn it. */
        public String getSvg() {
            return svg;
        }

        public String getAlt() {
            return alt;
        }

        public String getText() {
            return text;
        }
    }

    /** The lesson in another way. */
    public static final class Recorded {
        private final Recording recording;
        private final String language;

        Recorded(Recording recording, String language) {
            this.recording = recording;
            this.language = language;
        }

        public String getKind() {
            return recording.kind();
        }

        public String getLanguage() {
            return recording.language().in(language);
        }

        public String getUrl() {
            return recording.url();
        }

        /** What is said in it, or the address where that stands. */
        public String getTranscript() {
            return recording.transcript();
        }

        public boolean isTranscriptElsewhere() {
            return recording.isTranscriptElsewhere();
        }
    }

    private final List<Drawn> pictures;
    private final List<Recorded> recordings;

    Beside(Place place, Drawings drawings, String language) {
        String slug = place.activity().slug();
        this.pictures = place.module().pictures().stream()
                .filter(picture -> picture.beside().equals(slug))
                .map(picture -> new Drawn(picture, drawings.inPage(picture), language))
                .toList();
        this.recordings = place.module().recordings().stream()
                .filter(recording -> recording.beside().equals(slug))
                .map(recording -> new Recorded(recording, language))
                .toList();
    }

    public List<Drawn> getPictures() {
        return pictures;
    }

    public List<Recorded> getRecordings() {
        return recordings;
    }
}
