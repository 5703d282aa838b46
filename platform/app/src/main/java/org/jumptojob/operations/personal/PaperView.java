package org.jumptojob.operations.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Asked;
import org.jumptojob.operations.personal.PaperRequest.State;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-requests}: requests on paper, and the form for a new one about {@code ?person=}. */
@Named
@RequestScoped
public class PaperView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** A request as the page shows it. */
    public static final class Row {
        private final PaperRequest request;
        private final Told told;
        private final boolean due;
        private final Copy copy;
        private final String passphrase;

        Row(PaperRequest request, Told told, boolean due, Copy copy) {
            this.request = request;
            this.told = told;
            this.due = due;
            this.copy = copy;
            this.passphrase = copy == Copy.READY ? LockedPage.passphrase() : "";
        }

        public UUID getId() {
            return request.id();
        }

        public String getWho() {
            return told.who();
        }

        public String getWhat() {
            return told.what();
        }

        public String getEnteredBy() {
            return told.by();
        }

        public String getReceived() {
            return told.received();
        }

        public String getDueDay() {
            return told.due();
        }

        public String getState() {
            return told.state();
        }

        public String getCheck() {
            return told.check();
        }

        /** Whether the second step may be done by now. */
        public boolean isDue() {
            return due && request.state() == State.WAITING;
        }

        public boolean isErasure() {
            return request.paper().kind() == PaperRequest.Kind.ERASURE;
        }

        /** Whether its copy lies ready to be handed over. */
        public boolean isReady() {
            return copy == Copy.READY;
        }

        /** Whether it could not be made, or lay too long. */
        public boolean isToMakeAgain() {
            return copy == Copy.FAILED || copy == Copy.GONE;
        }

        /** Whether it was taken before it lay too long: the person may have it. */
        public boolean isTaken() {
            return copy == Copy.GONE && request.taken();
        }

        /** A fresh one for this row of this answer of the page: it stands nowhere else, and opens no other copy. */
        public String getPassphrase() {
            return passphrase;
        }
    }

    /** How it stands with the copy that somebody asked for on paper. */
    enum Copy {
        /** Not asked for, or not begun. */
        NONE,
        MAKING,
        READY,
        FAILED,
        /** It lay longer than copies are kept. */
        GONE;

        /** @param order {@code null} where there is none */
        static Copy of(PaperRequest request, CopyOrder order) {
            if (request.state() != State.MAKING) {
                return NONE;
            }
            if (order == null) {
                return GONE;
            }
            return order.isDone() ? READY : order.isOpen() ? MAKING : FAILED;
        }
    }

    /** The words of a row. */
    record Told(String who, String what, String by, String received, String due, String state, String check) {}

    @Inject
    private PaperRequests requests;

    @Inject
    private PersonNames names;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private final Clock clock = Clock.systemUTC();
    private List<PaperRequest> open;
    private List<Row> openRows;
    private List<Row> endedRows;
    private Map<UUID, String> called;

    /** The person that a new request would be about; empty where the page was opened without one. */
    public String getPerson() {
        return wanted().map(UUID::toString).orElse("");
    }

    /** @throws NotFound where there is no such person */
    public String getName() {
        return wanted().map(id -> Optional.ofNullable(called().get(id)).orElseThrow(NotFound::new))
                .orElse("");
    }

    public List<Row> getOpen() {
        if (openRows == null) {
            Map<UUID, CopyOrder> copies = requests.copies();
            openRows = open().stream()
                    .map(one -> row(one, copies.get(one.person())))
                    .toList();
        }
        return openRows;
    }

    public List<Row> getEnded() {
        if (endedRows == null) {
            endedRows = requests.ended().stream().map(one -> row(one, null)).toList();
        }
        return endedRows;
    }

    private Row row(PaperRequest one, CopyOrder order) {
        Copy copy = Copy.of(one, order);
        String state = (copy == Copy.NONE ? one.state().name() : copy.name()).toLowerCase(Locale.ROOT);
        Told told = new Told(
                one.isOpen() ? name(one.person()) : texts.get("personal.paper-nobody"),
                texts.get("personal.paper-kind-" + one.paper().kind().name().toLowerCase(Locale.ROOT)),
                one.isOpen() ? name(one.enteredBy()) : "",
                day(one.paper().received()),
                day(one.isOpen() ? one.due() : one.ended()),
                texts.get("personal.paper-state-" + state),
                texts.get("personal.paper-check-" + one.paper().check().word()));
        return new Row(one, told, !clock.instant().isBefore(one.due()), copy);
    }

    private String name(UUID person) {
        return called().getOrDefault(person, texts.get("personal.paper-nobody"));
    }

    private Map<UUID, String> called() {
        if (called == null) {
            Set<UUID> people = new HashSet<>();
            open().forEach(one -> people.addAll(List.of(one.person(), one.enteredBy())));
            wanted().ifPresent(people::add);
            called = names.namesOf(new ArrayList<>(people));
        }
        return called;
    }

    private List<PaperRequest> open() {
        if (open == null) {
            open = requests.open();
        }
        return open;
    }

    private Optional<UUID> wanted() {
        return Optional.ofNullable(request.getParameter("person"))
                .filter(text -> !text.isEmpty())
                .map(Asked::id);
    }

    private String day(Instant moment) {
        return DAY.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }
}
