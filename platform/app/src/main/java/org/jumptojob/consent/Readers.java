package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** To whom a thing is open now, for the room that holds it: so that it can tell everybody whose words are in it. */
@ApplicationScoped
public class Readers {

    @Inject
    Ledger ledger;

    Clock clock = Clock.systemUTC();

    /** The names of people and roles to whom a thing is open now, each once. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<String> names(UUID owner, Thing thing) {
        return ledger.inForce(owner, thing, clock.instant().truncatedTo(ChronoUnit.MICROS)).stream()
                .map(Sharing::receiverName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
