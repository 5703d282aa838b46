package org.jumptojob.activity.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.Submission;
import org.jumptojob.learning.paper.PaperText;

/**
 * Questions with feedback on every option, tries without limit and no clock. Done when every question was answered and
 * its feedback seen.
 */
@ApplicationScoped
public class QuizType implements ActivityType {

    @Override
    public String name() {
        return "quiz";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.QUIZ;
    }

    @Override
    public Object model(ActivityPage page) {
        return new QuizModel(page, QuizItem.of(page.activity()));
    }

    @Override
    public Set<String> keptForDoing() {
        return Set.of("options", "left", "right");
    }

    @Override
    public String completionRule() {
        return "every-item-answered";
    }

    @Override
    public List<String> items(Activity activity) {
        return QuizItem.of(activity).stream().map(QuizItem::id).toList();
    }

    @Override
    public Judgement judge(Submission submission) {
        return QuizItem.of(submission.activity()).stream()
                .filter(item -> item.id().equals(submission.itemId()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .judge(submission);
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        new QuizOnPaper(page, paper).write();
    }
}
