package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;
import org.jumptojob.identity.Membership.Role;

/** Requests on paper, for who looks after the site. */
@ApplicationScoped
public class PaperWaiting implements Waiting {

    Clock clock = Clock.systemUTC();

    @Override
    @Allowed(Access.PLATFORM)
    public List<Count> counts(UUID person, List<Place> places) {
        Instant now = clock.instant();
        return List.of(new Count(
                "SELECT COUNT(*) AS n FROM paper_request r WHERE r." + PaperRows.OPEN
                        + " AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = ? AND m.role = ?"
                        + " AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?))",
                List.of(person, Role.ADMINISTRATOR.word(), now, now),
                "personal.waiting-one",
                "personal.waiting-some",
                "/admin-requests"));
    }
}
