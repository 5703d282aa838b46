package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jumptojob.forms.Asked;
import org.jumptojob.groups.GroupService.Person;
import org.jumptojob.groups.safety.DistanceService;
import org.jumptojob.groups.safety.ReportService;
import org.jumptojob.groups.safety.ReportService.Sight;
import org.jumptojob.web.Texts;

/** Backs the pages about reports, and about keeping away from somebody. */
@Named("reportsView")
@RequestScoped
public class ReportsView {

    @Inject
    private ReportService reportService;

    @Inject
    private DistanceService distanceService;

    @Inject
    private Moments moments;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<Sight> mine;
    private List<Sight> toAnswer;
    private List<DistanceService.Line> distances;
    private ReportService.Form form;

    /** The group in which something is reported. */
    public UUID getGroup() {
        return form().group().id();
    }

    private ReportService.Form form() {
        if (form == null) {
            form = reportService.form(InGroupView.wanted(request));
        }
        return form;
    }

    public String getGroupName() {
        return form().group().getName();
    }

    public List<Person> getPeople() {
        return form().people();
    }

    /** Whether somebody in the group has no name in the list. */
    public boolean isUnnamed() {
        return !form().allNamed();
    }

    /** Who will read it; empty where there is nobody. */
    public String getReaders() {
        return String.join(texts.get("groups.duo-and"), form().readers());
    }

    public int getDays() {
        return reportService.days();
    }

    public List<Sight> getMine() {
        if (mine == null) {
            mine = reportService.mine();
        }
        return mine;
    }

    /** Reports for her to answer; the words of one of them are open at a time. */
    public List<Sight> getToAnswer() {
        if (toAnswer == null) {
            toAnswer = reportService.toAnswer(Asked.optionalId(Asked.text(request, "report")));
        }
        return toAnswer;
    }

    public List<DistanceService.Line> getDistances() {
        if (distances == null) {
            distances = distanceService.mine();
        }
        return distances;
    }

    public String due(Sight sight) {
        return moments.day(sight.due());
    }
}
