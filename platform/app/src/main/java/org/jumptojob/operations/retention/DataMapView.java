package org.jumptojob.operations.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jumptojob.web.Texts;

/** Backs the page {@code /data-map}: what the site keeps about people, and until when. */
@Named
@RequestScoped
public class DataMapView {

    private static final List<DataMap.Chapter> CHAPTERS = DataMap.chapters();

    /** A chapter as the page shows it. */
    public static final class Row {
        private final String what;
        private final String until;
        private final String sealed;
        private final String after;

        Row(String what, String until, String sealed, String after) {
            this.what = what;
            this.until = until;
            this.sealed = sealed;
            this.after = after;
        }

        public String getWhat() {
            return what;
        }

        public String getUntil() {
            return until;
        }

        public String getSealed() {
            return sealed;
        }

        public String getAfter() {
            return after;
        }
    }

    @Inject
    private RetentionRules rules;

    @Inject
    private Texts texts;

    public List<Row> getRows() {
        Map<String, Integer> times = rules.times();
        return CHAPTERS.stream().map(chapter -> row(chapter, times)).toList();
    }

    private Row row(DataMap.Chapter chapter, Map<String, Integer> times) {
        String until = chapter.times().stream()
                .filter(times::containsKey)
                .findFirst()
                .map(time -> texts.of(DataMap.key(time), times.get(time)))
                .orElseGet(() -> texts.get("retention.map-until-closed"));
        return new Row(
                texts.get(chapter.title()),
                until,
                texts.get(chapter.sealed() ? "retention.map-yes" : "retention.map-no"),
                texts.get(chapter.stays() ? "retention.map-stays" : "retention.map-goes"));
    }
}
