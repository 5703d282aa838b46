package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.Thing;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.web.Texts;

/** Which questions of a quiz a person answered right at last, in the last go that she finished. */
@ApplicationScoped
public class SharedQuiz implements Shareable {

    static final String KIND = "quiz-result";

    @Inject
    Curriculum curriculum;

    @Inject
    Attempts attempts;

    @Inject
    ActivityTypes types;

    @Inject
    Texts texts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> label(String id) {
        for (Track track : curriculum.content().tracks()) {
            for (Module module : track.modules()) {
                for (Activity activity : module.activities()) {
                    if (activity.id().equals(id) && canBeShared(activity)) {
                        return Optional.of(texts.of(
                                "sharing.quiz-of",
                                activity.text(Titles.BASE).title(),
                                module.title().in(Titles.BASE)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The quizzes that she has finished and that the courses still have. */
    @Override
    public List<Offer> offers(UUID owner) {
        List<Offer> offers = new ArrayList<>();
        for (String id : attempts.finished(owner)) {
            label(id).ifPresent(title -> offers.add(new Offer(new Thing(KIND, id), title)));
        }
        return offers;
    }

    @Override
    public Optional<Shown> show(UUID owner, String id) {
        return label(id).flatMap(title -> attempts.finished(owner, id).map(attempt -> shown(title, attempt)));
    }

    private Shown shown(String title, Attempt attempt) {
        Activity activity = curriculum.activity(attempt.activityId(), attempt.contentVersion());
        List<String> items = types.of(activity.type()).items(activity);
        List<String> lines = new ArrayList<>();
        int right = 0;
        for (String item : items) {
            boolean fits = attempt.last(item).filter(Attempt.Response::success).isPresent();
            right += fits ? 1 : 0;
            lines.add(texts.of(fits ? "sharing.quiz-right" : "sharing.quiz-open", question(activity, item)));
        }
        return new Shown(
                title,
                "",
                List.of(
                        new Part("", false, List.of(texts.of("sharing.quiz-count", right, items.size()))),
                        new Part(texts.get("sharing.quiz-questions"), true, lines)));
    }

    private static String question(Activity activity, String item) {
        return activity.text(Titles.BASE).fields().get("items") instanceof Map<?, ?> all
                        && all.get(item) instanceof Map<?, ?> one
                        && one.get("question") instanceof String text
                ? text
                : item;
    }

    /** Lessons about a crisis are in no score, so they are in no result either. */
    private boolean canBeShared(Activity activity) {
        return types.of(activity.type()).recordKind() == ActivityType.RecordKind.QUIZ && !activity.crisis();
    }
}
