package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jumptojob.operations.site.SiteSettings.Origin;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-settings}: what may be changed at run time, and who changed it last. */
@Named("siteSettingsView")
@RequestScoped
public class SettingsView {

    /** A setting as the page shows it. */
    public final class Row {
        private final SiteSettings.Line line;

        Row(SiteSettings.Line line) {
            this.line = line;
        }

        public String getWord() {
            return line.setting().word();
        }

        public String getName() {
            return words.name(line.setting());
        }

        public String getValue() {
            return words.value(line.setting(), line.value());
        }

        public String getOrigin() {
            return texts.get("site.origin-" + line.origin().name().toLowerCase(Locale.ROOT));
        }

        public boolean isChosen() {
            return line.origin() == Origin.CHOSEN;
        }

        /** Who changed it and when; empty where nobody has. */
        public String getChange() {
            return line.change().map(change -> told(change)).orElse("");
        }
    }

    @Inject
    private SiteSettings settings;

    @Inject
    private Words words;

    @Inject
    private Texts texts;

    private List<Row> rows;

    private String told(SiteSettings.Change change) {
        String who =
                change.mine() ? texts.get("site.by-you") : change.name().orElseGet(() -> texts.get("site.by-gone"));
        return texts.of("site.changed", who, words.when(change.at()));
    }

    private List<Row> rows() {
        if (rows == null) {
            rows = settings.all().stream().map(Row::new).toList();
        }
        return rows;
    }

    /** What is no time that data stays. */
    public List<Row> getRules() {
        return rows().stream().filter(row -> !words.isTime(row.line.setting())).toList();
    }

    /** How long each kind of data stays. */
    public List<Row> getTimes() {
        return rows().stream().filter(row -> words.isTime(row.line.setting())).toList();
    }
}
