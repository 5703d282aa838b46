package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.operations.personal.CopyOrder.Purpose;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;

/** What this room itself keeps about a person: her orders of copies, and requests on paper; and for how long. */
@ApplicationScoped
public class CareData implements PersonalData {

    private static final int WEEK = 7;
    private static final int THREE_YEARS = 1095;

    @Inject
    CopyOrders orders;

    @Inject
    PaperRows papers;

    Clock clock = Clock.systemUTC();

    @Override
    public List<Chapter> about(UUID person) {
        return List.of(
                new Chapter(
                        "copies",
                        "copy.copies",
                        List.of(Purpose.values()).stream()
                                .flatMap(purpose -> orders.of(person, purpose).stream())
                                .map(order -> Facts.of("copy.when", order.asked())
                                        .and("copy.kind", order.purpose())
                                        .and("copy.state", order.state())
                                        .map())
                                .toList()),
                new Chapter(
                        "requests-on-paper",
                        "copy.requests-on-paper",
                        papers.of(person).stream()
                                .map(request -> Facts.of(
                                                "copy.kind", request.paper().kind())
                                        .and("copy.on-paper", request.paper().received())
                                        .and("copy.checked", request.paper().check())
                                        .and("copy.when", request.entered())
                                        .and("copy.state", request.state())
                                        .and("copy.done", request.ended())
                                        .map())
                                .toList()));
    }

    void closed(@Observes PersonClosed event) {
        orders.deleteAll(event.personId());
        papers.forget(event.personId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Copies stay a week: long enough to be taken, too short to lie about. */
    @Produces
    @Dependent
    Retention copies() {
        return Retention.of("export", WEEK, orders::countOlder, orders::deleteOlder);
    }

    /** That requests were answered can be shown for three years. */
    @Produces
    @Dependent
    Retention papers() {
        OldRows old = papers.old();
        return Retention.of("paper_request", THREE_YEARS, old::count, old::delete);
    }
}
