package org.jumptojob.recognition.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.forms.Flash;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;
import org.jumptojob.recognition.Decider;
import org.jumptojob.recognition.RecognitionService;

/** Backs the form by which somebody asks that what she knows already counts. */
@Named
@RequestScoped
public class RecognitionView {

    /** Another course to ask for. */
    public record Other(String path, String title) {
        public String getPath() {
            return path;
        }

        public String getTitle() {
            return title;
        }
    }

    @Inject
    private RecognitionService recognition;

    @Inject
    private Curriculum curriculum;

    @Inject
    private LearningService learning;

    @Inject
    private Flash said;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private Track track;
    private String language;
    private List<Choice> choices;
    private List<Decider> deciders;

    /** The course of the address, else the first that is shown. */
    @PostConstruct
    void load() {
        language = visitor.getPreferences().contentLanguage();
        String wanted = request.getParameter("track");
        track = wanted == null
                ? curriculum.tracks().stream().findFirst().orElseThrow(NotFound::new)
                : curriculum.track(wanted);
        Optional<Enrolment> enrolment = learning.enrolment(track.id());
        choices = Goal.of(track, id -> false).modules().stream()
                .filter(module -> enrolment.filter(e -> e.counts(module.id())).isEmpty())
                .map(module -> new Choice(module, language, said.getTyped().containsKey("module." + module.id())))
                .toList();
    }

    public String getSlug() {
        return track.slug();
    }

    public String getTitle() {
        return track.title().in(language);
    }

    public String getTrackPath() {
        return "/tracks/" + track.slug();
    }

    /** The modules that do not count for her yet. */
    public List<Choice> getModules() {
        return choices;
    }

    /** Whether she waits for a decision about this course already. */
    public boolean isOpen() {
        return recognition.hasOpen(track.id());
    }

    public List<Decider> getDeciders() {
        if (deciders == null) {
            deciders = recognition.deciders();
        }
        return deciders;
    }

    /** Who is chosen when the page opens: whom she chose before, or the only one there is. */
    public String getChosen() {
        String typed = said.getTyped().getOrDefault("to", "");
        return typed.isEmpty() && getDeciders().size() == 1
                ? getDeciders().get(0).getValue()
                : typed;
    }

    public List<Other> getOthers() {
        return curriculum.tracks().stream()
                .filter(other -> !other.id().equals(track.id()))
                .map(other -> new Other(
                        "/recognition?track=" + other.slug(), other.title().in(language)))
                .toList();
    }
}
