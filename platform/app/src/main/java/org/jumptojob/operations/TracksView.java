package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.TrackSwitches;

/** Backs the page {@code /admin-tracks}: every track that has content, shown or not. */
@Named
@RequestScoped
public class TracksView {

    /** A track with its switch. */
    public static final class Row {
        private final Track track;
        private final String title;
        private final boolean shown;

        Row(Track track, String title, boolean shown) {
            this.track = track;
            this.title = title;
            this.shown = shown;
        }

        public String getId() {
            return track.id();
        }

        public String getSlug() {
            return track.slug();
        }

        public String getTitle() {
            return title;
        }

        public int getModules() {
            return track.modules().size();
        }

        public boolean isShown() {
            return shown;
        }
    }

    @Inject
    private Curriculum curriculum;

    @Inject
    private TrackSwitches switches;

    @Inject
    private Visitor visitor;

    private List<Row> tracks;

    public List<Row> getTracks() {
        if (tracks == null) {
            String language = visitor.getPreferences().contentLanguage();
            tracks = curriculum.content().tracks().stream()
                    .filter(track -> !track.modules().isEmpty())
                    .map(track -> new Row(track, track.title().in(language), switches.isShown(track.id())))
                    .toList();
        }
        return tracks;
    }
}
