package org.jumptojob.plan.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jumptojob.plan.PlanDocument;
import org.jumptojob.plan.PlanService;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** A person's own career plan as a file: {@code .html} to read, {@code .json} for programs. */
@WebServlet({"/api/my-plan.html", "/api/my-plan.json"})
public class PlanDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanService plan;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlanDocument document = new PlanDocument(texts, plan.pages());
        boolean json = Paths.of(request).endsWith(".json");
        response.setContentType(json ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-plan." + (json ? "json" : "html") + "\"");
        response.getWriter().write(json ? document.json() : document.html());
    }
}
