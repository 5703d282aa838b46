package org.jumptojob.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.web.Texts;

/** Sheets as they are read: headings and plain lines, the same on the page, on paper, in a file and for a receiver. */
public final class PlanWords {

    private final Texts texts;

    public PlanWords(Texts texts) {
        this.texts = texts;
    }

    /** The name of a page; her own page has the one that she gave it. */
    public String title(PlanPage page, Map<String, List<String>> fields) {
        String own =
                page == PlanPage.OWN ? SheetTexts.first(fields, PlanPage.TITLE).strip() : "";
        return own.isEmpty() ? texts.get("plan.page-" + page.word()) : own;
    }

    /** What stands on a page; boxes without text are left out. */
    public List<Part> parts(PlanPage page, Map<String, List<String>> fields) {
        if (page == PlanPage.STEPS) {
            return Step.of(fields).stream().map(this::part).toList();
        }
        if (page == PlanPage.OWN) {
            return filled(Stream.of(new Part("", false, SheetTexts.lines(fields, "text"))));
        }
        return filled(page.fields().stream()
                .map(field -> new Part(
                        texts.get("plan.box-" + page.word() + "-" + field), false, SheetTexts.lines(fields, field))));
    }

    private Part part(Step step) {
        List<String> lines = new ArrayList<>();
        if (!step.who().isBlank()) {
            lines.add(texts.of("plan.step-with", step.who().strip()));
        }
        if (!step.when().isBlank()) {
            lines.add(texts.of("plan.step-by", step.dayInWords()));
        }
        if (step.done()) {
            lines.add(texts.get("plan.step-is-done"));
        }
        return new Part(name(step), true, lines);
    }

    /** What a step is called where it is spoken of. */
    String name(Step step) {
        return step.what().isBlank()
                ? texts.of("plan.step-number", step.number())
                : step.what().strip();
    }

    /** A heading of the plan for good and hard days: hers, or the one from the beginning. */
    public String heading(String id, Map<String, List<String>> fields) {
        String own = SheetTexts.first(fields, "head-" + id).strip();
        if (!own.isEmpty()) {
            return own;
        }
        return HardDays.HEADINGS.contains(id) ? texts.get("plan.day-" + id) : texts.get("plan.day-own");
    }

    public List<Part> hardDays(Map<String, List<String>> fields) {
        return filled(Stream.concat(
                HardDays.ids(fields).stream()
                        .map(id -> new Part(heading(id, fields), false, SheetTexts.lines(fields, "text-" + id))),
                Stream.of(new Part(texts.get("plan.day-work"), false, SheetTexts.lines(fields, HardDays.WORK)))));
    }

    /** The headings alone, to be filled in on paper. */
    public List<Part> hardDaysOnPaper() {
        return Stream.concat(HardDays.HEADINGS.stream().map(id -> "plan.day-" + id), Stream.of("plan.day-work"))
                .map(key -> new Part(texts.get(key), false, List.of()))
                .toList();
    }

    /** The lines of the card: chosen examples first, then her own. */
    public List<String> card(Map<String, List<String>> fields) {
        List<String> lines = new ArrayList<>();
        fields.getOrDefault(Card.PICK, List.of()).forEach(id -> lines.add(texts.get("plan.help-" + id)));
        lines.addAll(SheetTexts.lines(fields, Card.OWN));
        return lines;
    }

    /** The card as one list; nothing where it is empty. */
    public List<Part> cardParts(Map<String, List<String>> fields) {
        return filled(Stream.of(new Part("", true, card(fields))));
    }

    private static List<Part> filled(Stream<Part> parts) {
        return parts.filter(part -> !part.lines().isEmpty()).toList();
    }
}
