package org.jumptojob.activity.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.Attempt;

/** One question of a quiz at a time, as the view shows it: the one of the address, else the first without an answer. */
public class QuizModel {

    private final List<String> intro;
    private final List<QuizItem> items;
    private final QuizQuestion question;
    private final int number;
    private final int answered;

    QuizModel(ActivityPage page, List<QuizItem> items) {
        this.items = items;
        Map<String, Attempt.Response> last =
                page.attempt().map(Attempt::lastByItem).orElse(Map.of());
        this.answered =
                (int) items.stream().filter(item -> last.containsKey(item.id())).count();
        QuizItem shown = shown(page.parameters().get("q"), last);
        this.number = items.indexOf(shown) + 1;
        this.intro = number == 1 && answered == 0 ? page.paragraphs("intro") : List.of();
        Map<?, ?> text = (Map<?, ?>) page.texts("items").get(shown.id());
        this.question = new QuizQuestion(shown, text, Optional.ofNullable(last.get(shown.id())), page.parameters());
    }

    private QuizItem shown(String wanted, Map<String, Attempt.Response> last) {
        return items.stream()
                .filter(item -> item.id().equals(wanted))
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> !last.containsKey(item.id()))
                        .findFirst())
                .orElse(items.get(0));
    }

    public List<String> getIntro() {
        return intro;
    }

    public QuizQuestion getQuestion() {
        return question;
    }

    /** Counted from 1. */
    public int getNumber() {
        return number;
    }

    public int getCount() {
        return items.size();
    }

    public boolean isAllAnswered() {
        return answered == items.size();
    }

    /** The next question in order; empty after the last one. */
    public String getNext() {
        return number < items.size() ? items.get(number).id() : "";
    }

    /** The question before; empty before the first. */
    public String getPrevious() {
        return number > 1 ? items.get(number - 2).id() : "";
    }
}
