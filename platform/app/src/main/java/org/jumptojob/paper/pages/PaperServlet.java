package org.jumptojob.paper.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.access.NotFound;
import org.jumptojob.paper.PaperAddress;
import org.jumptojob.paper.PaperBusy;
import org.jumptojob.paper.PaperFile;
import org.jumptojob.paper.PaperFiles;

/**
 * The files to save. An address with the version of the text never changes its content; one without it is asked for again each time.
 * Where a file cannot be made, the page for printing says so in plain words, and offers itself.
 */
@WebServlet("/files/*")
public class PaperServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PaperServlet.class.getName());

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";
    private static final String RETRY_SECONDS = "30";

    /** Opened in the browser in spite of all, a file runs and loads nothing. */
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    @Inject
    private transient PaperFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PaperAddress.Asked asked = PaperAddress.ofFile(
                        request.getPathInfo(), "easy".equals(request.getParameter("words")))
                .orElseThrow(NotFound::new);
        String version = files.version(asked.address(), asked.kind());
        String tag = "\"" + version + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            caching(response, request, version);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            PaperFile file = files.file(asked.address(), asked.kind());
            caching(response, request, file.version());
            send(response, asked, file);
        } catch (PaperBusy e) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            instead(response, asked, "busy");
        } catch (NotFound e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "A file for paper could not be made: " + asked);
            instead(response, asked, "failed");
        }
    }

    private static void caching(HttpServletResponse response, HttpServletRequest request, String version) {
        response.setHeader("ETag", "\"" + version + "\"");
        response.setHeader("Cache-Control", version.equals(request.getParameter("v")) ? FOR_GOOD : ASK_AGAIN);
    }

    private static void send(HttpServletResponse response, PaperAddress.Asked asked, PaperFile file)
            throws IOException {
        response.setContentType(asked.kind().mediaType());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + asked.address().fileName(asked.kind()) + "\"");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    private static void instead(HttpServletResponse response, PaperAddress.Asked asked, String problem) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", asked.address().page() + "&problem=" + problem);
    }
}
