package org.jumptojob.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.web.Texts;

/** Says in sentences what has changed on a page of the plan since an earlier version. */
public final class Comparison {

    private final Texts texts;
    private final PlanWords words;

    public Comparison(Texts texts) {
        this.texts = texts;
        this.words = new PlanWords(texts);
    }

    /** One sentence for each thing that was added, taken out or changed; empty where both read the same. */
    public List<String> sentences(PlanPage page, Map<String, List<String>> then, Map<String, List<String>> now) {
        return page == PlanPage.STEPS ? ofSteps(Step.of(then), Step.of(now)) : ofTexts(page, then, now);
    }

    private List<String> ofTexts(PlanPage page, Map<String, List<String>> then, Map<String, List<String>> now) {
        List<String> sentences = new ArrayList<>();
        for (String field : page.fields()) {
            String box = texts.get("plan.box-" + page.word() + "-" + field);
            List<String> before = SheetTexts.lines(then, field);
            List<String> after = SheetTexts.lines(now, field);
            without(after, before).forEach(line -> sentences.add(texts.of("plan.since-new", box, line)));
            without(before, after).forEach(line -> sentences.add(texts.of("plan.since-gone", box, line)));
        }
        return sentences;
    }

    /** The lines of one text that the other does not have; a line that stands twice counts twice. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(others);
        return lines.stream().filter(line -> !left.remove(line)).toList();
    }

    private List<String> ofSteps(List<Step> then, List<Step> now) {
        Map<Integer, Step> before = then.stream().collect(Collectors.toMap(Step::number, Function.identity()));
        Map<Integer, Step> after = now.stream().collect(Collectors.toMap(Step::number, Function.identity()));
        List<String> sentences = new ArrayList<>();
        now.stream()
                .filter(step -> !before.containsKey(step.number()))
                .forEach(step -> sentences.add(texts.of("plan.since-step-new", words.name(step))));
        now.stream()
                .filter(step -> before.containsKey(step.number()))
                .forEach(step -> sentences.addAll(ofStep(before.get(step.number()), step)));
        then.stream()
                .filter(step -> !after.containsKey(step.number()))
                .forEach(step -> sentences.add(texts.of("plan.since-step-gone", words.name(step))));
        return sentences;
    }

    private List<String> ofStep(Step then, Step now) {
        List<String> sentences = new ArrayList<>();
        String name = words.name(now);
        if (!then.what().strip().equals(now.what().strip())) {
            sentences.add(texts.of("plan.since-step-what", words.name(then), name));
        }
        if (!then.who().strip().equals(now.who().strip())) {
            sentences.add(texts.of("plan.since-step-who", name, orNobody(then.who()), orNobody(now.who())));
        }
        if (!then.when().strip().equals(now.when().strip())) {
            sentences.add(texts.of("plan.since-step-when", name, orNone(then), orNone(now)));
        }
        if (then.done() != now.done()) {
            sentences.add(texts.of(now.done() ? "plan.since-step-done" : "plan.since-step-open", name));
        }
        return sentences;
    }

    private String orNobody(String who) {
        return who.isBlank() ? texts.get("plan.since-nobody") : who.strip();
    }

    private String orNone(Step step) {
        return step.when().isBlank() ? texts.get("plan.since-no-date") : step.dayInWords();
    }
}
