package org.jumptojob.operations.opening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Asked;
import org.jumptojob.learning.kept.Overview;
import org.jumptojob.mail.MailList;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-record/{person}}: the form for the reason, and the record while it is open. */
@Named("openedRecord")
@RequestScoped
public class RecordView {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    @Inject
    private Openings openings;

    @Inject
    private PersonNames names;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private Optional<Openings.Shown> shown;
    private String name;

    public UUID getPerson() {
        String last = Paths.part(request, 0);
        return last.equals(OpeningRoutes.MYSELF) ? visitor.personId() : Asked.id(last);
    }

    public String getName() {
        if (name == null) {
            name = isOpen()
                    ? shown().get().account().name()
                    : Optional.ofNullable(names.namesOf(List.of(getPerson())).get(getPerson()))
                            .orElseThrow(NotFound::new);
        }
        return name;
    }

    public boolean isMyself() {
        return getPerson().equals(visitor.personId());
    }

    public boolean isOpen() {
        return shown().isPresent();
    }

    public String getEnds() {
        return when(shown().get().opening().ends());
    }

    public String getSince() {
        return when(shown().get().account().since());
    }

    public String getState() {
        Instant locked = shown().get().account().locked();
        return locked == null ? texts.get("admin.state-open") : texts.of("opening.locked", when(locked));
    }

    public String getAddress() {
        return Optional.ofNullable(shown().get().account().address()).orElse(texts.get("admin.address-none"));
    }

    public String getConfirmed() {
        return orUnknown(shown().get().account().confirmed());
    }

    public String getLastSignIn() {
        return orUnknown(shown().get().account().lastSignIn());
    }

    /** Each mail as a line. */
    public List<String> getNotSent() {
        return shown().get().notSent().stream().map(this::line).toList();
    }

    /** Each course as a line. */
    public List<String> getCourses() {
        return shown().get().courses().stream().map(this::line).toList();
    }

    private String line(MailList.NotSent mail) {
        return texts.of("opening.mail-line", when(mail.created()), mail.subject(), mail.tries());
    }

    private String line(Overview.Course course) {
        return texts.of("opening.course-line", course.title(), when(course.started()), course.done(), course.steps());
    }

    private Optional<Openings.Shown> shown() {
        if (shown == null) {
            shown = openings.look(getPerson());
        }
        return shown;
    }

    private String orUnknown(Instant moment) {
        return moment == null ? texts.get("opening.unknown") : when(moment);
    }

    private String when(Instant moment) {
        return WHEN.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }
}
