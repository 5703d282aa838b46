package org.jumptojob.groups.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormServlet;
import org.jumptojob.groups.safety.ReportService;

/** The two posts of reports that carry words: the report and its answer. */
@WebServlet({ReportServlet.REPORT, ReportServlet.ANSWER})
public class ReportServlet extends FormServlet {
    private static final long serialVersionUID = 1L;

    static final String REPORT = "/do/report";
    static final String ANSWER = "/do/report/answer";

    @Inject
    private transient ReportService reportService;

    public ReportServlet() {
        super(GroupRoutes.REPORTS);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean report = request.getServletPath().equals(REPORT);
        Optional<String> problem = report ? report(request) : answer(request);
        if (problem.isPresent()) {
            again(
                    Map.of("words", problem.get()),
                    report ? GroupRoutes.REPORT_IN : GroupRoutes.ANSWER_REPORTS,
                    request,
                    response);
        } else if (report) {
            saying(GroupRoutes.REPORTS, "groups.reported", response);
        } else {
            saying(GroupRoutes.ANSWER_REPORTS, "groups.report-answered", response);
        }
    }

    private Optional<String> report(HttpServletRequest request) {
        String about = Asked.text(request, "about");
        return reportService.report(
                Asked.id(request, "group"), about.isEmpty() ? null : Asked.id(about), Asked.text(request, "words"));
    }

    private Optional<String> answer(HttpServletRequest request) {
        return reportService.answer(
                Asked.id(request, "report"), Asked.version(request, "version"), Asked.text(request, "words"));
    }
}
