package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.Watched;

/** What ends by itself, and what people are told about it. */
@ApplicationScoped
public class Endings {

    /** So long before an end the owner is told; where less was given, she knows. */
    private static final int DAYS_BEFORE = 7;

    private static final int AT_ONCE = 200;

    @Inject
    Ledger ledger;

    @Inject
    SharingNotices notices;

    @Inject
    Circles circles;

    @Inject
    Event<Gate.Changed> changed;

    Clock clock = Clock.systemUTC();

    /** Somebody is no longer around somebody else: what was open that way ends in the same transaction. */
    void shrunk(@Observes CircleShrunk event) {
        end(ledger.inForce(event));
    }

    /** Owners are told which of those whom they chose by name are no longer around them. Nothing ends. */
    void moved(@Observes Circles.Moved event) {
        Map<UUID, List<Sharing>> byOwner =
                ledger.byName(event.people(), now()).stream().collect(Collectors.groupingBy(Sharing::owner));
        byOwner.forEach((owner, sharings) -> {
            Set<UUID> apart = Recipient.apart(sharings, circles.around(owner));
            sharings.stream()
                    .filter(sharing -> apart.contains(sharing.receiver().person()))
                    .forEach(notices::noLongerAround);
        });
    }

    /** A thing is no more: whatever opened it ends, so that the owner's list does not speak of it as open. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void gone(UUID owner, Thing thing) {
        end(ledger.inForce(owner, thing, now()));
    }

    /**
     * As {@link #gone(UUID, Thing)}, for several things at once.
     *
     * @return how many yeses have ended
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public int gone(UUID owner, Collection<Thing> things) {
        if (things.isEmpty()) {
            return 0;
        }
        List<Sharing> open = ledger.inForce(owner, now()).stream()
                .filter(sharing -> things.contains(sharing.thing()))
                .toList();
        end(open);
        return open.size();
    }

    /** Marks what has run out, and tells the rooms. The gate has looked at the clock all the time. */
    @Watched("sharing")
    @Transactional
    @Allowed(Access.PLATFORM)
    public int runOut() {
        List<Sharing> over = ledger.runOut(now(), AT_ONCE);
        end(over);
        return over.size();
    }

    private void end(List<Sharing> sharings) {
        ledger.end(sharings, now());
        sharings.forEach(sharing -> {
            notices.takeBack(sharing);
            changed.fire(new Gate.Changed(sharing.owner(), sharing.thing()));
        });
    }

    /** Tells owners what ends within seven days. */
    @Watched("sharing")
    @Transactional
    @Allowed(Access.PLATFORM)
    public int remind() {
        Instant soon = now().plus(DAYS_BEFORE, ChronoUnit.DAYS);
        int told = 0;
        for (Sharing sharing : ledger.endingBefore(soon, AT_ONCE)) {
            boolean longer =
                    sharing.given().plus(DAYS_BEFORE + 1L, ChronoUnit.DAYS).isBefore(sharing.until());
            if (ledger.markReminded(sharing.id()) && longer && sharing.inForce(now())) {
                notices.ends(sharing.owner(), sharing);
                told++;
            }
        }
        return told;
    }

    /** Tells each owner once a month what is open, where some of it was given before the month began. */
    @Watched("sharing")
    @Transactional
    @Allowed(Access.PLATFORM)
    public int month() {
        Instant now = now();
        YearMonth month = YearMonth.from(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Instant began = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<UUID> untold = ledger.untold(month.toString(), began, now);
        untold.forEach(owner -> {
            ledger.markTold(owner, month.toString());
            notices.month(
                    owner,
                    ledger.inForce(owner, now).stream()
                            .filter(sharing -> sharing.inForce(now))
                            .toList());
        });
        return untold.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
