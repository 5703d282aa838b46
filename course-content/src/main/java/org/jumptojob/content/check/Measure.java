package org.jumptojob.content.check;

import java.util.List;
import java.util.function.Consumer;
import org.jumptojob.content.Problem;

/** A rule of good teaching and plain language: it measures, and shows its figures beside what it finds. */
public interface Measure {

    /** Name in the report and in the list of reasons: lower-case letters and hyphens. */
    String name();

    /**
     * Looks at all files.
     *
     * @param documents the content; files that another rule refuses are passed over in silence
     * @param problems takes what breaks the rule
     * @return the figures
     */
    List<Table> measure(Documents documents, Consumer<Problem> problems);
}
