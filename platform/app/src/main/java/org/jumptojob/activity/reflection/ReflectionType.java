package org.jumptojob.activity.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.paper.PaperText;

/** Questions that a person answers for herself alone, in her own words: a private room. */
@ApplicationScoped
public class ReflectionType implements ActivityType {

    /** Lines for an answer on paper, as high as the box on the page. */
    private static final int WRITING_LINES = 5;

    @Override
    public String name() {
        return "reflection";
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PRIVATE_ROOM;
    }

    @Override
    public Object model(ActivityPage page) {
        return new ReflectionModel(page);
    }

    @Override
    public String completionRule() {
        return "left-by-choice";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> noteFields(Activity activity) {
        return new LinkedHashSet<>((List<String>) activity.content().getOrDefault("prompts", List.of()));
    }

    @Override
    public void onPaper(ActivityPage page, PaperText paper) {
        ReflectionModel questions = new ReflectionModel(page);
        paper.paragraphs(questions.getIntro());
        paper.hint(paper.word("paper.yours"));
        for (ReflectionModel.Prompt prompt : questions.getPrompts()) {
            paper.open("div", "together");
            paper.lead(prompt.getLabel());
            if (!prompt.getHint().isEmpty()) {
                paper.hint(prompt.getHint());
            }
            paper.lines(WRITING_LINES);
            paper.close("div");
        }
    }

    /** The questions as the view shows them. */
    public static class ReflectionModel {

        /** One question with the person's text. */
        public static class Prompt {
            private final String id;
            private final String label;
            private final String hint;
            private final String value;
            private final String otherValue;

            Prompt(String id, Map<?, ?> text, String value, String otherValue) {
                this.id = id;
                this.label = String.valueOf(text.get("label"));
                this.hint = text.get("hint") == null ? "" : String.valueOf(text.get("hint"));
                this.value = value;
                this.otherValue = otherValue;
            }

            public String getId() {
                return id;
            }

            public String getLabel() {
                return label;
            }

            public String getHint() {
                return hint;
            }

            public String getValue() {
                return value;
            }

            /** What another tab wrote here; empty where there is no second version. */
            public String getOtherValue() {
                return otherValue;
            }
        }

        private final List<String> intro;
        private final List<Prompt> prompts;

        ReflectionModel(ActivityPage page) {
            this.intro = page.paragraphs("intro");
            Map<String, Object> texts = page.texts("prompts");
            this.prompts = page.ids("prompts").stream()
                    .map(id -> new Prompt(
                            id,
                            (Map<?, ?>) texts.get(id),
                            page.note().map(note -> note.value(id)).orElse(""),
                            page.note()
                                    .flatMap(note -> note.other())
                                    .map(other -> String.join("\n", other.getOrDefault(id, List.of())))
                                    .orElse("")))
                    .toList();
        }

        public List<String> getIntro() {
            return intro;
        }

        public List<Prompt> getPrompts() {
            return prompts;
        }
    }
}
