package org.jumptojob.activity.worksheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;

/**
 * Puts answers of a worksheet into the signed-in person's own career plan, below what stands there. It takes only what she has
 * ticked; the worksheet stays as it is. What stands in the plan already is not added again.
 */
@ApplicationScoped
public class IntoPlan {

    /** The field with the names of the boxes that were ticked. */
    static final String TICKED = "into";

    /** The field with the place on the page of the plan. */
    static final String PLACE = "place";

    @Inject
    PlanService plan;

    @Inject
    Visitor visitor;

    /** What came of it. */
    public enum Outcome {
        PUT("worksheet.put"),
        NOTHING_TICKED("worksheet.nothing-ticked"),
        NOTHING_WRITTEN("worksheet.nothing-written"),
        THERE_ALREADY("worksheet.there-already");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** The message key of what is said about it. */
        public String text() {
            return text;
        }
    }

    /**
     * Adds the ticked answers to the page of the plan that the worksheet names.
     *
     * @param fields as the form sends them
     * @throws NotFound where the worksheet leads to no page of the plan
     * @throws org.jumptojob.plan.TooLong where the page would be longer than it may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Outcome put(Activity activity, Map<String, List<String>> fields) {
        PlanPage page =
                PlanPage.of(String.valueOf(activity.content().get("feeds"))).orElseThrow(NotFound::new);
        List<String> ticked = fields.getOrDefault(TICKED, List.of());
        List<Box> all = Box.of(activity, activity.text(visitor.getPreferences().contentLanguage()));
        List<Box> boxes =
                all.stream().filter(box -> ticked.contains(box.getId())).toList();
        if (boxes.isEmpty()) {
            return Outcome.NOTHING_TICKED;
        }
        if (boxes.stream().allMatch(box -> value(box, fields).isBlank())) {
            return Outcome.NOTHING_WRITTEN;
        }
        int added = page == PlanPage.STEPS
                ? plan.addSteps(new SheetSteps(all).of(ticked, box -> value(box, fields)))
                : plan.add(page, place(page, fields), lines(boxes, fields));
        return added > 0 ? Outcome.PUT : Outcome.THERE_ALREADY;
    }

    /** The place that she chose; the first where the form names none. */
    private static String place(PlanPage page, Map<String, List<String>> fields) {
        String wanted = first(fields, PLACE);
        return page.fields().contains(wanted) ? wanted : page.fields().get(0);
    }

    /** What was chosen and a day say nothing without their question; what she wrote speaks for itself. */
    private static List<String> lines(List<Box> boxes, Map<String, List<String>> fields) {
        return boxes.stream()
                .flatMap(box -> {
                    String words = box.inWords(value(box, fields));
                    return words.isBlank()
                            ? Stream.empty()
                            : switch (box.getKind()) {
                                case "choice", "date" -> Stream.of(box.getLabel() + " " + words);
                                default -> words.lines();
                            };
                })
                .toList();
    }

    private static String value(Box box, Map<String, List<String>> fields) {
        return first(fields, box.getId());
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
