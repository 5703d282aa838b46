package org.jumptojob.survey.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Instrument;
import org.jumptojob.forms.Flash;
import org.jumptojob.survey.Draft;
import org.jumptojob.survey.Round;
import org.jumptojob.survey.RoundService;
import org.jumptojob.survey.SurveyGroups;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** Backs {@code /surveys}: the rounds of a coordinator's organisations, and one of them near by with {@code round=<id>}. */
@Named("roundsView")
@RequestScoped
public class RoundsView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A round in the list. */
    public final class Row {
        private final Round round;

        private Row(Round round) {
            this.round = round;
        }

        public String getName() {
            return round.getName();
        }

        public String getPath() {
            return path(round.getId());
        }

        public String getWay() {
            return texts.get("survey.way-" + round.getWay().word());
        }

        /** Whom it asks. */
        public String getWhom() {
            String group = desk.groupName(round);
            return group.isEmpty() ? desk.organisations().getOrDefault(round.getOrganisationId(), "") : group;
        }

        public String getState() {
            return state(round);
        }
    }

    /** Something to choose in a form. */
    public static final class Option {
        private final String value;
        private final String text;
        private final boolean chosen;

        private Option(String value, String text, boolean chosen) {
            this.value = value;
            this.text = text;
            this.chosen = chosen;
        }

        public String getValue() {
            return value;
        }

        public String getText() {
            return text;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    @Inject
    private RoundService service;

    @Inject
    private Visitor visitor;

    @Inject
    private Site site;

    @Inject
    private Texts texts;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private int page;
    private RoundService.Desk desk;
    private RoundService.Details details;
    private ResultsModel results;

    @PostConstruct
    void load() {
        String wanted = request.getParameter("round");
        if (wanted == null) {
            page = page(request.getParameter("page"));
            desk = service.desk(page);
            return;
        }
        details = service.details(Draft.uuid(wanted).orElseThrow(NotFound::new));
        results = details.results()
                .map(found -> new ResultsModel(found, visitor.getPreferences().contentLanguage(), texts))
                .orElse(null);
    }

    static String path(UUID round) {
        return SurveyRoutes.DESK + "?round=" + round;
    }

    private String state(Round round) {
        if (round.isOpenAt(Instant.now())) {
            return texts.of("survey.state-open", day(round.getCloses().minusSeconds(1)));
        }
        return texts.get(round.isCounted() ? "survey.state-counted" : "survey.state-counting");
    }

    private String day(Instant instant) {
        return DAY.format(instant.atZone(zone()));
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }

    /** Whether one round is shown near by. */
    public boolean isNear() {
        return details != null;
    }

    /** Whether she is a coordinator of some organisation. */
    public boolean isSeated() {
        return !desk.organisations().isEmpty();
    }

    public List<Row> getRounds() {
        return desk.rounds().stream().map(Row::new).toList();
    }

    private static int page(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** Where older rounds are; empty where there are none. */
    public String getOlder() {
        return desk.older() ? SurveyRoutes.DESK + "?page=" + (page + 1) : "";
    }

    /** Where newer rounds are; empty where there are none. */
    public String getNewer() {
        return page == 0 ? "" : SurveyRoutes.DESK + "?page=" + (page - 1);
    }

    // The form of a new round.

    public List<Option> getOrganisations() {
        return desk.organisations().entrySet().stream()
                .map(entry -> option("organisation", entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    /** The groups of all her organisations; where there are several, each with the name of its own. */
    public List<Option> getGroups() {
        List<Option> options = new ArrayList<>();
        desk.organisations().forEach((id, name) -> {
            for (SurveyGroups.Group group : desk.groups().getOrDefault(id, List.of())) {
                String text = desk.organisations().size() < 2 ? group.name() : group.name() + " (" + name + ")";
                options.add(option("group", group.id().toString(), text));
            }
        });
        return options;
    }

    public List<Option> getInstruments() {
        List<Option> options = new ArrayList<>();
        for (String way : List.of("link", "own")) {
            for (Instrument form : desk.forms().get(way)) {
                String title =
                        form.words(visitor.getPreferences().contentLanguage()).of("title");
                options.add(option("instrument", form.id(), texts.of("survey.form-" + way, title)));
            }
        }
        return options;
    }

    public List<Option> getWays() {
        return Arrays.stream(Round.Way.values())
                .map(way -> option("way", way.word(), texts.get("survey.way-" + way.word())))
                .toList();
    }

    public List<Option> getMoments() {
        return Arrays.stream(Moment.values())
                .map(moment -> option("moment", moment.word(), texts.get("survey.moment-" + moment.word())))
                .toList();
    }

    private Option option(String field, String value, String text) {
        return new Option(value, text, value.equals(said.getTyped().get(field)));
    }

    // One round near by.

    public Round getRound() {
        return details.round();
    }

    public String getState() {
        return state(details.round());
    }

    public String getWay() {
        return texts.get("survey.way-" + details.round().getWay().word());
    }

    public boolean isOpen() {
        return details.open();
    }

    public String getForm() {
        return details.form().words(visitor.getPreferences().contentLanguage()).of("title");
    }

    public String getMoment() {
        return details.round()
                .moment()
                .map(moment -> texts.get("survey.moment-" + moment.word()))
                .orElse("");
    }

    /** The addresses to give out. */
    public List<String> getLinks() {
        return details.links().stream()
                .map(key -> site.getBaseUrl() + "/survey/" + key)
                .toList();
    }

    /** For the field of the last day, such as {@code 2026-11-22}. */
    public String getLastDate() {
        return details.round()
                .getCloses()
                .minusSeconds(1)
                .atZone(zone())
                .toLocalDate()
                .toString();
    }

    /** {@code null} before it is counted. */
    public ResultsModel getResults() {
        return results;
    }
}
