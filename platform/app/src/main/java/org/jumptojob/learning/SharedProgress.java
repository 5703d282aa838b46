package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.Thing;
import org.jumptojob.content.Module;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.web.Texts;

/**
 * How far a person is in a course, module by module. Single steps are left out, so that nobody reads from the steps of a
 * module what she did in a private room.
 */
@ApplicationScoped
public class SharedProgress implements Shareable {

    static final String KIND = "progress";

    @Inject
    Curriculum curriculum;

    @Inject
    Enrolments enrolments;

    @Inject
    Texts texts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> label(String id) {
        return track(id).map(this::title);
    }

    /** The courses that she has taken up. */
    @Override
    public List<Offer> offers(UUID owner) {
        List<Offer> offers = new ArrayList<>();
        for (Enrolment enrolment : enrolments.find(owner)) {
            track(enrolment.trackId())
                    .ifPresent(track -> offers.add(new Offer(new Thing(KIND, track.id()), title(track))));
        }
        return offers;
    }

    @Override
    public Optional<Shown> show(UUID owner, String id) {
        return track(id).flatMap(track -> enrolments.find(owner, id).map(enrolment -> shown(track, enrolment)));
    }

    private Shown shown(Track track, Enrolment enrolment) {
        List<String> lines = new ArrayList<>();
        Goal goal = Goal.of(track, enrolment::counts);
        for (Module module : goal.modules()) {
            ProgressState state = enrolment.state(module.id());
            lines.add(texts.of(
                    "sharing.progress-" + state.getLook(), module.title().in(Titles.BASE)));
        }
        String count = texts.of(
                "sharing.progress-count", goal.counted().size(), goal.modules().size());
        return new Shown(
                title(track),
                "",
                List.of(
                        new Part("", false, List.of(count)),
                        new Part(texts.get("sharing.progress-modules"), true, lines)));
    }

    private Optional<Track> track(String id) {
        return curriculum.content().tracks().stream()
                .filter(track -> track.id().equals(id))
                .findFirst();
    }

    private String title(Track track) {
        return texts.of("sharing.progress-of", track.title().in(Titles.BASE));
    }
}
