package org.jumptojob.operations.statements;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.Visitor;

/**
 * The list of a page as a file, with the same choices: JSON or a table, of any length, since it goes out part by part as
 * it is read; and the number of what is newer than the page.
 */
public abstract class StatementsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Lines that are in memory at the same time. A statement can have a million characters. */
    private static final int PART = 50;

    @Inject
    transient Visitor visitor;

    /** Gives the part of the list that begins before a place. */
    @FunctionalInterface
    interface Parts {
        Lines before(Long place, int limit);
    }

    abstract Parts parts(Wish wish);

    abstract int newer(Wish wish, long after);

    /** The names of the columns of the table. */
    abstract List<String> columns();

    /** The name of the file without its ending. */
    abstract String file();

    ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Wish wish = Wish.of(request);
        response.setHeader("Cache-Control", "no-store");
        String path = request.getServletPath();
        if (path.endsWith("/newer")) {
            long after = Optional.ofNullable(Wish.place(request, "after")).orElse(0L);
            int count = newer(wish, after);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("{\"count\":" + count + "}");
        } else if (path.endsWith(".csv")) {
            Parts parts = parts(wish);
            // Read before anything is written: whoever may not see it gets a clean refusal.
            Lines first = parts.before(null, PART);
            begin(response, "text/csv;charset=UTF-8;header=present", "csv");
            writeCsv(first, parts, response.getWriter());
        } else {
            Parts parts = parts(wish);
            Lines first = parts.before(null, PART);
            begin(response, "application/json;charset=UTF-8", "json");
            writeJson(first, parts, response.getWriter());
        }
    }

    private void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file() + "." + ending + "\"");
    }

    private void writeCsv(Lines first, Parts parts, PrintWriter out) {
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(Csv.row(columns()));
        for (Lines lines = first; lines != null; lines = next(lines, parts, out)) {
            lines.lines().forEach(line -> out.write(Csv.row(line.cells())));
        }
    }

    private void writeJson(Lines first, Parts parts, PrintWriter out) {
        out.write("{\"statements\":[");
        String between = "\n";
        for (Lines lines = first; lines != null; lines = next(lines, parts, out)) {
            for (Line line : lines.lines()) {
                out.write(between);
                out.write(line.json());
                between = ",\n";
            }
        }
        out.write("\n]}\n");
    }

    /** The part after this one; {@code null} after the last, or where nobody reads any more. */
    private static Lines next(Lines lines, Parts parts, PrintWriter out) {
        return lines.older() == null || out.checkError() ? null : parts.before(lines.older(), PART);
    }
}
