package org.jumptojob.activity.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.learning.paper.PaperText;

/**
 * A quiz on paper: the questions, and for each the answer with what there is to say about every option. In a file to keep the
 * answer is folded below its question; where nothing can be folded, the answers come after all questions.
 */
final class QuizOnPaper {

    private final PaperText paper;
    private final List<String> intro;
    private final List<QuizItem> items;
    private final List<QuizQuestion> questions = new ArrayList<>();

    QuizOnPaper(ActivityPage page, PaperText paper) {
        this.paper = paper;
        this.intro = page.paragraphs("intro");
        this.items = QuizItem.of(page.activity());
        for (QuizItem item : items) {
            Map<?, ?> text = (Map<?, ?>) page.texts("items").get(item.id());
            questions.add(new QuizQuestion(item, text, Optional.empty(), Map.of()));
        }
    }

    void write() {
        boolean folded = paper.form() == PaperForm.OFFLINE;
        paper.paragraphs(intro);
        for (int i = 0; i < items.size(); i++) {
            question(i, questions.get(i));
            if (folded) {
                paper.open("details", "answer");
                paper.open("summary", "");
                paper.text(paper.word("paper.answer", i + 1));
                paper.close("summary");
                answer(items.get(i), questions.get(i));
                paper.close("details");
            }
        }
        if (!folded) {
            paper.heading("answers", paper.word("paper.answers"));
            for (int i = 0; i < items.size(); i++) {
                paper.open("div", "together");
                paper.lead((i + 1) + ". " + questions.get(i).getText());
                answer(items.get(i), questions.get(i));
                paper.close("div");
            }
        }
    }

    private void question(int index, QuizQuestion question) {
        paper.open("div", "together");
        paper.lead((index + 1) + ". " + question.getText());
        paper.hint(paper.word("paper.how-" + question.getKind()));
        paper.boxes(texts(question.getOptions()));
        if (!question.getTargets().isEmpty()) {
            paper.paragraph(paper.word("paper.belongs"));
            paper.list(texts(question.getTargets()));
        }
        paper.close("div");
    }

    private static List<String> texts(List<QuizQuestion.Option> options) {
        return options.stream().map(QuizQuestion.Option::getText).toList();
    }

    private void answer(QuizItem item, QuizQuestion question) {
        switch (item.kind()) {
            case MATCH -> {
                paper.open("ul", "");
                question.getOptions()
                        .forEach(option -> line(
                                option.getText() + ": "
                                        + text(
                                                question.getTargets(),
                                                item.pairs().get(option.getId())),
                                option.getFeedback()));
                paper.close("ul");
            }
            case ORDER -> {
                paper.open("ol", "");
                item.key().forEach(id -> line(text(question.getOptions(), id), feedback(question.getOptions(), id)));
                paper.close("ol");
            }
            default -> {
                paper.open("ul", "");
                question.getOptions()
                        .forEach(option -> line(
                                paper.word(option.isFits() ? "quiz.this-fits" : "quiz.look-again"),
                                option.getText() + " – " + option.getFeedback()));
                paper.close("ul");
            }
        }
    }

    private void line(String first, String rest) {
        paper.open("li", "");
        paper.strong(first);
        paper.text(rest);
        paper.close("li");
    }

    private static String text(List<QuizQuestion.Option> options, String id) {
        return find(options, id).map(QuizQuestion.Option::getText).orElse("");
    }

    private static String feedback(List<QuizQuestion.Option> options, String id) {
        return find(options, id).map(QuizQuestion.Option::getFeedback).orElse("");
    }

    private static Optional<QuizQuestion.Option> find(List<QuizQuestion.Option> options, String id) {
        return options.stream().filter(option -> option.getId().equals(id)).findFirst();
    }
}
