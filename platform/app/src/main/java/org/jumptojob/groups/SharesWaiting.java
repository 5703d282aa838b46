package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.Readers;
import org.jumptojob.groups.near.Distances;

/** Things that people let somebody see by name and that she has not opened: what a supporter comes for. */
@ApplicationScoped
public class SharesWaiting implements Waiting {

    private static final String NEW = Readers.UNOPENED
            + " AND NOT EXISTS (SELECT 1 FROM person_distance f WHERE f.person_id = ? AND f.other_id = z.owner_id)"
            + " AND NOT EXISTS (SELECT 1 FROM person_distance f WHERE f.other_id = ? AND f.person_id = z.owner_id"
            + " AND f.kind = ?)";

    Clock clock = Clock.systemUTC();

    @Override
    @Allowed(Access.PLATFORM)
    public List<Count> counts(UUID person, List<Place> places) {
        Instant now = clock.instant();
        return List.of(new Count(
                NEW,
                List.of(person, now, person, person, person, Distances.BLOCK),
                "groups.waiting-shared-one",
                "groups.waiting-shared",
                "/shared-with-me"));
    }
}
