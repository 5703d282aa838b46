package org.jumptojob.learning.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.curriculum.Workload;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;
import org.jumptojob.learning.ProgressState;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs a track's page: what one will be able to do, the modules with their state in words, what is next. */
@Named("trackView")
@RequestScoped
public class TrackView {

    /** An activity in a module's list. */
    public record Step(String path, String title, String kind, int minutes, ProgressState state) {
        public String getPath() {
            return path;
        }

        public String getTitle() {
            return title;
        }

        /** The key of the word for its kind. */
        public String getKind() {
            return kind;
        }

        public int getMinutes() {
            return minutes;
        }

        public ProgressState getState() {
            return state;
        }
    }

    /**
     * A module.
     *
     * @param practice whether it is there for practice only
     * @param time about how long it takes
     * @param steps its steps where it is open, else none: one list at a time is enough to look at
     */
    public record Part(
            String slug,
            String title,
            String summary,
            boolean practice,
            String time,
            ProgressState state,
            int done,
            int count,
            List<Step> steps) {
        public String getSlug() {
            return slug;
        }

        public String getTitle() {
            return title;
        }

        public String getSummary() {
            return summary;
        }

        public boolean isPractice() {
            return practice;
        }

        public String getTime() {
            return time;
        }

        public ProgressState getState() {
            return state;
        }

        public int getDone() {
            return done;
        }

        public int getCount() {
            return count;
        }

        public boolean isOpen() {
            return !steps.isEmpty();
        }

        public List<Step> getSteps() {
            return steps;
        }
    }

    @Inject
    private Curriculum curriculum;

    @Inject
    private LearningService learning;

    @Inject
    private ActivityTypes types;

    @Inject
    private Workload workload;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private Track track;
    private String language;
    private Optional<Enrolment> enrolment = Optional.empty();
    private Optional<Place> next = Optional.empty();
    private String open;
    private List<Part> modules;

    @PostConstruct
    void load() {
        track = curriculum.track(Paths.part(request, 0));
        language = visitor.getPreferences().contentLanguage();
        if (visitor.isSignedIn()) {
            enrolment = learning.enrolment(track.id());
        }
        next = NextStep.in(track, enrolment);
        open = Optional.ofNullable(request.getParameter("module"))
                .or(() -> next.map(place -> place.module().slug()))
                .orElse("");
        modules = track.modules().stream().map(this::part).toList();
    }

    private Part part(Module module) {
        List<Activity> activities = module.activities();
        return new Part(
                module.slug(),
                module.title().in(language),
                module.summary().in(language),
                module.isPractice(),
                Times.about(workload.of(module).minutes(), texts),
                state(module.id()),
                (int) activities.stream()
                        .filter(a -> state(a.id()) == ProgressState.DONE)
                        .count(),
                activities.size(),
                module.slug().equals(open)
                        ? activities.stream()
                                .map(activity -> step(module, activity))
                                .toList()
                        : List.of());
    }

    private Step step(Module module, Activity activity) {
        return new Step(
                new Place(track, module, activity).path(),
                activity.text(language).title(),
                types.of(activity.type()).kindKey(),
                activity.minutes(),
                state(activity.id()));
    }

    Track track() {
        return track;
    }

    ProgressState state(String id) {
        return enrolment.map(e -> e.state(id)).orElse(ProgressState.NOT_STARTED);
    }

    public String getPath() {
        return "/tracks/" + track.slug();
    }

    public String getTitle() {
        return track.title().in(language);
    }

    public String getSummary() {
        return track.summary().in(language);
    }

    public String getAudience() {
        return track.audience().in(language);
    }

    public List<String> getOutcomes() {
        return track.outcomes().stream()
                .map(outcome -> outcome.text().in(language))
                .toList();
    }

    public List<Part> getModules() {
        return modules.stream().filter(part -> !part.practice()).toList();
    }

    /** Modules that are open to all and asked of nobody. */
    public List<Part> getPractice() {
        return modules.stream().filter(Part::practice).toList();
    }

    /** Whether this visitor has taken up the track; states are told only then. */
    public boolean isEnrolled() {
        return enrolment.isPresent();
    }

    /** What is next; {@code null} where everything is done. */
    public NextLink getNext() {
        return next.map(place -> NextLink.to(place, language)).orElse(null);
    }

    /** The title of the module that was just finished; empty on any other visit. */
    public String getJustDone() {
        String done = request.getParameter("done");
        return modules.stream()
                .filter(part -> part.slug().equals(done) && part.state() == ProgressState.DONE)
                .map(Part::title)
                .findFirst()
                .orElse("");
    }

    /** Whether any lesson of the track is a first text that nobody has signed. */
    public boolean isDraft() {
        return track.modules().stream()
                .flatMap(module -> module.activities().stream())
                .anyMatch(activity -> activity.provenance().state().equals("starter-draft"));
    }
}
