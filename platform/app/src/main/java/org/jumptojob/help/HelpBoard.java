package org.jumptojob.help;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.web.PagesChanged;

/**
 * The places that help, as this node shows them: in memory, so that the help page needs no database and stays up without
 * it. A change is seen here at once, on other nodes after some seconds; a day that makes a line outdated is seen as well.
 */
@ApplicationScoped
public class HelpBoard {

    /**
     * What stands on the board.
     *
     * @param outdated the lines at which nobody has looked for more than {@link HelpLine#MONTHS} months
     */
    public record State(List<HelpLine> lines, Set<UUID> outdated) {

        public boolean isOutdated(HelpLine line) {
            return outdated.contains(line.id());
        }

        /** Whether there is a line of the kind that is not outdated. */
        public boolean has(HelpLine.Kind kind) {
            return lines.stream().anyMatch(line -> line.kind() == kind && !isOutdated(line));
        }

        /** Whether the page is filled in and dated: an emergency number, and somebody to talk to. */
        public boolean isFilledIn() {
            return has(HelpLine.Kind.EMERGENCY) && has(HelpLine.Kind.TALK);
        }
    }

    /** Lines were changed, and the transaction has ended well. */
    record Changed(List<HelpLine> lines) {}

    @Inject
    Schedule schedule;

    @Inject
    HelpLines rows;

    @Inject
    OwnTransactions transactions;

    @Inject
    Event<PagesChanged> pagesChanged;

    Clock clock = Clock.systemUTC();

    private volatile State state = new State(List.of(), Set.of());

    void open(@Observes @Priority(110) DatabaseReady ready) {
        look();
        schedule.job(
                        HelpBoard.class,
                        Level.WARNING,
                        "The help page could not be looked at. What it showed stays; it is tried again.")
                .every(Duration.ofSeconds(20), this::look);
    }

    /** Takes up what stands in the database, and what day it is. */
    void look() {
        hold(transactions.answer(rows::all));
    }

    /** After the commit no database can be asked; what has changed is known. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        hold(event.lines());
    }

    private synchronized void hold(List<HelpLine> lines) {
        LocalDate today = LocalDate.now(clock);
        State now = new State(
                List.copyOf(lines),
                lines.stream()
                        .filter(line -> line.isOutdated(today))
                        .map(HelpLine::id)
                        .collect(Collectors.toUnmodifiableSet()));
        if (!now.equals(state)) {
            state = now;
            pagesChanged.fire(new PagesChanged());
        }
    }

    @Allowed(Access.ANYONE)
    public State state() {
        return state;
    }
}
