package org.jumptojob.learning.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jumptojob.learning.RecordService;
import org.jumptojob.records.StoredStatement;

/** A person's own record as JSON: her statements, each character as it is stored. */
@WebServlet("/api/my-learning.json")
public class RecordDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecordService record;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String statements = record.mine().stream().map(StoredStatement::text).collect(Collectors.joining(",\n"));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-learning.json\"");
        response.getWriter().write("{\"statements\":[\n" + statements + "\n]}\n");
    }
}
