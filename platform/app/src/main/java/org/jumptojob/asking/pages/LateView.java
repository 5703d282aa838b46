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

    /** A line of the page. */
    public static final class Line {
        private final LateQuestions.Line line;
        private final String asked;
        private final String due;

        Line(LateQuestions.Line line, String asked, String due) {
            this.line = line;
            this.asked = asked;
            this.due = due;
        }

        public UUID getId() {
            return line.id();
        }

        public String getTo() {
            return line.to();
        }

        public boolean isTaken() {
            return line.taken();
        }

        /** Whether one person was asked by name. */
        public boolean isByName() {
            return line.byName();
        }

        public String getAsked() {
            return asked;
        }

        public String getDue() {
            return due;
        }
    }

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
                            line,
                            Words.moment(line.asked(), visitor.person().timeZone()),
                            Words.lastDay(line.due(), zone)))
                    .toList();
        }
        return lines;
    }
}
