package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.forms.Asked;
import org.jumptojob.plan.Comparison;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.plan.PlanVersions;
import org.jumptojob.plan.PlanWords;
import org.jumptojob.plan.Sheet;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs the earlier versions of a page of a career plan: the list, or one of them with what has changed since. */
@Named
@RequestScoped
public class PlanHistoryView {

    /** One version in the list. */
    public static final class Line {
        private final PlanVersions.Entry entry;
        private final String when;

        Line(PlanVersions.Entry entry, String when) {
            this.entry = entry;
            this.when = when;
        }

        public String getId() {
            return entry.id().toString();
        }

        public String getLabel() {
            return entry.label();
        }

        public String getWhen() {
            return when;
        }
    }

    @Inject
    private PlanService plan;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private PlanPage page;
    private Map<String, List<String>> now;
    private PlanVersions.Version version;
    private List<Line> lines;

    @PostConstruct
    void load() {
        page = PlanPage.of(Paths.part(request, 0)).orElseThrow(NotFound::new);
        now = plan.page(page).map(Sheet::fields).orElse(Map.of());
        String wanted = request.getParameter("v");
        if (wanted == null) {
            lines = plan.versions(page).stream().map(this::line).toList();
        } else {
            version = plan.version(page, Asked.id(wanted));
            lines = List.of();
        }
    }

    private Line line(PlanVersions.Entry entry) {
        return new Line(entry, SheetModel.when(entry.written(), visitor));
    }

    public String getWord() {
        return page.word();
    }

    public String getTitle() {
        return new PlanWords(texts).title(page, now);
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Whether one version is read. */
    public boolean isReading() {
        return version != null;
    }

    public Line getVersion() {
        return line(version.entry());
    }

    public List<Part> getParts() {
        return new PlanWords(texts).parts(page, version.fields());
    }

    /** What has changed since then, in sentences. */
    public List<String> getChanges() {
        return new Comparison(texts).sentences(page, version.fields(), now);
    }
}
