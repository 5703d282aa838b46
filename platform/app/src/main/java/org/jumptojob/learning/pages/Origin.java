package org.jumptojob.learning.pages;

import java.util.ArrayList;
import java.util.List;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.Source;
import org.jumptojob.content.SourceRow;

/** "Where this comes from": the three kinds of knowledge behind an activity, its sources, its licence and its version. */
public class Origin {

    private final Activity activity;
    private final Content content;

    Origin(Activity activity, Content content) {
        this.activity = activity;
        this.content = content;
    }

    /** Empty where no experience expert has worked on the text yet. */
    public List<String> getLived() {
        return titles(activity.provenance().lived());
    }

    public List<String> getProfessional() {
        return titles(activity.provenance().professional());
    }

    public List<String> getScientific() {
        return titles(activity.provenance().scientific());
    }

    private List<String> titles(List<String> sources) {
        return sources.stream()
                .map(content.sources()::get)
                .filter(s -> s != null)
                .map(Origin::line)
                .toList();
    }

    static String line(Source source) {
        String year = source.year() > 0 ? ", " + source.year() : "";
        String author = source.author() == null || source.author().isBlank() ? "" : source.author() + ": ";
        return author + source.title() + year;
    }

    /** The rows of the source index that the activity carries, each with its id. */
    public List<String> getRows() {
        List<String> rows = new ArrayList<>();
        for (String id : activity.sources()) {
            SourceRow row = content.sourceIndex().get(id);
            rows.add(row == null ? id : id + ": " + row.line());
        }
        return rows;
    }

    public String getLicence() {
        return activity.licence();
    }

    public String getVersion() {
        return activity.version();
    }

    public String getChanged() {
        return activity.provenance().changed();
    }

    public String getWhy() {
        return activity.provenance().why();
    }
}
