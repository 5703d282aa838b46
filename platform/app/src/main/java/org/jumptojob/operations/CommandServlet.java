package org.jumptojob.operations;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jumptojob.access.NotFound;

/**
 * Takes commands that {@code scripts/} give to the running server: from this machine alone, and with the token of the
 * data folder. For everybody else there is no such address.
 */
@WebServlet("/internal/*")
public class CommandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CommandToken token;

    @Inject
    private transient Instance<PlatformCommand> commands;

    @Inject
    private transient Instance<PlatformDownload> downloads;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ours = request.getMethod().equals("POST")
                && LocalCall.is(request)
                && token.opens(request.getHeader("Authorization"));
        if (!ours) {
            throw new NotFound();
        }
        String wanted = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        Optional<PlatformDownload> download =
                downloads.stream().filter(known -> known.name().equals(wanted)).findFirst();
        if (download.isPresent()) {
            give(download.get(), response);
        } else {
            run(wanted, request, response);
        }
    }

    /** A fault in the midst breaks the connection, so that nobody takes half a file for a whole one. */
    private static void give(PlatformDownload download, HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "no-store");
        download.write(response.getOutputStream());
    }

    private void run(String wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlatformCommand command = commands.stream()
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, String> options = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> options.put(name, values[0]));
        PlatformCommand.Told told = command.run(options);
        // 409: the command ran, and what it found is not as it should be.
        response.setStatus(told.good() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(told.text());
    }
}
