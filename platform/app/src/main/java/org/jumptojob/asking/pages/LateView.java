package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.asking.LateQuestions;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Backs the page of questions that wait longer than promised. */
@Named
@RequestScoped
public class LateView {

    /**
     * A line of the page.
     *
     * @param byName whether one person was asked by name
     */
    public record Line(UUID id, String to, boolean taken, boolean byName, String asked, String due) {}

    @Inject
    private LateQuestions late;

    @Inject
    private Visitor visitor;

    @Inject
    private Site site;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            String zone = site.settings().text(Setting.TIME_ZONE);
            lines = late.late().stream()
                    .map(line -> new Line(
                            line.id(),
                            line.to(),
                            line.taken(),
                            line.byName(),
                            Words.moment(line.asked(), visitor.person().timeZone()),
                            Words.lastDay(line.due(), zone)))
                    .toList();
        }
        return lines;
    }
}
