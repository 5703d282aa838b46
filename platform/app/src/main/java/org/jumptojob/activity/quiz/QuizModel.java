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
    private final int fitting;
    private final boolean ended;

    QuizModel(ActivityPage page, List<QuizItem> items) {
        this.items = items;
        Map<String, Attempt.Response> last =
                page.attempt().map(Attempt::lastByItem).orElse(Map.of());
        this.answered =
                (int) items.stream().filter(item -> last.containsKey(item.id())).count();
        this.fitting = page.attempt().map(Attempt::fitting).orElse(0L).intValue();
        this.ended = page.attempt().filter(Attempt::completed).isPresent();
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

    /** To how many questions the last answer fits. */
    public int getFitting() {
        return fitting;
    }

    /** Whether this try was ended: all was answered, and she wanted to know what it adds up to. */
    public boolean isEnded() {
        return ended;
    }

    /** How many answers have to fit for a pass mark in percent. */
    public int needed(int percent) {
        return (items.size() * percent + 99) / 100;
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
