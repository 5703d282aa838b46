package org.jumptojob.plan.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.access.Visitor;
import org.jumptojob.plan.HardDays;
import org.jumptojob.plan.OwnSheet;
import org.jumptojob.plan.PlanWords;
import org.jumptojob.plan.SheetService;
import org.jumptojob.web.Texts;

/** Backs the plan for good and hard days. */
@Named
@RequestScoped
public class HardDaysView {

    /** One heading with its box. */
    public static final class Section {
        private final String id;
        private final String heading;
        private final String own;
        private final String text;

        Section(String id, String heading, String own, String text) {
            this.id = id;
            this.heading = heading;
            this.own = own;
            this.text = text;
        }

        public String getId() {
            return id;
        }

        public String getHeading() {
            return heading;
        }

        /** The name that the person gave to it; empty where she left the one from the beginning. */
        public String getOwn() {
            return own;
        }

        public String getText() {
            return text;
        }

        /** The key of a sentence below the heading; empty for headings of her own. */
        public String getHint() {
            return HardDays.HEADINGS.contains(id) ? "plan.day-" + id + "-hint" : "";
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
        sheet = new SheetModel(
                "/do/hard-days", visitor, sheets.sheet(OwnSheet.HARD_DAYS), new PlanWords(texts)::hardDays);
    }

    public SheetModel getSheet() {
        return sheet;
    }

    public List<Section> getSections() {
        return HardDays.ids(sheet.fields()).stream().map(this::section).toList();
    }

    private Section section(String id) {
        return new Section(
                id,
                new PlanWords(texts).heading(id, sheet.fields()),
                value("head-" + id).strip(),
                value("text-" + id));
    }

    /** The id of the next heading of her own. */
    public String getNext() {
        return HardDays.nextId(sheet.fields());
    }

    public String getWork() {
        return value(HardDays.WORK);
    }

    private String value(String field) {
        return sheet.fields().getOrDefault(field, List.of("")).get(0);
    }
}
