package org.jumptojob.operations.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.MissingResourceException;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-retention}: what is old enough to go, as counts. */
@Named
@RequestScoped
public class RetentionView {

    /** A kind of data as the page shows it. */
    public record Row(String name, String days, String variable, long count) {}

    @Inject
    private RetentionRules rules;

    @Inject
    private Texts texts;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = rules.lastCount().stream()
                    .map(line -> new Row(
                            name(line.word()),
                            line.days()
                                    .map(days -> texts.of("retention.days", days))
                                    .orElseGet(() -> texts.get("retention.kept")),
                            line.variable(),
                            line.count()))
                    .toList();
        }
        return rows;
    }

    /** A room above may bring a kind whose word says enough. */
    private String name(String word) {
        try {
            return texts.get("retention.kind-" + word);
        } catch (MissingResourceException noOwnText) {
            return word;
        }
    }
}
