package org.jumptojob.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that say which row of the sources a paragraph, item or field carries: <code>{src=CP-0-01}</code>, or several with
 * commas. They stand at the end of what they mark and are never shown as they are.
 */
public final class SourceMarks {

    /** What begins like a mark; whether it is a right one shows in {@link Mark#ids()}. */
    private static final Pattern MARK = Pattern.compile("[ \\t]*\\{\\s*src\\b([^}\\n]*)(\\}|$)", Pattern.MULTILINE);

    private static final Pattern IDS = Pattern.compile("=([A-Za-z0-9.-]+(?:,[A-Za-z0-9.-]+)*)");

    private SourceMarks() {}

    /** The text without its marks and without the blanks in front of them; the number of lines stays. */
    public static String strip(String text) {
        return text.contains("{") ? MARK.matcher(text).replaceAll("") : text;
    }

    /** All row IDs that the text names, in order, with repetitions. */
    public static List<String> list(String text) {
        return find(text).stream().flatMap(mark -> mark.ids().stream()).toList();
    }

    /** All marks, the badly written ones too. */
    public static List<Mark> find(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            Matcher ids = IDS.matcher(matcher.group(1));
            boolean right = ids.matches() && matcher.group(2).equals("}");
            marks.add(new Mark(
                    matcher.start(),
                    matcher.end(),
                    matcher.group().strip(),
                    right ? List.of(ids.group(1).split(",")) : List.of()));
        }
        return marks;
    }

    /**
     * A mark in a text.
     *
     * @param start index of its first character, the blanks in front included
     * @param end index after its last character
     * @param written as it stands in the text
     * @param ids the rows; empty if it is badly written
     */
    public record Mark(int start, int end, String written, List<String> ids) {}
}
