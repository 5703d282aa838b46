package org.jumptojob.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.Instrument.Condition;
import org.jumptojob.content.Instrument.Kind;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Range;
import org.jumptojob.content.Instrument.Scoring;
import org.jumptojob.content.Instrument.Section;
import org.jumptojob.content.Instrument.Words;

/** Reads one instrument from its files: structure, and words in each language. */
final class InstrumentReader {

    /** What follows the base name: nothing but {@code .yaml} for the structure, a language for words. */
    private static final Pattern ENDING = Pattern.compile("(?:\\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*))?\\.yaml");

    private final String folder;
    private final String base;
    private final SortedMap<String, String> files;
    private final Consumer<Problem> problems;

    /** As {@link ActivityReader}. */
    InstrumentReader(String folder, String base, Map<String, String> files, Consumer<Problem> problems) {
        this.folder = folder;
        this.base = base;
        this.files = new TreeMap<>(files);
        this.problems = problems;
    }

    /** Whether a file with this ending (all that follows the base name) can belong to an instrument. */
    static boolean isEnding(String ending) {
        return ENDING.matcher(ending).matches();
    }

    /** The instrument; empty if there is no structure to read. */
    Optional<Instrument> read() {
        return document(base + ".yaml")
                .map(document -> Fields.of(document, problems))
                .map(this::instrument);
    }

    private Instrument instrument(Fields fields) {
        Fields content = fields.object("content");
        Map<String, List<String>> scales = new HashMap<>();
        content.objects("scales").forEach(scale -> scales.put(scale.text("id"), scale.texts("steps")));
        return new Instrument(
                fields.text("id"),
                fields.texts("ways"),
                fields.textOr("pages", "one").equals("one"),
                fields.texts("moments"),
                fields.texts("sources"),
                ActivityReader.provenance(fields.object("provenance")),
                fields.text("licence"),
                content.objects("sections").stream()
                        .map(section -> section(section, scales))
                        .toList(),
                texts(),
                ActivityReader.version(base, files),
                files);
    }

    private static Section section(Fields fields, Map<String, List<String>> scales) {
        String id = fields.text("id");
        List<Question> questions = new ArrayList<>();
        for (Fields question : fields.objects("questions")) {
            questions.add(question(id, question, scales));
        }
        return new Section(id, Scoring.of(fields.textOr("scoring", "none")), questions);
    }

    private static Question question(String section, Fields fields, Map<String, List<String>> scales) {
        Kind kind = Kind.of(fields.text("kind"));
        String scale = fields.textOr("scale", "");
        List<String> choices = fields.texts("options");
        if (kind.isScale()) {
            choices = scales.getOrDefault(scale, List.of());
        } else if (kind == Kind.YES_NO) {
            choices = Instrument.YES_NO;
        }
        Optional<Condition> showIf = Optional.empty();
        if (fields.has("show-if")) {
            Fields condition = fields.object("show-if");
            showIf = Optional.of(new Condition(condition.text("question"), condition.texts("is")));
        }
        return new Question(
                fields.text("id"),
                section,
                kind,
                scale,
                choices,
                fields.has("evidence") && fields.flag("evidence"),
                fields.numberOr("longest", Instrument.LONGEST),
                new Range(fields.numberOr("least", 0), fields.numberOr("most", Integer.MAX_VALUE)),
                showIf);
    }

    private Map<String, Words> texts() {
        Map<String, Words> texts = new TreeMap<>();
        for (String name : files.keySet()) {
            Matcher ending = ENDING.matcher(name.substring(base.length()));
            if (ending.matches() && ending.group(1) != null) {
                document(name).ifPresent(document -> {
                    Map<String, String> words = new LinkedHashMap<>();
                    document.texts(words::put);
                    texts.put(ending.group(1), new Words(words));
                });
            }
        }
        if (!texts.containsKey(Titles.BASE)) {
            problems.accept(new Problem(
                    folder + base + ".yaml",
                    1,
                    "There is no English text. Add " + base + "." + Titles.BASE + ".yaml."));
        }
        return texts;
    }

    private Optional<YamlDocument> document(String name) {
        return YamlDocument.parse(folder + name, files.get(name), problems);
    }
}
