package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Effort;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;

/**
 * Times are worked out ({@link Effort}) and shown in parts: read, do, with the group, at your place. A number that stands in a file has
 * to agree: a session lasts as long as its parts, a module as long as its activities with or without the sessions, an activity and a track about as long as worked out.
 */
public final class Durations implements Measure {

    private static final Pattern TRACKS = Pattern.compile("curricula/[^/]+/track\\.yaml");
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** So much longer or shorter than worked out may a number be. */
    private static final double FACTOR = 2.5;

    private static final double SLACK = 5;

    /** A module may claim a little less than its activities take: some of them can be skipped. */
    private static final double LEAST = 0.9;

    @Override
    public String name() {
        return "durations";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Effort> tracks = new TreeMap<>();
        for (Modules module : Modules.of(documents).values()) {
            Set<String> replaced = new HashSet<>();
            module.activities()
                    .forEach(activity -> replaced.addAll(activity.content().texts("replaces")));
            Effort all = Effort.NONE;
            int alone = 0;
            int together = 0;
            for (Documents.ActivityFiles activity : module.activities()) {
                Effort effort = effort(activity);
                activity(activity, effort, problems);
                all = replaced.contains(activity.id()) ? all : all.and(effort);
                together += minutes(activity.whole());
                alone += activity.type().equals("session") ? 0 : minutes(activity.whole());
            }
            int claimed = minutes(module.whole());
            if (claimed < alone * LEAST || claimed > together) {
                problems.accept(module.whole()
                        .problem(
                                "minutes",
                                "The activities of this module take " + alone + " minutes, with the sessions "
                                        + together + ". Write a number between."));
            }
            tracks.merge(module.track(), all, Effort::and);
            rows.add(row(module.id(), all));
        }
        List<List<String>> sums = new ArrayList<>();
        for (YamlDocument document : documents.yaml(TRACKS)) {
            Entry track = new Entry(document, "", document.root());
            String folder = document.file().split("/")[1];
            Effort all = tracks.getOrDefault(folder, Effort.NONE);
            sums.add(row(folder, all));
            hours(track, all, problems);
        }
        return List.of(
                new Table(
                        "Durations of the tracks",
                        "In minutes.",
                        List.of(
                                "Track",
                                "Minutes: read",
                                "Minutes: do",
                                "Minutes: with the group",
                                "Minutes: at your place",
                                "Minutes together"),
                        sums),
                new Table(
                        "Durations of the modules",
                        "In minutes. Worked out from words, items, fields and sessions, for somebody who comes to the sessions;"
                                + " never a limit.",
                        List.of("Module", "Read", "Do", "With the group", "At your place", "Together"),
                        rows));
    }

    private static void activity(Documents.ActivityFiles activity, Effort effort, Consumer<Problem> problems) {
        int claimed = minutes(activity.whole());
        if (activity.type().equals("session")) {
            int parts = activity.content().list("parts").stream()
                    .mapToInt(Durations::minutes)
                    .sum();
            if (parts != minutes(activity.content()) || parts != claimed) {
                problems.accept(activity.whole()
                        .problem(
                                "minutes",
                                "The parts of this session take " + parts + " minutes together, but 'minutes' says "
                                        + claimed + " and 'content: minutes' " + minutes(activity.content())
                                        + ". Make them agree."));
            }
            return;
        }
        double real = effort.minutes();
        if (claimed > real * FACTOR + SLACK || claimed < real / FACTOR - SLACK) {
            problems.accept(activity.whole()
                    .problem(
                            "minutes",
                            "This says " + claimed + " minutes; worked out it is about " + Math.round(real)
                                    + ". Mend the number."));
        }
    }

    private static void hours(Entry track, Effort all, Consumer<Problem> problems) {
        double real = all.minutes() / MINUTES_OF_AN_HOUR;
        if (track.values().get("hours") instanceof Number claimed
                && (claimed.doubleValue() > Math.ceil(real) * FACTOR
                        || claimed.doubleValue() < Math.floor(real) / FACTOR)) {
            problems.accept(track.problem(
                    "hours",
                    "This says " + claimed + " hours; what is there takes about " + Math.round(real)
                            + ". Mend the number."));
        }
    }

    private static Effort effort(Documents.ActivityFiles activity) {
        Text text = activity.texts().get("en");
        int words = text == null
                ? 0
                : Sentence.of(text).stream().mapToInt(Sentence::length).sum();
        return Effort.of(activity.type(), activity.content().values(), words);
    }

    private static int minutes(Entry entry) {
        return entry.values().get("minutes") instanceof Integer minutes ? minutes : 0;
    }

    private static List<String> row(String name, Effort effort) {
        return List.of(
                name,
                whole(effort.read()),
                whole(effort.act()),
                whole(effort.group()),
                whole(effort.place()),
                whole(effort.minutes()));
    }

    private static String whole(double minutes) {
        return String.format(Locale.ROOT, "%.0f", minutes);
    }
}
