package org.jumptojob.operations.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-audit}. */
@Named
@RequestScoped
public class AuditView {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    /** An entry as the page shows it. */
    public static final class Row {
        private final AuditLook.Line line;
        private final String when;
        private final String who;
        private final String action;
        private final String place;

        Row(AuditLook.Line line, String when, String who, String action, String place) {
            this.line = line;
            this.when = when;
            this.who = who;
            this.action = action;
            this.place = place;
        }

        public String getInstant() {
            return line.at().truncatedTo(ChronoUnit.SECONDS).toString();
        }

        public String getWhen() {
            return when;
        }

        public String getWho() {
            return who;
        }

        public String getAction() {
            return action;
        }

        public String getSubject() {
            return line.subject();
        }

        /** Its number in the chain, or that it waits for one. */
        public String getPlace() {
            return place;
        }
    }

    @Inject
    private AuditLook look;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private AuditLook.Part part;

    public List<Row> getRows() {
        ZoneId zone = ZoneId.of(visitor.person().timeZone());
        return part().lines().stream()
                .map(line -> new Row(
                        line,
                        WHEN.format(line.at().atZone(zone)),
                        line.actor().isEmpty() ? texts.get("trail.nobody") : line.actor(),
                        inWords(line.action()),
                        line.number() == 0 ? texts.get("trail.waiting") : String.valueOf(line.number())))
                .toList();
    }

    /** An entry lives longer than a release of the program: the word of an old one may have no sentence any more. */
    private String inWords(String action) {
        try {
            return texts.get("trail.did-" + action);
        } catch (MissingResourceException e) {
            return action;
        }
    }

    /** The day that is asked for; empty where none is, or where it is none: a field for a day shows nothing else. */
    public String getDay() {
        return day().map(LocalDate::toString).orElse("");
    }

    public boolean isDayUnread() {
        return !typedDay().isEmpty() && day().isEmpty();
    }

    private String typedDay() {
        return Optional.ofNullable(request.getParameter("day")).orElse("").strip();
    }

    public String getMine() {
        return look.mine();
    }

    /** The address of the next part, or an empty text. */
    public String getOlder() {
        return part().older()
                .map(cursor -> "/admin-audit?day=" + encoded(getDay()) + "&before=" + encoded(cursor.text()))
                .orElse("");
    }

    private AuditLook.Part part() {
        if (part == null) {
            part = look.part(
                    day(), Optional.ofNullable(request.getParameter("before")).flatMap(AuditLook.Cursor::of));
        }
        return part;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(typedDay()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
