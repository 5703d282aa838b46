package org.jumptojob.survey.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jumptojob.access.NotFound;
import org.jumptojob.survey.Draft;
import org.jumptojob.survey.Results;
import org.jumptojob.survey.RoundService;
import org.jumptojob.web.Texts;

/** The totals of a counted round as a file, by the same rule as on the page. There is no file of single answers. */
@WebServlet({TotalsServlet.PATH + ".csv", TotalsServlet.PATH + ".json"})
public class TotalsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/api/survey-totals";

    @Inject
    private transient RoundService service;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Results results = Draft.uuid(request.getParameter("round"))
                .flatMap(id -> service.details(id).results())
                .orElseThrow(NotFound::new);
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(csv ? "text/csv;charset=UTF-8;header=present" : "application/json;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"survey-totals." + (csv ? "csv" : "json") + "\"");
        TotalsFile file = new TotalsFile(results, texts);
        response.getWriter().write(csv ? file.csv() : file.json());
    }
}
