package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;

/** Questions that need a coordinator's help, because nobody has answered them in time: a number and no more. */
@ApplicationScoped
public class LateWaiting implements Waiting {

    Clock clock = Clock.systemUTC();

    @Override
    @Allowed(Access.PLATFORM)
    public List<Count> counts(UUID person, List<Place> places) {
        Set<UUID> coordinated = places.stream()
                .filter(place ->
                        place.role().filter(GroupRole.COORDINATOR::equals).isPresent())
                .map(place -> place.group().id())
                .collect(Collectors.toSet());
        Overdue.Late late = Overdue.Late.of(person, coordinated, clock.instant());
        return List.of(new Count(
                "SELECT COUNT(*) AS n FROM question q " + late.where(),
                late.values(),
                "asking.waiting-late-one",
                "asking.waiting-late",
                "/late-questions"));
    }
}
