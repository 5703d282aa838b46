package org.jumptojob.learning.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Drawings;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.learning.Attempt;
import org.jumptojob.learning.LearningService;
import org.jumptojob.learning.PrivateNotes;
import org.jumptojob.learning.ProgressState;
import org.jumptojob.web.Paths;

/** Backs the player: one activity in its place, with what the person has done there. It only reads. */
@Named("learn")
@RequestScoped
public class LearnView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    @Inject
    private Curriculum curriculum;

    @Inject
    private LearningService learning;

    @Inject
    private PrivateNotes notes;

    @Inject
    private ActivityTypes types;

    @Inject
    private Drawings drawings;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private Place place;
    private ActivityType type;
    private Activity activity;
    private ProgressState state = ProgressState.NOT_STARTED;
    private Optional<Attempt> attempt = Optional.empty();
    private Optional<PrivateNotes.Opened> note = Optional.empty();
    private Object model;

    @PostConstruct
    void load() {
        place = curriculum.place(Paths.part(request, 0), Paths.part(request, 1), Paths.part(request, 2));
        type = types.of(place.activity().type());
        activity = place.activity();
        if (visitor.isSignedIn()) {
            learning.done(place).ifPresent(this::loadHers);
            if (!type.noteFields(activity).isEmpty()) {
                note = notes.open(activity.id());
            }
        }
        model = type.model(
                new ActivityPage(activity, visitor.getPreferences().contentLanguage(), attempt, note, parameters()));
    }

    private void loadHers(LearningService.Done done) {
        state = done.state();
        attempt = done.attempt();
        // A person who has begun goes on with the text that she began with.
        attempt.filter(begun -> !begun.completed())
                .ifPresent(begun -> activity = curriculum.activity(activity.id(), begun.contentVersion()));
    }

    private Map<String, String> parameters() {
        Map<String, String> first = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> first.put(name, values[0]));
        return first;
    }

    public Object getModel() {
        return model;
    }

    public String getView() {
        return type.view();
    }

    /** The pass mark of the quizzes of this track, in percent; 0 where there is none. */
    public int getPassMark() {
        return place.track().certificate().quizPercent();
    }

    public String getId() {
        return activity.id();
    }

    public String getTitle() {
        return activity.text(visitor.getPreferences().contentLanguage()).title();
    }

    public String getPath() {
        return place.path();
    }

    public int getStep() {
        return place.step();
    }

    public int getSteps() {
        return place.steps();
    }

    public String getTrackTitle() {
        return place.track().title().in(visitor.getPreferences().contentLanguage());
    }

    public String getTrackPath() {
        return "/tracks/" + place.track().slug();
    }

    public String getModuleTitle() {
        return place.module().title().in(visitor.getPreferences().contentLanguage());
    }

    /** The path of the step before; empty at the first. */
    public String getBackPath() {
        return place.previous().map(Place::path).orElse("");
    }

    public String getBackTitle() {
        return place.previous().map(this::title).orElse("");
    }

    /** The path of the next step; the track's page after the last. */
    public String getNextPath() {
        return place.next().map(Place::path).orElse(getTrackPath());
    }

    /** Empty at the last step. */
    public String getNextTitle() {
        return place.next().map(this::title).orElse("");
    }

    private String title(Place other) {
        return other.activity().text(visitor.getPreferences().contentLanguage()).title();
    }

    public ProgressState getState() {
        return state;
    }

    public boolean isSkippable() {
        return activity.skippable() && state != ProgressState.DONE;
    }

    public boolean isDraft() {
        return activity.provenance().state().equals("starter-draft");
    }

    /** Names the text and its owner for the browser's tab; holds the random id of the attempt, so it is nobody else's. */
    public String getKey() {
        return attempt.map(a -> a.id().toString())
                        .orElseGet(
                                () -> visitor.isSignedIn() ? visitor.personId().toString() : "stranger")
                + "/" + activity.id();
    }

    /** The version of the note that the page shows; 0 where there is none. */
    public long getNoteVersion() {
        return note.map(PrivateNotes.Opened::version).orElse(0L);
    }

    public boolean isNoted() {
        return note.isPresent();
    }

    /** Whether a text of another tab waits for a choice. */
    public boolean isTwoVersions() {
        return note.flatMap(PrivateNotes.Opened::other).isPresent();
    }

    /** When the note was saved, in the person's own time. */
    public String getNoteSaved() {
        return note.map(PrivateNotes.Opened::saved).map(this::inHerTime).orElse("");
    }

    private String inHerTime(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.of(visitor.person().timeZone())));
    }

    /** Whether it is about a crisis: then help stands first. */
    public boolean isCrisis() {
        return activity.crisis();
    }

    /** Pictures and recordings of the lesson. */
    public Beside getBeside() {
        return new Beside(place, drawings, visitor.getPreferences().contentLanguage());
    }

    public Origin getOrigin() {
        return new Origin(activity, curriculum.content());
    }
}
