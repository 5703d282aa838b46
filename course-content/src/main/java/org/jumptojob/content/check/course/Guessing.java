package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;

/**
 * Neither place nor length gives an answer away. In a track the right option is strictly the longest in at most {@value #MOST_LONGEST} %
 * of the single choices, and right in each place in {@value #LEAST_PLACE} to {@value #MOST_PLACE} %; at most one item in
 * {@value #TRUE_FALSE} is true-or-false, and of these {@value #LEAST_TRUE} to {@value #MOST_TRUE} % are true. Who always takes the
 * longest, the first or "false", passes in no module; neither does somebody who knows which of these is best for each kind of item.
 */
public final class Guessing implements Measure {

    static final int MOST_LONGEST = 40;
    static final int LEAST_PLACE = 25;
    static final int MOST_PLACE = 42;
    static final int TRUE_FALSE = 6;
    static final int LEAST_TRUE = 40;
    static final int MOST_TRUE = 60;

    /** Share of the items, in percent, with which a module counts as passed. */
    static final int PASSED = 80;

    /** Shares of fewer items than this say nothing. */
    static final int FEWEST = 6;

    private static final int PLACES = 3;

    @Override
    public String name() {
        return "guessing";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        Map<String, List<Item>> tracks = new LinkedHashMap<>();
        Map<String, Double> best = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (Modules module : Modules.of(documents).values()) {
            List<Item> items = module.items();
            tracks.computeIfAbsent(module.track(), track -> new ArrayList<>()).addAll(items);
            if (!items.isEmpty()) {
                List<String> row = strategies(module, items, problems);
                rows.add(row);
                row.stream().skip(2).forEach(share -> best.merge(module.track(), Double.valueOf(share), Math::max));
            }
        }
        List<List<String>> shares = new ArrayList<>();
        tracks.forEach((track, items) -> {
            List<String> row = new ArrayList<>(shares(track, items, problems));
            row.add(percent(best.getOrDefault(track, 0.0)));
            shares.add(row);
        });
        return List.of(
                new Table(
                        "Can it be guessed? Tracks",
                        "Right is the longest: 40 % at most. Each place: 25 to 42 %. True or false: at most 1 item in 6; 40 to 60 % are true.",
                        List.of(
                                "Track",
                                "Items",
                                "Right is longest %",
                                "Right is longest, easy %",
                                "Right in place 1 %",
                                "Right in place 2 %",
                                "Right in place 3 %",
                                "True or false %",
                                "Of these true %",
                                "Best guess in a module %"),
                        shares),
                new Table(
                        "Can it be guessed? Modules",
                        "Right answers in percent for somebody who does not read. 80 would be a pass.",
                        List.of(
                                "Module",
                                "Items",
                                "Always longest",
                                "Always longest, easy",
                                "Always first",
                                "Always false",
                                "Mix",
                                "Mix, easy"),
                        rows));
    }

    private static List<String> strategies(Modules module, List<Item> items, Consumer<Problem> problems) {
        Map<String, Predicate<Item>> ways = new LinkedHashMap<>();
        ways.put("the longest", item -> item.rightByLongest("en"));
        ways.put("the longest in easy words", item -> item.rightByLongest("en-simple"));
        ways.put("the first", Item::rightByFirst);
        ways.put("\"false\"", Item::rightByFalse);
        List<String> row = new ArrayList<>(List.of(module.id(), "" + items.size()));
        ways.forEach((way, right) -> row.add(hold(module, "always takes " + way, share(items, right), problems)));
        row.add(hold(module, "mixes these", mix(items, "en"), problems));
        row.add(hold(module, "mixes these in easy words", mix(items, "en-simple"), problems));
        return row;
    }

    private static String hold(Modules module, String who, double share, Consumer<Problem> problems) {
        if (share >= PASSED) {
            problems.accept(module.whole()
                    .problem(
                            "id",
                            "Who " + who + " has " + percent(share)
                                    + " % right in this module and passes without reading. Change some options."));
        }
        return percent(share);
    }

    /** The share of somebody who, for each kind of item, takes the way that is best there. */
    private static double mix(List<Item> items, String language) {
        long right = items.stream().collect(Collectors.groupingBy(Item::kind)).values().stream()
                .mapToLong(kind -> LongStream.of(
                                kind.stream()
                                        .filter(item -> item.rightByLongest(language))
                                        .count(),
                                kind.stream().filter(Item::rightByFirst).count(),
                                kind.stream().filter(Item::rightByFalse).count())
                        .max()
                        .orElse(0))
                .sum();
        return items.isEmpty() ? 0 : 100.0 * right / items.size();
    }

    private static List<String> shares(String track, List<Item> items, Consumer<Problem> problems) {
        List<Item> single = items.stream().filter(item -> item.is("single")).toList();
        List<Item> trueFalse =
                items.stream().filter(item -> item.is("true-false")).toList();
        Limits limits = new Limits(track, problems);
        List<String> row = new ArrayList<>(List.of(track, "" + items.size()));
        for (String language : List.of("en", "en-simple")) {
            double longest = share(single, item -> item.rightIsLongest(language));
            row.add(percent(longest));
            limits.hold(single, longest, 0, MOST_LONGEST, "of the right options are the longest (" + language + ")");
        }
        for (int i = 0; i < PLACES; i++) {
            int place = i;
            double here = share(single, item -> item.place() == place);
            row.add(percent(here));
            limits.hold(single, here, LEAST_PLACE, MOST_PLACE, "of the right options stand in place " + (i + 1));
        }
        double share = share(items, item -> item.is("true-false"));
        double isTrue = share(trueFalse, item -> item.key().contains("t"));
        row.add(percent(share));
        row.add(trueFalse.isEmpty() ? "–" : percent(isTrue));
        limits.hold(items, share, 0, 100.0 / TRUE_FALSE, "of the items are true-or-false");
        if (!trueFalse.isEmpty()) {
            limits.hold(items, isTrue, LEAST_TRUE, MOST_TRUE, "of the true-or-false items are true");
        }
        return row;
    }

    private static double share(List<Item> items, Predicate<Item> which) {
        return items.isEmpty() ? 0 : 100.0 * items.stream().filter(which).count() / items.size();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share);
    }

    private record Limits(String track, Consumer<Problem> problems) {

        void hold(List<Item> of, double share, double least, double most, String what) {
            if (of.size() >= FEWEST && (share < least || share > most)) {
                problems.accept(new Problem(
                        "curricula/" + track + "/track.yaml",
                        1,
                        percent(share) + " % " + what + "; in a track it is "
                                + (least > 0 ? percent(least) + " to " : "at most ") + percent(most) + " %."));
            }
        }
    }
}
