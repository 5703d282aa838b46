package org.jumptojob.activity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jumptojob.curriculum.LessonHtml;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.paper.PaperText;

/** A lesson to read: one Markdown text in each language. Complete when the person goes on. */
@ApplicationScoped
public class PageType implements ActivityType {

    @Inject
    private LessonHtml lessons;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.LESSON;
    }

    @Override
    public Object model(ActivityPage page) {
        return new LessonModel(lessons.of(page.activity(), page.language()), page.language());
    }

    @Override
    public String completionRule() {
        return "read";
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        LessonModel lesson = (LessonModel) model(page);
        paper.lesson(lesson.getHtml());
        lesson.getWords()
                .forEach(word -> paper.meaning(new PaperText.Meaning(word.getId(), word.getTerm(), word.getText())));
    }
}
