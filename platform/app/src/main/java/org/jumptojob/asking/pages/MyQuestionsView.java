package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.asking.AskingService;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** Backs the page of a person's own questions. */
@Named
@RequestScoped
public class MyQuestionsView {

    /** One question as its page shows it. */
    public static final class Line {
        private final AskingService.Mine mine;
        private final String state;
        private final String asked;
        private final List<String> readers;
        private final boolean next;

        Line(AskingService.Mine mine, String state, String asked, List<String> readers, boolean next) {
            this.mine = mine;
            this.next = next;
            this.state = state;
            this.asked = asked;
            this.readers = readers;
        }

        public UUID getId() {
            return mine.id();
        }

        public String getText() {
            return mine.text();
        }

        public String getAnswer() {
            return mine.answer();
        }

        public String getAbout() {
            return mine.about();
        }

        /** Where it stands, as a sentence. */
        public String getState() {
            return state;
        }

        /** Whether it has nobody to go to yet. */
        public boolean isDraft() {
            return mine.state().equals("draft");
        }

        /** Whether it is what she sends next; of several drafts, one. */
        public boolean isNext() {
            return next;
        }

        /** Whether it waits longer than promised. */
        public boolean isLate() {
            return mine.state().equals("late");
        }

        /** Whether she can ask somebody else with the same words. */
        public boolean isAgain() {
            return isLate() || mine.state().equals("lost");
        }

        public boolean isAnswered() {
            return !mine.answer().isEmpty();
        }

        public String getAsked() {
            return asked;
        }

        /** Who had it in her hands, and when. */
        public List<String> getReaders() {
            return readers;
        }
    }

    @Inject
    private AskingService asking;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private Site site;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            List<AskingService.Mine> hers = asking.mine();
            Optional<UUID> next = hers.stream()
                    .filter(mine -> mine.state().equals("draft"))
                    .map(AskingService.Mine::id)
                    .findFirst();
            lines = hers.stream()
                    .map(mine -> line(mine, next.equals(Optional.of(mine.id()))))
                    .toList();
        }
        return lines;
    }

    private Line line(AskingService.Mine mine, boolean next) {
        String zone = visitor.person().timeZone();
        String state = mine.state().equals("answered")
                ? texts.of("asking.state-answered", Words.moment(mine.answered(), zone))
                : texts.of(
                        "asking.state-" + mine.state(),
                        Words.lastDay(mine.due(), site.settings().text(Setting.TIME_ZONE)));
        String asked = mine.to().isEmpty()
                ? texts.of("asking.asked-nobody", Words.moment(mine.asked(), zone))
                : texts.of("asking.asked-to", Words.moment(mine.asked(), zone), mine.to());
        List<String> readers = mine.readers().stream()
                .map(reader -> texts.of("asking.reader", reader.name(), Words.moment(reader.at(), zone)))
                .toList();
        return new Line(mine, state, asked, readers, next);
    }
}
