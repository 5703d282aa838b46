package org.jumptojob.survey.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Kind;
import org.jumptojob.content.Instrument.Question;

/**
 * Reads answers from the fields of a form. A form names the questions that it shows in {@code q}; the answer to the question
 * {@code x} stands in {@code a.x}, words in {@code w.x}, and {@code r.x} says that the words may be read.
 */
public final class ReplyReader {

    /** The field that names the questions of a form. */
    public static final String ASKED = "q";

    private ReplyReader() {}

    public static String choiceField(Question question) {
        return "a." + question.id();
    }

    public static String wordsField(Question question) {
        return "w." + question.id();
    }

    public static String readField(Question question) {
        return "r." + question.id();
    }

    /**
     * The answers of all questions that a form shows, by the id of the question. A question without an answer is left out.
     *
     * @throws NotTaken where a number is none, or words are too many
     */
    public static Map<String, Reply> read(Instrument form, Map<String, List<String>> fields) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        for (String id : fields.getOrDefault(ASKED, List.of())) {
            form.question(id).ifPresent(question -> replies.put(id, read(question, fields)));
        }
        return replies;
    }

    private static Reply read(Question question, Map<String, List<String>> fields) {
        List<String> choices = question.kind() == Kind.NUMBER
                ? number(question, first(fields, choiceField(question)))
                : fields.getOrDefault(choiceField(question), List.of()).stream()
                        .filter(question.choices()::contains)
                        .distinct()
                        .limit(question.kind() == Kind.SEVERAL ? Long.MAX_VALUE : 1)
                        .toList();
        String words = "";
        if (question.hasWords()) {
            words = first(fields, wordsField(question)).replace("\r\n", "\n").strip();
            if (words.length() > question.longest()) {
                throw new NotTaken(wordsField(question), "survey.too-long");
            }
        }
        boolean mayBeRead = !words.isEmpty() && fields.containsKey(readField(question));
        return new Reply(choices, words, mayBeRead);
    }

    private static List<String> number(Question question, String typed) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return List.of();
        }
        Optional<Integer> number = digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
        return number.filter(value -> value >= question.range().least()
                        && value <= question.range().most())
                .map(value -> List.of(String.valueOf(value)))
                .orElseThrow(() -> new NotTaken(choiceField(question), "survey.no-number"));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
