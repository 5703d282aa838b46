package org.jumptojob.activity.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.Attempt;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.learning.Submission;
import org.jumptojob.learning.paper.PaperText;

/**
 * A story in which a person decides, and sees what her choices lead to. No choice is right or wrong: there is no score, and no
 * statement tells what she chose. Complete when she has come to an ending.
 */
@ApplicationScoped
public class ScenarioType implements ActivityType {

    @Override
    public String name() {
        return "scenario";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.LESSON;
    }

    @Override
    public String kindKey() {
        return "scenario.kind";
    }

    @Override
    public Object model(ActivityPage page) {
        return new ScenarioModel(page);
    }

    @Override
    public Set<String> keptForDoing() {
        return Set.of("choices", "endings");
    }

    @Override
    public String completionRule() {
        return "reached-an-ending";
    }

    @Override
    public boolean asks(Activity activity) {
        return true;
    }

    @Override
    public boolean isWhole(Activity activity, Attempt attempt) {
        return Walk.of(Scenario.of(activity), attempt).hasEnded();
    }

    /** The item is a decision, the answer one of its choices. */
    @Override
    public Judgement judge(Submission submission) {
        Scenario scenario = Scenario.of(submission.activity());
        if (!scenario.isDecision(submission.itemId())) {
            throw new NotFound();
        }
        List<String> chosen = submission.values("answer");
        if (chosen.size() != 1
                || scenario.choice(submission.itemId(), chosen.get(0)).isEmpty()) {
            throw new NotAnswered("scenario.choose-one");
        }
        return Judgement.choice(chosen.get(0));
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        new ScenarioOnPaper(page, paper).write();
    }
}
