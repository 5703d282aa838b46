package org.jumptojob.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import org.jumptojob.access.NotFound;
import org.jumptojob.mail.MailList;
import org.jumptojob.records.forward.ForwardingService;
import org.jumptojob.web.RequestCount;

/** {@code /metrics}: figures about this node in the text format of Prometheus 0.0.4, for this machine only. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestCount requests;

    @Inject
    private transient MailList mails;

    @Inject
    private transient ForwardingService forwarding;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!LocalCall.is(request)) {
            throw new NotFound();
        }
        response.setContentType("text/plain;version=0.0.4;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(figures());
    }

    private String figures() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        StringBuilder text = new StringBuilder();
        write(text, "requests_total", "counter", "Requests since the start.", requests.total());
        write(text, "heap_used_bytes", "gauge", "Heap in use.", heap.getUsed());
        write(text, "heap_max_bytes", "gauge", "Most heap.", heap.getMax());
        write(
                text,
                "threads",
                "gauge",
                "Live threads.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        double uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        write(text, "uptime_seconds", "gauge", "Time since the start.", uptime);
        write(text, "mails_waiting", "gauge", "Mails that wait to be sent.", mails.waiting());
        write(text, "mails_given_up", "gauge", "Mails that could not be sent.", mails.lost());
        ForwardingService.Queue queue = forwarding.queue();
        write(text, "forward_waiting", "gauge", "Records that wait for an outside store.", queue.waiting());
        write(text, "forward_refused", "gauge", "Records that an outside store has refused.", queue.refused());
        return text.toString();
    }

    /** One figure with its two lines of explanation. */
    static void write(StringBuilder text, String name, String type, String help, double value) {
        String full = "jumptojob_" + name;
        String figure = value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
        text.append("# HELP ").append(full).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(full).append(' ').append(type).append('\n');
        text.append(full).append(' ').append(figure).append('\n');
    }
}
