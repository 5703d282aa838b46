package org.jumptojob.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Signature;
import org.jumptojob.help.HelpBoard;
import org.jumptojob.web.Texts;

/** Backs the list of texts about a crisis: what people see, what waits, and what it waits for. */
@Named("crisisView")
@RequestScoped
public class CrisisView {

    /** A text about a crisis as the page shows it. */
    public final class Row {
        private final CrisisText text;

        Row(CrisisText text) {
            this.text = text;
        }

        public String getId() {
            return text.place().activity().id();
        }

        public String getTitle() {
            return text.place().activity().text(language).title();
        }

        public String getCourse() {
            return text.place().track().title().in(language) + ", "
                    + text.place().module().title().in(language);
        }

        public String getVersion() {
            return text.place().activity().version();
        }

        public boolean isShown() {
            return text.shown();
        }

        /** Who has signed it and when; empty where nobody has. */
        public String getSigned() {
            return text.signature().map(this::inWords).orElse("");
        }

        private String inWords(Signature signature) {
            return texts.of(
                    "crisis.signed",
                    signature.signed(),
                    name(signature.expert(), "crisis.an-expert"),
                    name(signature.professional(), "crisis.a-professional"),
                    signature.safetyLead());
        }

        private String name(String name, String unnamed) {
            return name.equals(Signature.UNNAMED) ? texts.get(unnamed) : name;
        }
    }

    @Inject
    private Curriculum curriculum;

    @Inject
    private HelpBoard help;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String language;
    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            language = visitor.getPreferences().contentLanguage();
            rows = curriculum.crisisTexts().stream().map(Row::new).toList();
        }
        return rows;
    }

    public boolean isHelpFilledIn() {
        return help.state().isFilledIn();
    }
}
