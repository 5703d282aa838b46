package org.jumptojob.activity.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.plan.Step;

/**
 * Makes steps of a career plan from the answers of a worksheet. Each answer is a step, each line of a list too. Where the
 * worksheet says which box is a step ({@code what}), with whom ({@code who}) and on which day ({@code when}), person and
 * day go to the step of their own; else a day goes to the step before it.
 */
final class SheetSteps {

    private static final int NONE = -1;

    private final List<Box> boxes;
    private final boolean marked;
    private final List<Step> steps = new ArrayList<>();
    private int open = NONE;

    /** @param boxes all boxes of the worksheet, in their order */
    SheetSteps(List<Box> boxes) {
        this.boxes = boxes;
        this.marked = boxes.stream().anyMatch(box -> !box.getStep().isEmpty());
    }

    /**
     * The steps of the boxes that were ticked.
     *
     * @param value what stands in a box
     */
    List<Step> of(List<String> ticked, Function<Box, String> value) {
        for (Box box : boxes) {
            if (ticked.contains(box.getId())) {
                take(box, value.apply(box).strip());
            } else if (box.getStep().equals("what")) {
                open = NONE; // Its person and its day belong to no other step.
            }
        }
        return steps;
    }

    private void take(Box box, String value) {
        boolean isDay = box.getKind().equals("date");
        if (box.getStep().equals("what")) {
            open = NONE;
        }
        if (value.isEmpty()) {
            return;
        }
        boolean attaches = open != NONE && (marked ? !box.getStep().isEmpty() : isDay);
        if (attaches && !box.getStep().equals("what")) {
            Step step = steps.get(open);
            steps.set(
                    open,
                    isDay ? step(step.what(), step.who(), value) : step(step.what(), whole(box, value), step.when()));
        } else if (!isDay) {
            asked(box, value).forEach(what -> steps.add(step(what, "", "")));
            open = !marked || box.getStep().equals("what") ? steps.size() - 1 : open;
        } else if (marked) {
            steps.add(step(box.getLabel(), "", value));
        }
    }

    private static String whole(Box box, String value) {
        return whats(box, value).collect(Collectors.joining(", "));
    }

    private static Stream<String> whats(Box box, String value) {
        String words = box.inWords(value);
        Stream<String> parts =
                box.getKind().equals("list") ? words.lines() : Stream.of(words.replaceAll("\\s*\\R\\s*", " "));
        return parts.map(String::strip).filter(part -> !part.isEmpty());
    }

    /** A choice such as "Each day" says nothing without its question. */
    private static Stream<String> asked(Box box, String value) {
        return box.getKind().equals("choice")
                ? whats(box, value).map(answer -> box.getLabel() + " " + answer)
                : whats(box, value);
    }

    private static Step step(String what, String who, String when) {
        return new Step(0, what, who, when, false, false);
    }
}
