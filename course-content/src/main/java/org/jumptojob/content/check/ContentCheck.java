package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Problem;
import org.jumptojob.content.Reading;

/** Reads content and holds it to every rule: the reader's own, the JSON Schemas, and the rules of this package. */
public final class ContentCheck {

    private static final List<Rule> RULES = List.of(
            new MarkdownRule(),
            new IdRule(),
            new SameIdsRule(),
            new EasyWordsRule(),
            new SourceRule(),
            new KeyMessageRule(),
            new QuizRule(),
            new MisconceptionRule(),
            new ScenarioRule(),
            new SessionRule(),
            new InstrumentRule(),
            new FingerprintRule());

    private ContentCheck() {}

    /** The content with everything that is wrong with it, in the order of files and lines. */
    public static Reading check(ContentFiles files) {
        Reading reading = ContentReader.read(files);
        Documents documents = new Documents(files);
        Set<Problem> problems = new TreeSet<>(reading.problems());
        Set<String> places = new HashSet<>();
        problems.forEach(problem -> places.add(place(problem)));
        new SchemaCheck().check(documents, problem -> {
            // Reader and schema see the same missing field; the reader's words are plainer.
            if (!places.contains(place(problem))) {
                problems.add(problem);
            }
        });
        RULES.forEach(rule -> rule.check(documents, problems::add));
        return new Reading(reading.content(), new ArrayList<>(problems));
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line();
    }
}
