package org.jumptojob.operations.receivers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;

/** The names of the courses in the visitor's words, also of those that are not shown to people now. */
@RequestScoped
public class CourseNames {

    /** A course to choose. */
    public static final class Course {
        private final String id;
        private final String title;

        Course(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public String getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }

    @Inject
    Curriculum curriculum;

    @Inject
    Visitor visitor;

    List<Course> all() {
        String language = visitor.getPreferences().contentLanguage();
        return curriculum.content().tracks().stream()
                .filter(track -> !track.modules().isEmpty())
                .map(track -> new Course(track.id(), track.title().in(language)))
                .toList();
    }

    boolean has(String id) {
        return curriculum.content().tracks().stream().map(Track::id).anyMatch(id::equals);
    }

    /** The id itself where the course is gone. */
    Optional<String> title(Optional<String> id) {
        return id.map(wanted -> all().stream()
                .filter(course -> course.getId().equals(wanted))
                .map(Course::getTitle)
                .findFirst()
                .orElse(wanted));
    }
}
