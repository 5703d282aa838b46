package org.jumptojob.operations;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * {@code /health/live} and {@code /health/ready}: 200 and {@code {"status":"UP"}}, or 503 and
 * {@code {"status":"DOWN"}}. Which check failed is told to this machine only.
 */
@WebServlet({HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // An answer at all is the sign of life.
        Map<String, Boolean> checks = request.getServletPath().equals(READY) ? readiness.checks() : Map.of();
        boolean up = !checks.containsValue(false);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body(up, checks, LocalCall.is(request)));
    }

    static String body(boolean up, Map<String, Boolean> checks, boolean detailed) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("status", word(up));
        if (detailed && !checks.isEmpty()) {
            JsonObjectBuilder details = JSON.createObjectBuilder();
            checks.forEach((name, good) -> details.add(name, word(good)));
            json.add("checks", details);
        }
        return json.build().toString();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
