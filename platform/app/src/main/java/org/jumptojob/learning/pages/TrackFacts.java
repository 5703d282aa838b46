package org.jumptojob.learning.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Effort;
import org.jumptojob.content.Provenance;
import org.jumptojob.content.SourceRow;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.curriculum.Workload;
import org.jumptojob.web.Texts;

/** What somebody wants to know of a track before she takes it up: how to come in, how long, what for, from where. */
@Named("trackFacts")
@RequestScoped
public class TrackFacts {

    @Inject
    private TrackView view;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Workload workload;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private GoalWords goal;

    public String getSlug() {
        return track().slug();
    }

    /** How somebody comes in; empty where the track says nothing of it. */
    public String getEntry() {
        return track().entry().in(visitor.getPreferences().contentLanguage());
    }

    /** How long the modules that are here take together. */
    public String getTime() {
        return Times.about(effort().minutes(), texts);
    }

    public List<String> getTimeParts() {
        return Times.parts(effort(), texts);
    }

    public GoalWords getGoal() {
        if (goal == null) {
            Goal found = Goal.of(track(), id -> view.state(id).counts());
            goal = new GoalWords(found, visitor.getPreferences().contentLanguage(), texts);
        }
        return goal;
    }

    /** How many texts and exercises the track has. */
    public long getTexts() {
        return activities().count();
    }

    /** On how many of them nobody with own experience has worked yet. */
    public long getUnchecked() {
        return activities()
                .map(Activity::provenance)
                .filter(provenance -> provenance.lived().isEmpty())
                .count();
    }

    /** What the texts are built on, each once, as a line. */
    public Collection<String> getSources() {
        TreeSet<String> lines = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        activities()
                .flatMap(this::sources)
                .distinct()
                .map(curriculum.content().sources()::get)
                .filter(Objects::nonNull)
                .map(Origin::line)
                .forEach(lines::add);
        return lines;
    }

    private Stream<String> sources(Activity activity) {
        Provenance from = activity.provenance();
        Stream<String> rows = activity.sources().stream()
                .map(curriculum.content().sourceIndex()::get)
                .filter(Objects::nonNull)
                .map(SourceRow::source);
        return Stream.of(from.lived().stream(), from.professional().stream(), from.scientific().stream(), rows)
                .flatMap(all -> all);
    }

    private Stream<Activity> activities() {
        return track().modules().stream().flatMap(module -> module.activities().stream());
    }

    private Effort effort() {
        return workload.of(track());
    }

    private Track track() {
        return view.track();
    }
}
