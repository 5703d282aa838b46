package org.jumptojob.operations.receivers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jumptojob.access.Visitor;
import org.jumptojob.records.clients.Receiver;
import org.jumptojob.records.clients.ReceiverService;
import org.jumptojob.web.Texts;

/** Backs the page {@code /receivers}: who gets a copy of the visitor's record. */
@Named
@RequestScoped
public class ReceiversView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** One receiver as the page shows it. */
    public final class Row {
        private final ReceiverService.Choice choice;

        Row(ReceiverService.Choice choice) {
            this.choice = choice;
        }

        private Receiver receiver() {
            return choice.receiver();
        }

        public String getKey() {
            return receiver().key();
        }

        /** Fit for an id of the page. */
        public String getId() {
            return getKey().replaceAll("[^A-Za-z0-9-]", "-");
        }

        public String getLabel() {
            return receiver().label().isEmpty()
                    ? texts.get("records.client-of-settings")
                    : receiver().label();
        }

        /** What kind of thing it is and what it gets. */
        public String getWhat() {
            return texts.get(receiver().isClient() ? "records.receiver-reads" : "records.receiver-gets-sent");
        }

        public String getExtent() {
            return courses.title(receiver().track())
                    .map(title -> texts.of("records.receiver-course", title))
                    .orElseGet(() -> texts.get("records.receiver-all"));
        }

        public boolean isAgreed() {
            return choice.agreed().isPresent();
        }

        public String getState() {
            return choice.agreed()
                    .map(since -> texts.of("records.receiver-agreed-since", day(since)))
                    .orElseGet(() -> texts.get("records.receiver-not-agreed"));
        }
    }

    @Inject
    private ReceiverService service;

    @Inject
    private CourseNames courses;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private List<ReceiverService.Choice> mine;

    /** Those that ask. */
    public List<Row> getAsking() {
        return rows(false);
    }

    /** Those that an organisation runs as its own processor: nobody is asked, and everybody sees them. */
    public List<Row> getProcessors() {
        return rows(true);
    }

    private List<Row> rows(boolean processors) {
        if (mine == null) {
            mine = service.mine();
        }
        return mine.stream()
                .filter(choice -> choice.receiver().processor() == processors)
                .map(Row::new)
                .toList();
    }

    private String day(Instant moment) {
        return DAY.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }
}
