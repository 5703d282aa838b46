package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.access.Visitor;
import org.jumptojob.plan.Card;
import org.jumptojob.plan.OwnSheet;
import org.jumptojob.plan.PlanWords;
import org.jumptojob.plan.SheetService;
import org.jumptojob.web.Texts;

/** Backs the card "What helps me". */
@Named
@RequestScoped
public class MyCardView {

    /** One example to choose. */
    public static final class Example {
        private final String id;
        private final boolean chosen;

        Example(String id, boolean chosen) {
            this.id = id;
            this.chosen = chosen;
        }

        public String getId() {
            return id;
        }

        public String getLabel() {
            return "plan.help-" + id;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    @Inject
    private SheetService sheets;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private SheetModel sheet;

    @PostConstruct
    void load() {
        sheet = new SheetModel("/do/my-card", visitor, sheets.sheet(OwnSheet.CARD), new PlanWords(texts)::cardParts);
    }

    public SheetModel getSheet() {
        return sheet;
    }

    public List<Example> getExamples() {
        List<String> chosen = sheet.fields().getOrDefault("pick", List.of());
        return Card.EXAMPLES.stream()
                .map(id -> new Example(id, chosen.contains(id)))
                .toList();
    }

    public String getOwn() {
        return sheet.fields().getOrDefault("own", List.of("")).get(0);
    }

    /** The card as others would read it. */
    public List<String> getLines() {
        return new PlanWords(texts).card(sheet.fields());
    }
}
