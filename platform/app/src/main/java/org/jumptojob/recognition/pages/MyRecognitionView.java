package org.jumptojob.recognition.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Content;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.recognition.RecognitionService;
import org.jumptojob.recognition.RecognitionService.Mine;
import org.jumptojob.recognition.Told;
import org.jumptojob.web.Texts;

/** Backs the page of what a person has asked to be recognised. */
@Named
@RequestScoped
public class MyRecognitionView {

    /** One request as its page shows it. */
    public static final class Line {
        private final Mine mine;
        private final String title;
        private final String state;
        private final List<String> modules;
        private final List<String> accepted;

        Line(Mine mine, String title, String state, List<String> modules, List<String> accepted) {
            this.mine = mine;
            this.title = title;
            this.state = state;
            this.modules = modules;
            this.accepted = accepted;
        }

        public UUID getId() {
            return mine.id();
        }

        /** The course and the day. */
        public String getTitle() {
            return title;
        }

        /** Where it stands, as a sentence. */
        public String getState() {
            return state;
        }

        public List<String> getModules() {
            return modules;
        }

        public List<String> getAccepted() {
            return accepted;
        }

        public Told getTold() {
            return mine.told();
        }

        public String getReason() {
            return mine.reason();
        }

        public String getNext() {
            return mine.next();
        }

        /** Whether taking it back takes something away that counts. */
        public boolean isRecognised() {
            return !mine.accepted().isEmpty();
        }
    }

    @Inject
    private RecognitionService recognition;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            lines = recognition.mine().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(Mine mine) {
        String zone = visitor.person().timeZone();
        String language = visitor.getPreferences().contentLanguage();
        Content content = curriculum.content();
        String title = texts.of(
                "recognition.mine-one",
                Words.track(content, mine.track(), language),
                Words.day(mine.asked(), zone),
                mine.to());
        return new Line(
                mine,
                title,
                state(mine, zone),
                Words.modules(content, mine.track(), mine.modules(), language),
                Words.modules(content, mine.track(), mine.accepted(), language));
    }

    private String state(Mine mine, String zone) {
        String key = "recognition.state-" + mine.state() + (mine.with().isEmpty() ? "" : "-with");
        return mine.decided() == null
                ? texts.of(key, mine.with())
                : texts.of(key, mine.with(), Words.day(mine.decided(), zone));
    }
}
