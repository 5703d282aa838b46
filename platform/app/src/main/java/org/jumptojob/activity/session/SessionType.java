package org.jumptojob.activity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.paper.PaperText;

/**
 * The guide to a meeting of a group, for the two who lead it and for those who take part. Nobody needs a group to get on: whoever
 * has done the same alone is done here too.
 */
@ApplicationScoped
public class SessionType implements ActivityType {

    /** The role of who learns; who has none of an organisation learns too. */
    private static final Set<String> LEARNER = Set.of("trainee");

    @Inject
    Curriculum curriculum;

    @Inject
    Visitor visitor;

    @Override
    public String name() {
        return "session";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.LESSON;
    }

    @Override
    public String kindKey() {
        return "session.kind";
    }

    @Override
    public Object model(ActivityPage page) {
        boolean learner =
                visitor.isSignedIn() && LEARNER.containsAll(visitor.person().roles());
        return new SessionModel(page, curriculum::place, learner);
    }

    @Override
    public String completionRule() {
        return "read";
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> doneThrough(Activity activity) {
        return (List<String>) activity.content().getOrDefault("replaces", List.of());
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        new SessionOnPaper(new SessionModel(page, curriculum::place), paper).write();
    }
}
