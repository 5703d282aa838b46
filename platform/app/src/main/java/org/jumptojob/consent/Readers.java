package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** To whom a thing is open now, for the room that holds it: so that it can tell everybody whose words are in it. */
@ApplicationScoped
public class Readers {

    @Inject
    Ledger ledger;

    Clock clock = Clock.systemUTC();

    /** The names of people and roles to whom some things are open now, each name once; one statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Map<Thing, List<String>> names(Collection<Thing> things) {
        return ledger.inForce(things, clock.instant().truncatedTo(ChronoUnit.MICROS)).stream()
                .filter(sharing -> !sharing.receiverName().isEmpty())
                .collect(Collectors.groupingBy(
                        Sharing::thing,
                        Collectors.mapping(
                                Sharing::receiverName,
                                Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf))));
    }
}
