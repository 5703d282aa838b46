package org.jumptojob.content.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.Reading;
import org.jumptojob.content.check.ContentCheck;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.course.Coverage;
import org.jumptojob.content.check.course.Durations;
import org.jumptojob.content.check.course.Guessing;
import org.jumptojob.content.check.course.Items;
import org.jumptojob.content.check.course.Laws;
import org.jumptojob.content.check.course.Lessons;
import org.jumptojob.content.check.course.Pictures;
import org.jumptojob.content.check.words.Digits;
import org.jumptojob.content.check.words.EasyTexts;
import org.jumptojob.content.check.words.LanguageGuard;
import org.jumptojob.content.check.words.MethodNames;
import org.jumptojob.content.check.words.OwnWords;
import org.jumptojob.content.check.words.ReadingEase;
import org.jumptojob.content.check.words.StandardTexts;

/** All rules: those that every build holds, and those of good teaching and plain language. */
public final class WholeCheck {

    /** What the build holds: schema, links, ids, sources, key messages, words of the founding documents. */
    static final String STRUCTURE = "structure";

    private static final List<Measure> MEASURES = List.of(
            new Lessons(),
            new StandardTexts(),
            new EasyTexts(),
            new ReadingEase(),
            new Digits(),
            new LanguageGuard(),
            new Items(),
            new Guessing(),
            new Coverage(),
            new Durations(),
            new Laws(),
            new OwnWords(),
            new MethodNames(),
            new Pictures());

    private WholeCheck() {}

    /** Holds the content to all rules. */
    public static Report check(ContentFiles files) {
        Reading reading = ContentCheck.check(files);
        TreeSet<Finding> all = new TreeSet<>();
        reading.problems().forEach(problem -> all.add(new Finding(STRUCTURE, problem)));
        Documents documents = new Documents(files);
        List<Table> tables = new ArrayList<>();
        for (Measure measure : MEASURES) {
            tables.addAll(measure.measure(documents, problem -> all.add(new Finding(measure.name(), problem))));
        }
        tables.add(0, Overview.of(tables));
        Reasons reasons = new Reasons(documents);
        Map<Finding, String> overruled = new TreeMap<>();
        all.removeIf(finding -> {
            reasons.reason(finding).ifPresent(why -> overruled.put(finding, why));
            return overruled.containsKey(finding);
        });
        reasons.unused(problem -> all.add(new Finding("reasons", problem)));
        return new Report(
                reading.content().release(), documents.activities().size(), new ArrayList<>(all), overruled, tables);
    }
}
