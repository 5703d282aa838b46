package org.jumptojob.learning.pages;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jumptojob.learning.RecordService;
import org.jumptojob.records.StoredStatement;

/** A person's own record as JSON: her statements, each character as it is stored, and who may have them by her consent. */
@WebServlet("/api/my-learning.json")
public class RecordDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecordService record;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-learning.json\"");
        List<String> statements =
                record.mine().stream().map(StoredStatement::text).toList();
        response.getWriter().write(text(statements, record.agreed()));
    }

    static String text(List<String> statements, Map<String, Instant> agreed) {
        JsonArrayBuilder receivers = JSON.createArrayBuilder();
        agreed.forEach((receiver, since) -> receivers.add(
                JSON.createObjectBuilder().add("receiver", receiver).add("agreed", since.toString())));
        return "{\"statements\":[\n" + String.join(",\n", statements) + "\n],\n\"receivers\":" + receivers.build()
                + "}\n";
    }
}
