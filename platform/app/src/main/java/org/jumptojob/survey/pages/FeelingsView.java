package org.jumptojob.survey.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Instrument;
import org.jumptojob.forms.Flash;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;
import org.jumptojob.survey.OwnLines;
import org.jumptojob.survey.Reminders;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.web.Texts;

/** Backs {@code /my-feelings}: six feelings at four moments, a person's own line. */
@Named("feelingsView")
@RequestScoped
public class FeelingsView {

    /** The set of questions behind this page. */
    static final String FORM = "six-feelings";

    /** The course whose moments these are, and the modules before which or after which they stand. */
    private static final String TRACK = "jump-to-job";

    private static final String FIRST_MODULE = "j2j-m1";
    private static final String MIDDLE_MODULE = "j2j-m5";
    private static final String LAST_MODULE = "j2j-m10";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A moment in the list. */
    public final class Row {
        private final Moment moment;

        private Row(Moment moment) {
            this.moment = moment;
        }

        public String getName() {
            return texts.get("survey.moment-" + moment.word());
        }

        public String getWord() {
            return moment.word();
        }

        public String getPath() {
            return path(moment);
        }

        /** Whether it fits to look now. It may be looked at any time all the same. */
        public boolean isOffered() {
            return moment == offered;
        }

        public boolean isBegun() {
            return entries.containsKey(moment);
        }

        public boolean isFinished() {
            return isBegun() && entries.get(moment).isFinished();
        }

        public String getDay() {
            return isBegun() ? day(entries.get(moment).saved()) : "";
        }
    }

    /** A round in which the faces of a moment can count. */
    public final class Count {
        private final OwnLines.Offer offer;

        private Count(OwnLines.Offer offer) {
            this.offer = offer;
        }

        public String getId() {
            return offer.round().getId().toString();
        }

        public String getName() {
            return offer.round().getName();
        }

        public boolean isCounted() {
            return offer.counted();
        }

        /** Whether they count in another round of this moment, so not here. */
        public boolean isElsewhere() {
            return offer.elsewhere();
        }

        public String getLastDay() {
            return day(offer.round().getCloses().minusSeconds(1));
        }
    }

    @Inject
    private OwnLines lines;

    @Inject
    private LearningService learning;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private final Map<Moment, OwnLines.Entry> entries = new EnumMap<>(Moment.class);
    private Instrument form;
    private Moment moment;
    private Moment offered;
    private Paper paper;
    private List<Count> counts = List.of();

    @PostConstruct
    void load() {
        String word = request.getParameter("moment");
        form = lines.form(FORM);
        lines.mine(FORM).forEach(entry -> entries.put(entry.moment(), entry));
        if (word == null) {
            Optional<Enrolment> enrolment = learning.enrolment(TRACK);
            offered = offered(enrolment, entries, Instant.now());
            return;
        }
        moment = Moment.of(word).orElseThrow(NotFound::new);
        OwnLines.Entry entry = entries.get(moment);
        paper = new Paper(
                new Paper.Frame(
                        entry == null ? form : entry.form(),
                        visitor.getPreferences().contentLanguage(),
                        path(moment),
                        FORM + "/" + moment.word(),
                        false),
                entry == null ? Map.of() : entry.replies(),
                request,
                said,
                texts);
        if (paper.isAtEnd()) {
            counts = lines.offers(FORM, moment).stream().map(Count::new).toList();
        }
    }

    /** Which moment fits now; {@code null} for none. */
    static Moment offered(Optional<Enrolment> enrolment, Map<Moment, OwnLines.Entry> entries, Instant now) {
        if (isDone(enrolment, LAST_MODULE)) {
            OwnLines.Entry end = entries.get(Moment.END);
            if (end == null || !end.isFinished()) {
                return Moment.END;
            }
            Instant later =
                    end.finished().atZone(ZoneOffset.UTC).plus(Reminders.PAUSE).toInstant();
            return now.isBefore(later) || isFinished(entries, Moment.LATER) ? null : Moment.LATER;
        }
        if (isDone(enrolment, MIDDLE_MODULE)) {
            return isFinished(entries, Moment.MIDDLE) ? null : Moment.MIDDLE;
        }
        return isDone(enrolment, FIRST_MODULE) || isFinished(entries, Moment.START) ? null : Moment.START;
    }

    private static boolean isDone(Optional<Enrolment> enrolment, String module) {
        return enrolment.filter(found -> found.isDone(module)).isPresent();
    }

    private static boolean isFinished(Map<Moment, OwnLines.Entry> entries, Moment moment) {
        return entries.containsKey(moment) && entries.get(moment).isFinished();
    }

    static String path(Moment moment) {
        return SurveyRoutes.FEELINGS + "?moment=" + moment.word();
    }

    private String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneId.of(visitor.person().timeZone())));
    }

    /** The questions of one moment; {@code null} on the overview. */
    public Paper getPaper() {
        return paper;
    }

    public String getMoment() {
        return texts.get("survey.moment-" + moment.word());
    }

    public String getAction() {
        return "/do/feelings/" + moment.word();
    }

    /** Whether something of this moment is kept. */
    public boolean isKept() {
        return moment != null && entries.containsKey(moment);
    }

    public List<Count> getCounts() {
        return counts;
    }

    public String getTitle() {
        return form.words(visitor.getPreferences().contentLanguage()).of("title");
    }

    public List<Row> getMoments() {
        return Arrays.stream(Moment.values()).map(Row::new).toList();
    }

    public List<FeelingsChart.Row> getChart() {
        return FeelingsChart.rows(
                form,
                visitor.getPreferences().contentLanguage(),
                Arrays.stream(Moment.values())
                        .filter(entries::containsKey)
                        .map(entries::get)
                        .toList(),
                texts);
    }
}
