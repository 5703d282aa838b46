package org.jumptojob.survey.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jumptojob.access.Visitor;
import org.jumptojob.survey.OwnLines;
import org.jumptojob.survey.Round;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.web.Texts;

/** Backs {@code /my-surveys}: what a person is asked just now. Nothing says whether she has answered: nobody knows. */
@Named("mySurveysView")
@RequestScoped
public class MySurveysView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** One survey that asks her. */
    public final class Row {
        private final Round round;

        private Row(Round round) {
            this.round = round;
        }

        public String getName() {
            return round.getName();
        }

        public String getPath() {
            return round.getWay() == Round.Way.OWN_LINES
                    ? FeelingsView.path(round.moment().orElse(Moment.START))
                    : "/survey/" + round.getLinkKey();
        }

        /** What becomes of an answer, in a sentence. */
        public String getHow() {
            return texts.get(
                    round.getWay() == Round.Way.OWN_LINES ? "survey.mine-how-own" : "survey.mine-how-without-name");
        }

        public String getLastDay() {
            ZoneId zone = ZoneId.of(visitor.person().timeZone());
            return DAY.format(round.getCloses().minusSeconds(1).atZone(zone));
        }
    }

    @Inject
    private OwnLines lines;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = lines.asked().stream().map(Row::new).toList();
        }
        return rows;
    }
}
