package org.jumptojob.survey.pages;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.content.Instrument.Words;
import org.jumptojob.content.Titles;
import org.jumptojob.survey.Results;
import org.jumptojob.web.Texts;

/**
 * Totals as a table (RFC 4180) and as JSON. A hidden figure is told by its word, {@code few}, {@code some} or {@code most},
 * in both. Programs for tables run a cell that begins like a formula, so such a cell gets an apostrophe in front (OWASP, CSV
 * Injection).
 */
final class TotalsFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private final Results results;
    private final Words words;
    private final Texts texts;

    TotalsFile(Results results, Texts texts) {
        this.results = results;
        this.words = results.form().words(Titles.BASE);
        this.texts = texts;
    }

    String csv() {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        csv.append(row(List.of("question", "text", "answer", "figure")));
        csv.append(row(List.of("", "", "people", people())));
        for (Results.Told told : results.questions()) {
            String id = told.question().id();
            String text = words.of(told.question(), "text");
            told.choices()
                    .forEach(choice -> csv.append(row(List.of(
                            id,
                            text,
                            PaperItem.choice(told.question(), words, texts, choice.id()),
                            figure(choice.part())))));
            told.middle().ifPresent(value -> csv.append(row(List.of(id, text, "middle", String.valueOf(value)))));
            told.words().forEach(line -> csv.append(row(List.of(id, text, "words", line))));
        }
        results.middles()
                .forEach((section, value) -> csv.append(row(List.of(section, "", "score", String.valueOf(value)))));
        return csv.toString();
    }

    String json() {
        JsonArrayBuilder questions = JSON.createArrayBuilder();
        for (Results.Told told : results.questions()) {
            JsonObjectBuilder question = JSON.createObjectBuilder()
                    .add("id", told.question().id())
                    .add("text", words.of(told.question(), "text"));
            JsonObjectBuilder choices = JSON.createObjectBuilder();
            told.choices().forEach(choice -> choices.add(choice.id(), figure(choice.part())));
            question.add("answers", choices);
            told.middle().ifPresent(value -> question.add("middle", value));
            JsonArrayBuilder lines = JSON.createArrayBuilder();
            told.words().forEach(lines::add);
            questions.add(question.add("words", lines));
        }
        JsonObjectBuilder scores = JSON.createObjectBuilder();
        results.middles().forEach(scores::add);
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(JSON.createObjectBuilder()
                    .add("survey", results.round().getName())
                    .add("form", results.form().id())
                    .add("version", results.form().version())
                    .add("people", people())
                    .add("questions", questions)
                    .add("scores", scores)
                    .build());
        }
        return text + "\n";
    }

    private String people() {
        return results.people() < Disclosure.LEAST_PEOPLE ? "fewer than five" : String.valueOf(results.people());
    }

    private static String figure(Disclosure.Part part) {
        return part.share() == Disclosure.Share.EXACT
                ? String.valueOf(part.value())
                : part.share().name().toLowerCase(Locale.ROOT);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(TotalsFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
