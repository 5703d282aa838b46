package org.jumptojob.survey.paper;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The {@link Reply#mark marks} of all answers that a form had shown, in its one field {@code version}: the mark alone for one
 * question, {@code id:mark} with blanks between for several. So two tabs do not write over each other.
 */
public final class Marks {

    private Marks() {}

    /** @param marks by question, in the order of the form */
    public static String write(Map<String, String> marks) {
        return marks.size() == 1
                ? marks.values().iterator().next()
                : marks.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** @return the mark by question; an empty text where the form had shown no answer, or says nothing of it */
    public static Map<String, String> read(String field, Collection<String> questions) {
        Map<String, String> marks = new LinkedHashMap<>();
        questions.forEach(question -> marks.put(question, questions.size() == 1 ? field : ""));
        for (String pair : field.split(" ")) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                marks.replace(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return marks;
    }
}
