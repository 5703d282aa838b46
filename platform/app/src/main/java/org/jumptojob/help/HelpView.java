package org.jumptojob.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What the organisation has looked up, on the help page: kind by kind, with the day of the last look. */
@Named("helpView")
@RequestScoped
public class HelpView {

    /** The lines of one kind. */
    public static final class Group {
        private final String kind;
        private final List<ShownLine> lines;

        Group(HelpLine.Kind kind, List<ShownLine> lines) {
            this.kind = kind.word();
            this.lines = lines;
        }

        public String getKind() {
            return kind;
        }

        public List<ShownLine> getLines() {
            return lines;
        }
    }

    @Inject
    private HelpBoard board;

    private List<Group> groups;

    /** Only kinds that have a line. */
    public List<Group> getGroups() {
        if (groups == null) {
            HelpBoard.State state = board.state();
            groups = Arrays.stream(HelpLine.Kind.values())
                    .map(kind -> new Group(kind, lines(state, kind)))
                    .filter(group -> !group.getLines().isEmpty())
                    .toList();
        }
        return groups;
    }

    private static List<ShownLine> lines(HelpBoard.State state, HelpLine.Kind kind) {
        return state.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> new ShownLine(line, state.isOutdated(line)))
                .toList();
    }

    public boolean isFilledIn() {
        return board.state().isFilledIn();
    }
}
