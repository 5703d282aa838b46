package org.jumptojob.groups.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.groups.safety.ReportService;

/** The two posts of reports that carry words: the report and its answer. */
@WebServlet({ReportServlet.REPORT, ReportServlet.ANSWER})
public class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String REPORT = "/do/report";
    static final String ANSWER = "/do/report/answer";

    @Inject
    private transient ReportService reportService;

    @Inject
    private transient PageAnswers answers;

    /** Somebody sent the browser to the address of a post. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", GroupRoutes.REPORTS);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean report = request.getServletPath().equals(REPORT);
        Optional<String> problem = report ? report(request) : answer(request);
        if (problem.isPresent()) {
            answers.again(
                    Map.of("words", problem.get()),
                    report ? GroupRoutes.REPORT_IN : GroupRoutes.ANSWER_REPORTS,
                    request,
                    response);
        } else if (report) {
            answers.saying(GroupRoutes.REPORTS, "groups.reported", response);
        } else {
            answers.saying(GroupRoutes.ANSWER_REPORTS, "groups.report-answered", response);
        }
    }

    private Optional<String> report(HttpServletRequest request) {
        String about = Asked.text(request, "about");
        return reportService.report(
                Asked.id(request, "group"), about.isEmpty() ? null : Asked.id(about), Asked.text(request, "words"));
    }

    private Optional<String> answer(HttpServletRequest request) {
        return reportService.answer(
                Asked.id(request, "report"),
                Asked.version(Asked.text(request, "version")),
                Asked.text(request, "words"));
    }
}
