package org.jumptojob.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code /admin-help}: what stands on the help page, and what it lacks. */
@Named("helpLinesView")
@RequestScoped
public class HelpLinesView {

    @Inject
    private HelpDesk desk;

    @Inject
    private HelpBoard board;

    private HelpBoard.State state;
    private List<ShownLine> lines;

    private HelpBoard.State state() {
        if (state == null) {
            state = board.state();
        }
        return state;
    }

    public List<ShownLine> getLines() {
        if (lines == null) {
            lines = desk.all().stream()
                    .map(line -> new ShownLine(line, state().isOutdated(line)))
                    .toList();
        }
        return lines;
    }

    public boolean isFilledIn() {
        return state().isFilledIn();
    }

    public boolean isEmergency() {
        return state().has(HelpLine.Kind.EMERGENCY);
    }

    public boolean isTalk() {
        return state().has(HelpLine.Kind.TALK);
    }

    public boolean isOutdated() {
        return !state().outdated().isEmpty();
    }
}
