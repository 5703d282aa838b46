package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.Circles.Seat;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;

/** How many questions wait for a person's answer: a number and no more. */
@ApplicationScoped
public class QuestionsWaiting implements Waiting {

    Clock clock = Clock.systemUTC();

    @Override
    @Allowed(Access.PLATFORM)
    public List<Count> counts(UUID person, List<Place> places) {
        Set<Seat> seats = places.stream()
                .filter(Place::isMember)
                .map(place ->
                        new Seat(place.group().id(), place.role().orElseThrow().word()))
                .filter(seat -> Reach.ROLES.contains(seat.role()))
                .collect(Collectors.toSet());
        return List.of(Questions.waitingFor(person, seats, clock.instant()));
    }
}
