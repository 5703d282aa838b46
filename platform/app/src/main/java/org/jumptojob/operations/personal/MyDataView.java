package org.jumptojob.operations.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.Texts;

/** Backs the page {@code /my-data}: the visitor's copy, and requests on paper about her account. */
@Named
@RequestScoped
public class MyDataView {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int KIBIBYTE = 1024;

    /** A request on paper as she sees it. */
    public static final class Row {
        private final PaperRequest request;
        private final String what;
        private final String when;
        private final String state;

        Row(PaperRequest request, String what, String when, String state) {
            this.request = request;
            this.what = what;
            this.when = when;
            this.state = state;
        }

        public UUID getId() {
            return request.id();
        }

        public String getWhat() {
            return what;
        }

        public String getWhen() {
            return when;
        }

        public String getState() {
            return state;
        }

        public boolean isOpen() {
            return request.isOpen();
        }
    }

    @Inject
    private OwnCopy copy;

    @Inject
    private PaperRequests papers;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private Optional<CopyOrder> order;
    private List<Row> requests;

    public boolean isNone() {
        return order().isEmpty();
    }

    public boolean isMaking() {
        return order().filter(CopyOrder::isOpen).isPresent();
    }

    public boolean isReady() {
        return order().filter(CopyOrder::isDone).isPresent();
    }

    public boolean isFailed() {
        return order().filter(found -> found.state() == CopyOrder.State.FAILED).isPresent();
    }

    public int getDone() {
        return order().map(found -> found.progress().done()).orElse(0);
    }

    /** At least 1, so that the bar has a length before the work has begun. */
    public int getAll() {
        return Math.max(1, order().map(found -> found.progress().all()).orElse(1));
    }

    public String getFinished() {
        return order().map(CopyOrder::finished).map(this::when).orElse("");
    }

    public long getKibibytes() {
        return order().map(found -> (found.file().size() + KIBIBYTE - 1) / KIBIBYTE)
                .orElse(0L);
    }

    /** By which a copy can be told from another one. */
    public String getHash() {
        return order().map(found -> found.file().hash()).orElse("");
    }

    public List<Row> getRequests() {
        if (requests == null) {
            requests = papers.mine().stream().map(this::row).toList();
        }
        return requests;
    }

    private Row row(PaperRequest request) {
        return new Row(
                request,
                texts.get("personal.paper-kind-" + request.paper().kind().name().toLowerCase(Locale.ROOT)),
                texts.of("personal.paper-mine-line", when(request.entered()), when(request.due())),
                texts.get("personal.paper-state-" + request.state().name().toLowerCase(Locale.ROOT)));
    }

    private Optional<CopyOrder> order() {
        if (order == null) {
            order = copy.mine();
        }
        return order;
    }

    private String when(Instant moment) {
        return WHEN.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }
}
