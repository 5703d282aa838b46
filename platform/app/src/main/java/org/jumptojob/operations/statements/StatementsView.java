package org.jumptojob.operations.statements;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.web.Texts;

/** What the two pages of statements have in common: the form, the list, the chart and the ways on. */
public abstract class StatementsView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int LINES = 25;

    /** A longer one is read in the file. */
    private static final int LONGEST_JSON = 12_000;

    /** One statement as the page shows it. */
    public final class Row {
        private final Line line;

        Row(Line line) {
            this.line = line;
        }

        public String getId() {
            return Long.toString(line.seq());
        }

        public String getWhen() {
            return TIME.format(line.stored().atZone(zone()));
        }

        /** As an attribute of the page wants it: with three digits of the second at most. */
        public Instant getInstant() {
            return line.stored().truncatedTo(ChronoUnit.MILLIS);
        }

        public String getWhat() {
            return line.sentence();
        }

        public boolean isTooLong() {
            return line.json().length() > LONGEST_JSON;
        }

        public String getJson() {
            return JsonLayout.indented(line.json());
        }
    }

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    Curriculum curriculum;

    @Inject
    Texts texts;

    private Wish wish;
    private Lines lines;
    private DayChart chart;

    @PostConstruct
    void load() {
        wish = Wish.of(request);
        lines = lines(wish, Wish.place(request, "before"), LINES);
        chart = new DayChart(days(wish), texts);
    }

    abstract Lines lines(Wish wanted, Long before, int limit);

    abstract List<StatementLists.Day> days(Wish wanted);

    /** The courses that she may ask for. */
    abstract List<Track> tracks();

    abstract boolean mayAskFor(Activity activity);

    /** The address of the page. */
    public abstract String getPath();

    /** Where programs find the same: the address of the files without their endings. */
    public abstract String getData();

    public List<Row> getRows() {
        return lines.lines().stream().map(Row::new).toList();
    }

    public DayChart getChart() {
        return chart;
    }

    public List<Option> getHappenings() {
        return Arrays.stream(Happening.values())
                .map(one -> new Option(
                        one.word(),
                        texts.get("statements.kind-" + one.word()),
                        one.word().equals(wish.what())))
                .toList();
    }

    public List<Option> getCourses() {
        return tracks().stream()
                .map(track -> new Option(
                        track.id(), track.title().in(language()), track.id().equals(wish.course())))
                .toList();
    }

    /** The steps of the chosen course, by its parts; none before a course is chosen. */
    public List<Option> getParts() {
        return tracks().stream()
                .filter(track -> track.id().equals(wish.course()))
                .flatMap(track -> track.modules().stream())
                .map(module -> Option.group(
                        module.title().in(language()),
                        module.activities().stream()
                                .filter(this::mayAskFor)
                                .map(this::step)
                                .toList()))
                .filter(part -> !part.getInside().isEmpty())
                .toList();
    }

    private Option step(Activity activity) {
        return new Option(
                activity.id(), activity.text(language()).title(), activity.id().equals(wish.step()));
    }

    public LocalDate getFrom() {
        return wish.from();
    }

    public LocalDate getTo() {
        return wish.to();
    }

    public boolean isFromUnread() {
        return wish.unread().contains("from");
    }

    public boolean isToUnread() {
        return wish.unread().contains("to");
    }

    public boolean isEverything() {
        return wish.isEverything();
    }

    /** Whether this is the newest part of the list, where new ones will stand. */
    public boolean isNewest() {
        return request.getParameter("before") == null;
    }

    /** This list from its beginning. */
    public String getHere() {
        return address(getPath(), wish.query());
    }

    /** The part that follows; empty at the end of the list. */
    public String getOlder() {
        return lines.older() == null ? "" : address(getPath(), more("before=" + lines.older()));
    }

    /** Where the page's script asks for newer ones. */
    public String getNewer() {
        return address(getData() + "/newer", more("after=" + lines.newest()));
    }

    public String getJsonFile() {
        return address(getData() + ".json", wish.query());
    }

    public String getCsvFile() {
        return address(getData() + ".csv", wish.query());
    }

    private String more(String parameter) {
        return wish.query() + (wish.isEverything() ? "" : "&") + parameter;
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String language() {
        return visitor.getPreferences().contentLanguage();
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }
}
