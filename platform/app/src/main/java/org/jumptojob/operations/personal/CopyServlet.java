package org.jumptojob.operations.personal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jumptojob.access.NotFound;

/** A person's own copy as a file: for her alone, in a sign-in of hers. */
@WebServlet("/api/my-data.zip")
public class CopyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnCopy copy;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CopyOrder order = copy.mine().filter(CopyOrder::isDone).orElseThrow(NotFound::new);
        // Opened before anything is written: what cannot be opened is answered with a clean refusal.
        byte[] first = copy.piece(order.id(), 0);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        response.setContentLengthLong(order.file().size());
        response.getOutputStream().write(first);
        for (int piece = 1; piece < order.file().pieces(); piece++) {
            response.getOutputStream().write(copy.piece(order.id(), piece));
        }
    }
}
