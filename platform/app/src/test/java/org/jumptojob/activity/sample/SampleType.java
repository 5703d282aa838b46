package org.jumptojob.activity.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.learning.Submission;
import org.jumptojob.xapi.Interaction;

/** An activity type that the platform knows nothing of: things to find. */
@ApplicationScoped
public class SampleType implements ActivityType {

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.QUIZ;
    }

    @Override
    public Object model(ActivityPage page) {
        Map<String, Object> texts = page.texts("things");
        return page.ids("things").stream().map(texts::get).toList();
    }

    @Override
    public String completionRule() {
        return "all-found";
    }

    @Override
    public List<String> items(Activity activity) {
        return List.of("find");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Judgement judge(Submission submission) {
        List<String> things = (List<String>) submission.activity().content().get("things");
        List<String> found =
                things.stream().filter(submission.values("thing")::contains).toList();
        if (found.isEmpty()) {
            throw new NotAnswered("sample.choose");
        }
        boolean right = found.equals(submission.activity().content().get("key"));
        return new Judgement(Interaction.list(found), right, Interaction.choice(things));
    }
}
