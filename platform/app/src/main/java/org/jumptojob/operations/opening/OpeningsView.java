package org.jumptojob.operations.opening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-openings}, and the list of openings on a person's own page. */
@Named
@RequestScoped
public class OpeningsView {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** An opening as a page shows it. */
    public static final class Row {
        private final Opening opening;
        private final String who;
        private final String by;
        private final ZoneId zone;

        Row(Opening opening, String who, String by, ZoneId zone) {
            this.opening = opening;
            this.who = who;
            this.by = by;
            this.zone = zone;
        }

        /** Whose record it was. */
        public String getWho() {
            return who;
        }

        public String getBy() {
            return by;
        }

        public String getReason() {
            return opening.reason();
        }

        public String getInstant() {
            return opening.opened().truncatedTo(ChronoUnit.SECONDS).toString();
        }

        public String getOpened() {
            return when(opening.opened());
        }

        public String getEnds() {
            return when(opening.ends());
        }

        private String when(Instant moment) {
            return WHEN.format(moment.atZone(zone));
        }
    }

    @Inject
    private Openings openings;

    @Inject
    private PersonNames names;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private List<Row> watched;
    private List<Row> mine;

    public List<Row> getWatched() {
        if (watched == null) {
            watched = rows(openings.watched());
        }
        return watched;
    }

    public List<Row> getMine() {
        if (mine == null) {
            mine = rows(openings.mine());
        }
        return mine;
    }

    private List<Row> rows(List<Opening> found) {
        Set<UUID> people = new TreeSet<>();
        found.forEach(opening -> people.addAll(List.of(opening.person(), opening.by())));
        Map<UUID, String> called = names.namesOf(people);
        ZoneId zone = ZoneId.of(visitor.person().timeZone());
        String gone = texts.get("opening.gone");
        return found.stream()
                .map(opening -> new Row(
                        opening,
                        called.getOrDefault(opening.person(), gone),
                        called.getOrDefault(opening.by(), gone),
                        zone))
                .toList();
    }
}
