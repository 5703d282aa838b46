package org.jumptojob.learning.pages;

import java.util.ArrayList;
import java.util.List;
import org.jumptojob.content.Effort;
import org.jumptojob.web.Texts;

/** Times as people say them: about how long, and for what. */
final class Times {

    private static final int HOUR = 60;

    private Times() {}

    /** About how long, such as "40 minutes" or "3 and a half hours". */
    static String about(double minutes, Texts texts) {
        long fives = Math.max(5, Math.round(minutes / 5) * 5);
        if (fives < HOUR) {
            return texts.of("track.minutes", fives);
        }
        long halves = Math.round(minutes / (HOUR / 2.0));
        return texts.of(halves % 2 == 0 ? "track.hours" : "track.hours-half", halves / 2);
    }

    /** For what the time is, a line for each part; a part of less than a minute is none. */
    static List<String> parts(Effort effort, Texts texts) {
        List<String> lines = new ArrayList<>();
        add(lines, "track.time-read", effort.read(), texts);
        add(lines, "track.time-do", effort.act(), texts);
        add(lines, "track.time-group", effort.group(), texts);
        add(lines, "track.time-place", effort.place(), texts);
        return lines;
    }

    private static void add(List<String> lines, String key, double minutes, Texts texts) {
        if (minutes >= 1) {
            lines.add(texts.of(key, about(minutes, texts)));
        }
    }
}
