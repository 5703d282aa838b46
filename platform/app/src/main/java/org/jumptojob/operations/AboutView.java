package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.content.Source;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** What the pages about the site itself say of this site: who runs it, and what the courses are built on. */
@Named
@RequestScoped
public class AboutView {

    /** A source as the page shows it. */
    public static final class Shown {
        private final Source source;

        Shown(Source source) {
            this.source = source;
        }

        public String getTitle() {
            return source.title();
        }

        /** Where it can be read; may be empty. */
        public String getUrl() {
            return source.url();
        }

        /** Who made it and when, as far as we know. */
        public String getMakers() {
            String year = source.year() == 0 ? "" : String.valueOf(source.year());
            return source.author() + (source.author().isEmpty() || year.isEmpty() ? "" : ", ") + year;
        }
    }

    @Inject
    private Curriculum curriculum;

    @Inject
    private Site site;

    public String getOrganisation() {
        return site.settings().text(Setting.ORGANISATION);
    }

    public List<Shown> getSources() {
        return curriculum.content().sources().values().stream().map(Shown::new).toList();
    }
}
