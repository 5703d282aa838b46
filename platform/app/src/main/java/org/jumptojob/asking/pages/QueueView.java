package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.asking.QueueService;
import org.jumptojob.asking.QueueService.Held;
import org.jumptojob.forms.Asked;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Backs the queue of questions, the one that is open in it, and the page that hands it on. */
@Named
@RequestScoped
public class QueueView {

    /** A line of the queue. */
    public record Line(UUID id, String to, boolean late, String asked, String due) {}

    @Inject
    private QueueService queue;

    @Inject
    private Visitor visitor;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    private List<QueueService.Line> lines;
    private Optional<Held> held;
    private List<String> rolesBeside;

    /** Whether the address names a question. */
    public boolean isAsked() {
        return wanted().isPresent();
    }

    /** Whether the question of the address is in the visitor's hands. */
    public boolean isHeld() {
        return held().isPresent();
    }

    public String getId() {
        return held().map(Held::id).map(UUID::toString).orElse("");
    }

    public String getAsker() {
        return held().map(Held::asker).orElse("");
    }

    public String getText() {
        return held().map(Held::text).orElse("");
    }

    public String getAbout() {
        return held().map(Held::about).orElse("");
    }

    public String getTo() {
        return held().map(Held::to).orElse("");
    }

    public String getDue() {
        return held().map(one -> lastDay(one.due())).orElse("");
    }

    public boolean isHandOn() {
        return held().filter(Held::handOn).isPresent();
    }

    /** What waits and nobody has taken. */
    public List<Line> getWaiting() {
        return shown(false);
    }

    /** What the visitor has taken. */
    public List<Line> getTaken() {
        return shown(true);
    }

    /** How many of those that she sees wait longer than promised. */
    public long getLate() {
        return lines().stream().filter(QueueService.Line::late).count();
    }

    /** The number of the question that the page of handing on is about. */
    public String getWanted() {
        return wanted().map(UUID::toString).orElse("");
    }

    /** Whether the question of the address waits for somebody like the visitor, so that she can take it. */
    public boolean isFree() {
        return wanted().stream()
                .anyMatch(id -> lines().stream()
                        .anyMatch(line -> !line.mine() && line.id().equals(id)));
    }

    /** The words of the roles that it can be handed on to. */
    public List<String> getRolesBeside() {
        if (rolesBeside == null) {
            rolesBeside = wanted().map(queue::rolesBeside).orElse(List.of());
        }
        return rolesBeside;
    }

    private List<Line> shown(boolean mine) {
        return lines().stream()
                .filter(line -> line.mine() == mine)
                .map(line -> new Line(
                        line.id(),
                        line.to(),
                        line.late(),
                        Words.moment(line.asked(), visitor.person().timeZone()),
                        lastDay(line.due())))
                .toList();
    }

    private List<QueueService.Line> lines() {
        if (lines == null) {
            lines = queue.queue();
        }
        return lines;
    }

    private Optional<Held> held() {
        if (held == null) {
            held = wanted().flatMap(queue::held);
        }
        return held;
    }

    private Optional<UUID> wanted() {
        // The page can be the answer to a form, which names its question itself.
        return Asked.optionalId(request.getParameter("q")).or(() -> Asked.optionalId(request.getParameter("id")));
    }

    private String lastDay(Instant end) {
        return Words.lastDay(end, site.settings().text(Setting.TIME_ZONE));
    }
}
