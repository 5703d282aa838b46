package org.jumptojob.learning.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;
import org.jumptojob.learning.ProgressState;

/** Backs the home page: the tracks and, for somebody who has begun one, what is next. */
@Named("homeView")
@RequestScoped
public class HomeView {

    /** A track as a card. */
    public record Card(String path, String title, String summary, ProgressState state) {
        public String getPath() {
            return path;
        }

        public String getTitle() {
            return title;
        }

        public String getSummary() {
            return summary;
        }

        public ProgressState getState() {
            return state;
        }
    }

    @Inject
    private Curriculum curriculum;

    @Inject
    private LearningService learning;

    @Inject
    private Visitor visitor;

    private List<Card> tracks;
    private NextLink next;

    @PostConstruct
    void load() {
        String language = visitor.getPreferences().contentLanguage();
        Map<String, Enrolment> enrolments = visitor.isSignedIn()
                ? learning.enrolments().stream().collect(Collectors.toMap(Enrolment::trackId, Function.identity()))
                : Map.of();
        List<Track> shown = curriculum.tracks();
        tracks = shown.stream()
                .map(track -> new Card(
                        "/tracks/" + track.slug(),
                        track.title().in(language),
                        track.summary().in(language),
                        Optional.ofNullable(enrolments.get(track.id()))
                                .map(e -> e.state(track.id()))
                                .orElse(ProgressState.NOT_STARTED)))
                .toList();
        next = shown.stream()
                .filter(track -> enrolments.containsKey(track.id()))
                .map(track -> NextStep.in(track, Optional.of(enrolments.get(track.id()))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(place -> NextLink.to(place, language))
                .orElse(null);
    }

    public List<Card> getTracks() {
        return tracks;
    }

    /** What is next for her; {@code null} for strangers and where nothing has begun. */
    public NextLink getNext() {
        return next;
    }
}
