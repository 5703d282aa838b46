package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Private pages to fill in: texts, ticks, scales and worksheets. What can go into her plan she puts there. */
final class Sheets implements Way {

    private static final String ON = "Save and go on";
    private static final String INTO_PLAN = "Put this into my plan";
    private static final String PUT = "Save, and put it into my plan";

    private final ScreenReader reader;
    private final Journal journal;
    private final Map<String, List<String>> inPlan = new LinkedHashMap<>();
    private int lines;
    private final Set<String> sheets = new HashSet<>();

    Sheets(ScreenReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** How many different ones she filled in. */
    int count() {
        return sheets.size();
    }

    /** The lines that she put into her plan, by the title of the page where she wrote them. */
    Map<String, List<String>> inPlan() {
        return inPlan;
    }

    @Override
    public boolean isHere(Reading page) {
        return page.main().has("button", ON);
    }

    @Override
    public Reading goOn(Reading page) {
        sheets.add(page.where().replaceFirst("[?#].*", ""));
        List<String> written = new ArrayList<>();
        for (Heard box : page.main().every("textbox", "Date")) {
            written.addAll(fill(box));
        }
        answerChoices(page);
        if (page.main().summary(INTO_PLAN).isPresent()) {
            return reader.follow(putIntoPlan(page, written).main().the("button", ON));
        }
        return reader.follow(page.main().the("button", ON));
    }

    /** A list gets two lines, any other box one. What stands in it already stays. */
    private List<String> fill(Heard box) {
        if (box.is("Date")) {
            if (box.value().isEmpty()) {
                reader.write(box, "05122030");
            }
            return List.of();
        }
        if (!box.value().isEmpty()) {
            return List.of();
        }
        boolean list = box.description().contains("Write one thing on each line.");
        List<String> words = list ? List.of(line(), line()) : List.of(line());
        reader.write(box, String.join("\n", words));
        return words;
    }

    private String line() {
        lines++;
        return String.format(Locale.ROOT, "Own words number %04d.", lines);
    }

    /** One of each scale and each choice; every other box to tick. */
    private void answerChoices(Reading page) {
        int number = 0;
        for (Heard group : page.main().every("group", "radiogroup")) {
            Reading inside = page.within(group);
            List<Heard> radios = inside.every("radio");
            if (!radios.isEmpty()) {
                reader.tick(radios.get(number % radios.size()));
            }
            List<Heard> boxes = inside.every("checkbox");
            for (int i = 0; i < boxes.size(); i += 2) {
                if (!boxes.get(i).has("checked")) {
                    reader.tick(boxes.get(i));
                }
            }
            number++;
        }
    }

    private Reading putIntoPlan(Reading page, List<String> written) {
        reader.press(page.main().summary(INTO_PLAN).orElseThrow());
        Reading open = reader.again().main();
        for (Heard box :
                open.within(open.the("group", "What should go into your plan?")).every("checkbox")) {
            reader.tick(box);
        }
        Reading saved = reader.follow(open.the("button", PUT));
        if (!saved.says("Saved. It stands in your plan now.")) {
            journal.found(saved.where(), "nothing says that it stands in the plan");
        }
        long kept = saved.main().every("textbox").stream()
                .filter(box -> !box.value().isEmpty())
                .count();
        long boxes = page.main().every("textbox").size();
        if (kept != boxes) {
            journal.found(saved.where(), kept + " of " + boxes + " boxes have a text after it was saved");
        }
        inPlan.put(page.title(), written);
        return saved;
    }
}
