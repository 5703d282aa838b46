package org.jumptojob.operations.forwarding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.records.forward.ForwardingService;
import org.jumptojob.records.forward.ForwardingService.Refused;
import org.jumptojob.records.forward.ForwardingService.Status;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-forwarding}: how forwarding goes, and what the outside store has refused. */
@Named
@RequestScoped
public class ForwardingView {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    /** One outside store as the page shows it. */
    public final class Row {
        private final Status status;
        private List<Letter> refused;

        Row(Status status) {
            this.status = status;
        }

        public String getName() {
            return status.name();
        }

        /** Fit for an id of the page. */
        public String getId() {
            return status.name().replaceAll("[^A-Za-z0-9-]", "-");
        }

        public String getHost() {
            return status.host();
        }

        public String getWho() {
            return texts.get(status.processor() ? "forwarding.processor-yes" : "forwarding.processor-no");
        }

        public String getState() {
            if (!status.active()) {
                return texts.get("forwarding.state-off");
            }
            return status.nextTry()
                    .map(next -> texts.of("forwarding.state-resting", time(next)))
                    .orElseGet(
                            () -> texts.get(status.waiting() == 0 ? "forwarding.state-idle" : "forwarding.state-busy"));
        }

        public boolean isResting() {
            return status.active() && status.nextTry().isPresent();
        }

        public String getWaiting() {
            return texts.of("forwarding.records", status.waiting());
        }

        public String getOldest() {
            return timeOr(status.oldest(), "forwarding.oldest-none");
        }

        public String getLastSuccess() {
            return timeOr(status.lastSuccess(), "forwarding.never");
        }

        public String getLastProblem() {
            return status.lastProblem()
                    .map(problem -> texts.of("forwarding.problem", time(problem.at()), problem.line()))
                    .orElseGet(() -> texts.get("forwarding.problem-none"));
        }

        public long getRefusals() {
            return status.refusals();
        }

        public String getRefusalsText() {
            return texts.of("forwarding.records", status.refusals());
        }

        public List<Letter> getRefused() {
            if (refused == null) {
                refused =
                        service.refused(status.name()).stream().map(Letter::new).toList();
            }
            return refused;
        }

        public boolean isMore() {
            return status.refusals() > getRefused().size();
        }
    }

    /** One refused record. */
    public final class Letter {
        private final Refused refused;

        Letter(Refused refused) {
            this.refused = refused;
        }

        public long getNumber() {
            return refused.number();
        }

        /** What it is: the id of the statement, or that it tells of an erasure. */
        public String getWhat() {
            return refused.statement()
                    .map(id -> texts.of("forwarding.refused-statement", id.toString()))
                    .orElseGet(() -> texts.get("forwarding.refused-erasure"));
        }

        public String getStored() {
            return refused.stored().map(ForwardingView.this::time).orElse("");
        }

        public String getReason() {
            return refused.reason();
        }
    }

    @Inject
    private ForwardingService service;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private List<Row> stores;

    public List<Row> getStores() {
        if (stores == null) {
            stores = service.all().stream().map(Row::new).toList();
        }
        return stores;
    }

    private String timeOr(Optional<Instant> moment, String none) {
        return moment.map(this::time).orElseGet(() -> texts.get(none));
    }

    private String time(Instant moment) {
        return DAY_AND_TIME.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }
}
