package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.List;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Problem;
import org.jumptojob.content.Reading;
import org.jumptojob.content.Sample;

/** Holds the sample to one rule. */
public final class Measured {

    private Measured() {}

    public static Sample.Broken by(Measure measure, Sample sample) {
        return sample.checkedBy(files -> {
            List<Problem> problems = new ArrayList<>();
            measure.measure(new Documents(files), problems::add);
            return new Reading(ContentReader.read(files).content(), problems);
        });
    }

    public static List<Table> tables(Measure measure, Sample sample) {
        return measure.measure(new Documents(sample.files()), problem -> {
            // Here the figures are looked at.
        });
    }
}
