package org.jumptojob.learning.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;

/** The next step of each course that a person has taken up. */
@ApplicationScoped
public class CoursesWaiting implements Waiting {

    @Inject
    LearningService learning;

    @Inject
    Curriculum curriculum;

    @Inject
    Visitor visitor;

    @Override
    @Allowed(Access.PLATFORM)
    public List<Item> of(UUID person, List<Place> places) {
        String language = visitor.getPreferences().contentLanguage();
        List<Item> items = new ArrayList<>();
        for (Enrolment enrolment : learning.enrolments()) {
            curriculum.tracks().stream()
                    .filter(track -> track.id().equals(enrolment.trackId()))
                    .flatMap(track -> NextStep.in(track, Optional.of(enrolment)).stream())
                    .map(next -> new Item(
                            "learning.waiting-step",
                            List.of(
                                    next.track().title().in(language),
                                    next.activity().text(language).title()),
                            next.path()))
                    .forEach(items::add);
        }
        return items;
    }
}
