package org.jumptojob.learning.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Module;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.persistence.Sql;

/**
 * How far a person is in each course, as two numbers: which steps they were, and what she answered or wrote, stays closed.
 * Whoever asks has checked that it may be told.
 */
@ApplicationScoped
public class Overview {

    /** @param done of the steps of the course as it is now */
    public record Course(String title, Instant started, long done, long steps) {}

    private record Line(String track, Instant started, long done) {}

    @Inject
    EntityManager entities;

    @Inject
    Curriculum curriculum;

    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Course> of(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT e.track_id, e.started, (SELECT COUNT(DISTINCT a.activity_id) FROM attempt a"
                                + " JOIN progress p ON p.registration = a.enrolment_id AND p.object_id = a.activity_id"
                                + " WHERE a.enrolment_id = e.id AND p.state = 'DONE') AS done FROM enrolment e"
                                + " WHERE e.person_id = ? ORDER BY e.started",
                        row -> new Line(row.text("track_id"), row.instant("started"), row.number("done")),
                        person)
                .stream()
                .map(this::course)
                .toList();
    }

    private Course course(Line line) {
        return curriculum.content().tracks().stream()
                .filter(track -> track.id().equals(line.track()))
                .findFirst()
                .map(track -> new Course(
                        track.title().in(Titles.BASE),
                        line.started(),
                        Math.min(line.done(), steps(track)),
                        steps(track)))
                .orElse(new Course(line.track(), line.started(), line.done(), line.done()));
    }

    private static long steps(Track track) {
        return track.modules().stream()
                .map(Module::activities)
                .mapToLong(List::size)
                .sum();
    }
}
